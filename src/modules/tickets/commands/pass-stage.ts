import { Injectable } from '@nestjs/common';
import { passStage } from '../../../domain/ticket/stages.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface StageToPass {
  readonly ticketId: number;
  readonly stage: string;
  /** Why it is skipped; null when it was reached. */
  readonly skippedBecause: string | null;
}

/** The present stage of a ticket was reached, or is skipped for a reason. */
@Injectable()
export class PassStage {
  constructor(private readonly changes: TicketChanges) {}

  pass(
    { actor }: SignedInPerson,
    { ticketId, stage, skippedBecause }: StageToPass,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey, expectedVersion },
      decide: (facts, now) => passStage(facts, { actor, stage, skippedBecause }, now),
    });
  }
}
