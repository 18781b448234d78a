import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BulkAct } from '../../domain/bulk/bulk-act.js';
import type { ActContext } from '../../domain/bulk/foresee-act.js';
import { ticketIdOf } from '../../domain/ticket/ticket-number.js';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Problem } from '../../platform/errors/problem.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { MergeTickets } from '../tickets/relating/merge-tickets.js';

/** Looks up what an act names: who gets the tickets, which team, into which ticket. */
@Injectable()
export class BulkContexts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly principals: PrincipalLoader,
    private readonly people: PeopleQueries,
    private readonly merges: MergeTickets,
  ) {}

  /** 400 and 422 where the act names what is not there. */
  async of(person: SignedInPerson, act: BulkAct): Promise<ActContext> {
    const nothing: ActContext = { actor: person.actor, assignee: null, team: null, target: null };
    switch (act.kind) {
      case 'assign':
        return { ...nothing, assignee: await this.assignee(act.assigneeId) };
      case 'transfer': {
        const team = await this.people.receivingTeam(act.teamCode);
        if (team) return { ...nothing, team };
        throw wrong('transfer.teamCode', 'bulk.unknown_team', 'Choose a team from the list.');
      }
      case 'merge': {
        const id = ticketIdOf(act.into);
        const target = await this.dataSource.transaction((manager) =>
          this.merges.targetSide(manager, person, id ?? 0),
        );
        return { ...nothing, target };
      }
      default:
        return nothing;
    }
  }

  private async assignee(id: number | null): Promise<ActContext['assignee']> {
    if (id === null) return null;
    const found = (await this.principals.bySession(id)) as SignedInPerson | null;
    if (found) return found.actor;
    throw wrong('assign.assigneeId', 'bulk.unknown_person', 'Choose somebody who works here.');
  }
}

function wrong(field: string, code: string, message: string): Problem {
  return Problem.invalid([{ field, code, message }]);
}
