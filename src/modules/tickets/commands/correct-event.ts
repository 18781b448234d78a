import { Injectable } from '@nestjs/common';
import { correctTime } from '../../../domain/ticket/correcting.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder, type Foreseen } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { knownEvent } from './rewritten-event.js';

export interface CorrectionToMake {
  readonly ticketId: number;
  readonly sequence: number;
  /** When it really happened, epoch ms. */
  readonly occurredAt: number;
  readonly reason: string;
}

/** An entry of a ticket's history happened at another time than recorded; its clocks are folded again. */
@Injectable()
export class CorrectEvent {
  constructor(private readonly changes: TicketChanges) {}

  correct(
    person: SignedInPerson,
    correction: CorrectionToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...orderOf(person, correction), repeatKey, expectedVersion });
  }

  /** What it would do to the clocks. */
  foresee(person: SignedInPerson, correction: CorrectionToMake): Promise<Foreseen> {
    return this.changes.foresee(orderOf(person, correction));
  }
}

function orderOf({ actor }: SignedInPerson, correction: CorrectionToMake): ChangeOrder {
  const { ticketId, sequence, occurredAt, reason } = correction;
  return {
    ...{ ticketId, actor },
    decide: (facts, now, _prepared, locked) => {
      const target = knownEvent(locked, sequence);
      const { events } = locked;
      return correctTime(facts, { actor, events, target, occurredAt, reason }, now);
    },
  };
}
