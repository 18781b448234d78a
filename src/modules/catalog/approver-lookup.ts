import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApproverFacts } from '../../domain/approval/choose-approvers.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { PeopleQueries } from '../people/people-queries.js';

interface AboveRow {
  readonly id: number;
  readonly active: boolean;
  readonly supervisorId: number | null;
  /** Who works here, nearest first. */
  readonly above: readonly number[];
}

/** $1 people; each with those above them, twenty steps at most. */
const peopleAbove = new PreparedStatement<AboveRow>(
  'catalog.people_above',
  `WITH RECURSIVE above AS (
     SELECT p.id AS start, p.supervisor_id AS id, 1 AS steps FROM people p WHERE p.id = ANY($1::bigint[])
     UNION ALL
     SELECT a.start, p.supervisor_id, a.steps + 1 FROM above a JOIN people p ON p.id = a.id
      WHERE a.steps < 20 AND p.supervisor_id <> a.start)
   SELECT s.id, s.active, s.supervisor_id AS "supervisorId",
          coalesce((SELECT json_agg(p.id ORDER BY a.steps) FROM above a JOIN people p ON p.id = a.id
                     WHERE a.start = s.id AND p.active AND p.id <> s.id), '[]') AS above
     FROM people s WHERE s.id = ANY($1::bigint[])`,
);

/** Looks up what the choice of approvers has to know of people. */
@Injectable()
export class ApproverLookup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleQueries,
  ) {}

  /** About a customer and the people who are named or asked; who stands in is for the caller to add. */
  async factsAbout(
    { customerId, personIds }: { customerId: number; personIds: readonly number[] },
    officeCode: string,
    manager?: EntityManager,
  ): Promise<ApproverFacts> {
    const ids = [...new Set([customerId, ...personIds])];
    const rows = await peopleAbove.rows(manager ?? this.dataSource, [ids]);
    const leads = await this.people.officeLeads(officeCode, manager);
    return {
      customerId,
      supervisorId: rows.find(({ id }) => id === customerId)?.supervisorId ?? null,
      above: new Map(rows.map(({ id, above }) => [id, above])),
      here: new Set(rows.flatMap(({ id, active, above }) => [...(active ? [id] : []), ...above])),
      officeLeadIds: leads.map(({ id }) => id),
      standIns: new Map(),
    };
  }
}
