import { Injectable } from '@nestjs/common';
import { reopen } from '../../../domain/ticket/finishing.js';
import { actsForCustomer } from '../../../domain/ticket/ticket-access.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { writeMessage } from './write-message.js';

export interface ReopeningToMake {
  readonly ticketId: number;
  readonly reason: string;
}

const noMessage = 0;

/** It was not settled after all. The customer's reason is also their message; that of staff stays in the history. */
@Injectable()
export class ReopenTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  reopen(
    person: SignedInPerson,
    { ticketId, reason }: ReopeningToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    const channel = 'portal';
    return this.changes.change<number>({
      ...{ ticketId, actor, repeatKey, expectedVersion },
      prepare: async (manager, { facts }, now) => {
        if (!actsForCustomer(actor, facts)) return noMessage;
        const words = { ticketId, channel, body: reason, authorId: person.id } as const;
        return writeMessage(manager, this.attachments, { ...words, side: 'customer' }, now);
      },
      decide: (facts, now, commentId) => reopen(facts, { actor, reason, commentId, channel }, now),
    });
  }
}
