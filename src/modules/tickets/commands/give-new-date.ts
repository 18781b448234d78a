import { Injectable } from '@nestjs/common';
import { givenDate, giveNewDate } from '../../../domain/ticket/new-date.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { LockedTicket } from '../locked-ticket.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface DateToGive {
  readonly ticketId: number;
  readonly finishBy: number;
  /** Why it takes longer, in words for the customer. */
  readonly reason: string;
}

/** The customer is told a new date in place of the one that was missed. Promise and target stay. */
@Injectable()
export class GiveNewDate {
  constructor(private readonly changes: TicketChanges) {}

  give(
    person: SignedInPerson,
    { ticketId, finishBy, reason }: DateToGive,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey, expectedVersion },
      decide: (facts, now, _prepared, locked) => {
        const promisedBy = locked.row.promisedFinishAt;
        const input = { actor, finishBy, reason, promisedBy, late: isLate(locked, now) };
        return giveNewDate(facts, input, now);
      },
    });
  }
}

/** The promise to finish was missed; that a new date was given since does not make it kept. */
function isLate({ clocks, row, events }: LockedTicket, now: number): boolean {
  const missed = clocks.some(
    ({ metric, breachAt, breachedAt }) =>
      metric === 'resolution' && (breachedAt !== null || (breachAt !== null && breachAt < now)),
  );
  const told = givenDate(events)?.finishBy ?? row.promisedFinishAt;
  return missed || (told !== null && told < now);
}
