import { Injectable } from '@nestjs/common';
import { confirmFixed } from '../../../domain/ticket/finishing.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

/** The one who asked says that it is fixed. */
@Injectable()
export class ConfirmFixed {
  constructor(private readonly changes: TicketChanges) {}

  confirm(person: SignedInPerson, ticketId: number, repeatKey?: RepeatKey): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      decide: (facts, now) => confirmFixed(facts, { actor }, now),
    });
  }
}
