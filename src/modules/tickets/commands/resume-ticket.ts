import { Injectable } from '@nestjs/common';
import { endOfWait, resume, resumeWhenDue } from '../../../domain/ticket/waiting.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

/** A ticket stops waiting: staff say so, or the date until which it waits has come. */
@Injectable()
export class ResumeTicket {
  constructor(private readonly changes: TicketChanges) {}

  resume(
    person: SignedInPerson,
    ticketId: number,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...this.order(person, ticketId), repeatKey, expectedVersion });
  }

  order({ actor }: SignedInPerson, ticketId: number): ChangeOrder {
    return { ...{ ticketId, actor }, decide: (facts, now) => resume(facts, { actor }, now) };
  }

  whenDue(ticketId: number): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor: null },
      decide: (facts, now, _prepared, { events }) => resumeWhenDue(facts, now, endOfWait(events)),
    });
  }
}
