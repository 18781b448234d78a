import { Injectable } from '@nestjs/common';
import { assign, claim } from '../../../domain/ticket/assignment.js';
import { worksInTeam, type Actor } from '../../../domain/ticket/ticket-access.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import { PrincipalLoader } from '../../../platform/access/principal.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
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
    { ticketId, assigneeId }: AssignmentToMake,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    const assignee = assigneeId === null ? null : await this.actorOf(assigneeId);
    return this.changes.change({
      ...{ ticketId, actor, expectedVersion },
      decide: (facts, now) =>
        isClaim(facts, actor, assigneeId)
          ? claim(facts, { actor }, now)
          : assign(facts, { actor, assignee }, now),
    });
  }

  private async actorOf(personId: number): Promise<Actor> {
    const found = (await this.people.bySession(personId)) as SignedInPerson | null;
    if (found) return found.actor;
    const message = 'Choose somebody who works here.';
    throw Problem.invalid([{ field: 'assigneeId', code: 'ticket.assign.unknown_person', message }]);
  }
}

/** Taking a waiting ticket of one's own team is claiming it, wherever the button was. */
function isClaim(facts: TicketFacts, actor: Actor, assigneeId: number | null): boolean {
  const waiting = facts.assigneeId === null && (facts.status === 'new' || facts.status === 'open');
  return (
    waiting && assigneeId === actor.personId && worksInTeam(actor, facts.teamCode, facts.officeCode)
  );
}
