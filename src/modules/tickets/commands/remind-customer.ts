import { Injectable } from '@nestjs/common';
import { remindWhenDue } from '../../../domain/ticket/waiting.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { zoneOf } from './waiting-terms-of.js';

/** The customer is reminded, once a wait, of what we need from them and until when. */
@Injectable()
export class RemindCustomer {
  constructor(private readonly changes: TicketChanges) {}

  whenDue(ticketId: number): Promise<SavedTicket> {
    return this.changes.change<string>({
      ...{ ticketId, actor: null },
      prepare: (manager, { row }) => zoneOf(row.customerId, manager),
      decide: (facts, now, customerZone) => remindWhenDue(facts, { customerZone }, now),
    });
  }
}
