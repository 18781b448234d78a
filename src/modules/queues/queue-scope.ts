import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';

/** A team whose queue somebody works. */
export interface QueueTeam {
  readonly code: string;
  readonly name: string;
  readonly officeCode: string;
}

/** What a queue's code stands for. */
export interface QueueScope {
  readonly kind: 'mine' | 'unclaimed' | 'team';
  readonly teams: readonly QueueTeam[];
}

const teamColumns = `t.code, t.name, t.office_code AS "officeCode"`;

/** Which queues a person works: their teams, every team of the office for its lead. */
@Injectable()
export class QueueScopes {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of offices and teams. */
  teamsOf({ actor }: SignedInPerson): Promise<QueueTeam[]> {
    const teams = actor.grants.flatMap(({ role, teamCode }) =>
      role === 'bureau_lead' || teamCode === undefined ? [] : [teamCode],
    );
    const offices = actor.grants.flatMap(({ role, officeCode }) =>
      role === 'office_lead' && officeCode !== undefined ? [officeCode] : [],
    );
    return this.dataSource.query(
      `SELECT ${teamColumns} FROM teams t JOIN offices o ON o.code = t.office_code
        WHERE t.active AND (t.code = ANY($1) OR t.office_code = ANY($2))
        ORDER BY o.position, t.position, t.code`,
      [teams, offices],
    );
  }

  /** The queue of this code. Other teams' queues may be read too; 404 when there is no such team. */
  async of(person: SignedInPerson, code: string): Promise<QueueScope> {
    if (code === 'mine') return { kind: 'mine', teams: [] };
    if (code === 'unclaimed') return { kind: 'unclaimed', teams: await this.teamsOf(person) };
    const teams: QueueTeam[] = await this.dataSource.query(
      `SELECT ${teamColumns} FROM teams t WHERE t.code = $1 AND t.active`,
      [code],
    );
    if (teams.length === 0) throw Problem.notFound();
    return { kind: 'team', teams };
  }
}
