import { Injectable } from '@nestjs/common';
import { voidEvent } from '../../../domain/ticket/correcting.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder, type Foreseen } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { knownEvent } from './rewritten-event.js';

export interface VoidToMake {
  readonly ticketId: number;
  readonly sequence: number;
  readonly reason: string;
}

/** An entry of a ticket's history did not happen; its clocks are folded without it. */
@Injectable()
export class VoidEvent {
  constructor(private readonly changes: TicketChanges) {}

  takeAway(
    person: SignedInPerson,
    voiding: VoidToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...orderOf(person, voiding), repeatKey, expectedVersion });
  }

  /** What it would do to the clocks. */
  foresee(person: SignedInPerson, voiding: VoidToMake): Promise<Foreseen> {
    return this.changes.foresee(orderOf(person, voiding));
  }
}

function orderOf({ actor }: SignedInPerson, voiding: VoidToMake): ChangeOrder {
  const { ticketId, sequence, reason } = voiding;
  return {
    ...{ ticketId, actor },
    decide: (facts, now, _prepared, locked) => {
      const target = knownEvent(locked, sequence);
      return voidEvent(facts, { actor, events: locked.events, target, reason }, now);
    },
  };
}
