import { Injectable } from '@nestjs/common';
import type { Impact, Urgency } from '../../../domain/ticket/priority.js';
import { changePriority } from '../../../domain/ticket/routing.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface PriorityToSet {
  readonly ticketId: number;
  readonly impact: Impact;
  readonly urgency: Urgency;
}

/** Staff judge impact and urgency anew. */
@Injectable()
export class ChangePriority {
  constructor(private readonly changes: TicketChanges) {}

  change(
    person: SignedInPerson,
    { ticketId, impact, urgency }: PriorityToSet,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.change({
      ...{ ticketId, actor, expectedVersion },
      decide: (facts, now) => changePriority(facts, { actor, impact, urgency }, now),
    });
  }
}
