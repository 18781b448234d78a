import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commentAsCustomer } from '../../../domain/ticket/conversation.js';
import { byCustomer } from '../../../domain/ticket/ticket-event.js';
import type { Channel } from '../../../domain/ticket/ticket-facts.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { survivorOf } from '../relating/ticket-links.js';
import { writeFormatted, type FormattedWords } from '../formatted/formatted-messages.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';
import { withAttachments } from './record-attachments.js';
import { writeMessage } from './write-message.js';

export interface CommentToSend {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
  /** The portal when absent. */
  readonly channel?: Channel;
  /** How it looked, when it came with markup. */
  readonly formatted?: FormattedWords | null;
}

/** The one who asked writes to the desk; a question of ours is answered by it. */
@Injectable()
export class CommentOnRequest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
    private readonly relay: TicketEventRelay,
  ) {}

  /** To the number of a merged request, too: it lands where that goes on. */
  async comment(
    person: SignedInPerson,
    comment: CommentToSend,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const ticketId = await survivorOf(this.dataSource, comment.ticketId);
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.commentIn(manager, person, { ...comment, ticketId })),
    );
    this.relay.wake();
    return saved;
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  commentIn(
    manager: EntityManager,
    person: SignedInPerson,
    { ticketId, body, attachmentIds, channel = 'portal', formatted }: CommentToSend,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.changeIn<number>(manager, {
      ...{ ticketId, actor, searchWords: body },
      prepare: async (_manager, _locked, now) => {
        const message = { ticketId, body, attachmentIds, channel, authorId: person.id } as const;
        const written = { ...message, side: 'customer' } as const;
        const commentId = await writeMessage(manager, this.attachments, written, now);
        await writeFormatted(manager, { ticketId, commentId }, formatted);
        return commentId;
      },
      decide: (facts, now, commentId) =>
        withAttachments(
          commentAsCustomer(facts, { actor, body, commentId, channel }, now),
          ...([attachmentIds, 'comment', byCustomer(person.id), now] as const),
        ),
    });
  }
}
