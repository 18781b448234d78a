import { Injectable } from '@nestjs/common';
import { withdraw } from '../../../domain/ticket/finishing.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface WithdrawalToMake {
  readonly ticketId: number;
  readonly reason: string | null;
}

/** The one who asked doesn't need it any more. */
@Injectable()
export class WithdrawRequest {
  constructor(private readonly changes: TicketChanges) {}

  withdraw(
    person: SignedInPerson,
    { ticketId, reason }: WithdrawalToMake,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      decide: (facts, now) => withdraw(facts, { actor, reason }, now),
    });
  }
}
