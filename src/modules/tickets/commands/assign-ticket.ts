import { Injectable } from '@nestjs/common';
import { assignOrClaim } from '../../../domain/ticket/assignment.js';
import type { Actor } from '../../../domain/ticket/ticket-access.js';
import { PrincipalLoader } from '../../../platform/access/principal.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface AssignmentToMake {
  readonly ticketId: number;
  /** null takes the ticket off everybody. */
  readonly assigneeId: number | null;
}

/** Staff say who works on the ticket. */
@Injectable()
export class AssignTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly people: PrincipalLoader,
  ) {}

  async assign(
    person: SignedInPerson,
    toMake: AssignmentToMake,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...(await this.order(person, toMake)), expectedVersion });
  }

  /** The change to order; 400 when nobody of that id works here. */
  async order(
    { actor }: SignedInPerson,
    { ticketId, assigneeId }: AssignmentToMake,
  ): Promise<ChangeOrder> {
    const assignee = assigneeId === null ? null : await this.actorOf(assigneeId);
    return {
      ...{ ticketId, actor },
      decide: (facts, now) => assignOrClaim(facts, { actor, assignee }, now),
    };
  }

  private async actorOf(personId: number): Promise<Actor> {
    const found = (await this.people.bySession(personId)) as SignedInPerson | null;
    if (found) return found.actor;
    const message = 'Choose somebody who works here.';
    throw Problem.invalid([{ field: 'assigneeId', code: 'ticket.assign.unknown_person', message }]);
  }
}
