import { Injectable } from '@nestjs/common';
import type { Impact, Urgency } from '../../../domain/ticket/priority.js';
import { changePriority } from '../../../domain/ticket/routing.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
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
    toSet: PriorityToSet,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...this.order(person, toSet), expectedVersion });
  }

  order({ actor }: SignedInPerson, { ticketId, impact, urgency }: PriorityToSet): ChangeOrder {
    return {
      ...{ ticketId, actor },
      decide: (facts, now) => changePriority(facts, { actor, impact, urgency }, now),
    };
  }
}
