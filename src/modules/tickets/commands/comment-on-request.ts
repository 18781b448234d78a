import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commentAsCustomer } from '../../../domain/ticket/conversation.js';
import { byCustomer } from '../../../domain/ticket/ticket-event.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { survivorOf } from '../relating/ticket-links.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { withAttachments } from './record-attachments.js';
import { writeMessage } from './write-message.js';

export interface CommentToSend {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
}

/** The one who asked writes to the desk; a question of ours is answered by it. */
@Injectable()
export class CommentOnRequest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
  ) {}

  /** To the number of a merged request, too: it lands where that goes on. */
  async comment(
    person: SignedInPerson,
    { ticketId: addressed, body, attachmentIds }: CommentToSend,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const ticketId = await survivorOf(this.dataSource, addressed);
    const actor = person.actor;
    const channel = 'portal';
    return this.changes.change<number>({
      ...{ ticketId, actor, repeatKey, searchWords: body },
      prepare: (manager, _locked, now) => {
        const message = { ticketId, body, attachmentIds, channel, authorId: person.id } as const;
        return writeMessage(manager, this.attachments, { ...message, side: 'customer' }, now);
      },
      decide: (facts, now, commentId) =>
        withAttachments(
          commentAsCustomer(facts, { actor, body, commentId, channel }, now),
          ...([attachmentIds, 'comment', byCustomer(person.id), now] as const),
        ),
    });
  }
}
