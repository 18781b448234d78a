import { Injectable } from '@nestjs/common';
import type { PendingReason } from '../../../domain/ticket/ticket-status.js';
import { hold } from '../../../domain/ticket/waiting.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { writeMessage } from './write-message.js';

export interface HoldToMake {
  readonly ticketId: number;
  readonly reason: PendingReason;
  readonly until: number | null;
  /** What the customer is asked; sent to them as a message. */
  readonly question: string | null;
  /** Who we wait for, as the customer may read it. */
  readonly waitingFor: string | null;
}

/** A ticket waits, for a reason that says whose turn it is. */
@Injectable()
export class HoldTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  hold(
    person: SignedInPerson,
    { ticketId, reason, until, question, waitingFor }: HoldToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    const channel = 'portal';
    return this.changes.change<number | null>({
      ...{ ticketId, actor, repeatKey, expectedVersion },
      ...(question === null ? {} : { searchWords: question }),
      prepare: async (manager, _locked, now) => {
        if (question === null) return null;
        const message = { ticketId, body: question, channel, authorId: person.id } as const;
        return writeMessage(manager, this.attachments, { ...message, side: 'agent' }, now);
      },
      decide: (facts, now, commentId) => {
        const asked = question === null ? null : { body: question, commentId: commentId! };
        const waits = { actor, reason, until, waitingFor, channel, question: asked } as const;
        return hold(facts, waits, now);
      },
    });
  }
}
