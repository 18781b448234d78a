import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { replyAsAgent } from '../../../domain/ticket/conversation.js';
import type { WaitingTerms } from '../../../domain/ticket/waiting-terms.js';
import { byAgent } from '../../../domain/ticket/ticket-event.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { dropDraft } from '../composing/drafts.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { withAttachments } from './record-attachments.js';
import { WaitingTermsOf } from './waiting-terms-of.js';
import { writeMessage } from './write-message.js';

export interface ReplyToSend {
  readonly ticketId: number;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
  /** The newest message the writer has seen; 0 when there was none. A newer one by somebody else stops the reply. */
  readonly lastSeenCommentId?: number | undefined;
  readonly then: 'none' | 'wait_for_customer';
}

interface PreparedReply {
  readonly commentId: number;
  readonly terms: WaitingTerms | null;
}

/** Staff answer the customer. */
@Injectable()
export class ReplyToTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly attachments: AttachmentWrites,
    private readonly terms: WaitingTermsOf,
  ) {}

  reply(person: SignedInPerson, reply: ReplyToSend, repeatKey?: RepeatKey): Promise<SavedTicket> {
    return this.changes.change({ ...this.orderOf(person, reply), repeatKey });
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  replyIn(
    manager: EntityManager,
    person: SignedInPerson,
    reply: ReplyToSend,
  ): Promise<SavedTicket> {
    return this.changes.changeIn(manager, this.orderOf(person, reply));
  }

  private orderOf(person: SignedInPerson, reply: ReplyToSend): ChangeOrder<PreparedReply> {
    const { ticketId, body, attachmentIds } = reply;
    const actor = person.actor;
    const channel = 'portal';
    return {
      ...{ ticketId, actor, searchWords: body },
      prepare: async (manager, locked, now) => {
        await refuseWhenMoved(manager, reply, person.id);
        await dropDraft(manager, 'reply_drafts', person.id, ticketId);
        const asks = reply.then === 'wait_for_customer';
        const terms = asks ? await this.terms.of(locked, 'customer_answer', manager) : null;
        const message = { ticketId, body, attachmentIds, channel, authorId: person.id } as const;
        const said = { ...message, side: 'agent' } as const;
        return { terms, commentId: await writeMessage(manager, this.attachments, said, now) };
      },
      decide: (facts, now, said) =>
        withAttachments(
          replyAsAgent(facts, { ...said, actor, body, channel, afterwards: reply.then }, now),
          ...([attachmentIds, 'comment', byAgent(person.id), now] as const),
        ),
    };
  }
}

interface NewerMessage {
  readonly id: number;
  readonly side: string;
  readonly authorName: string | null;
  readonly body: string;
  readonly createdAt: Date;
}

/** Two people answering at once is seen before the second answer goes out, with what was said meanwhile. */
async function refuseWhenMoved(
  manager: EntityManager,
  { ticketId, lastSeenCommentId }: ReplyToSend,
  writerId: number,
): Promise<void> {
  if (lastSeenCommentId == null) return;
  const newer: NewerMessage[] = await manager.query(
    `SELECT c.id, c.side, p.full_name AS "authorName", c.body, c.created_at AS "createdAt"
       FROM comments c LEFT JOIN people p ON p.id = c.author_id
      WHERE c.ticket_id = $1 AND c.id > $2 AND c.author_id IS DISTINCT FROM $3 ORDER BY c.id LIMIT 20`,
    [ticketId, lastSeenCommentId, writerId],
  );
  if (newer.length === 0) return;
  const detail =
    'Somebody wrote while you were writing. Read it, then send your reply or change it.';
  throw Problem.conflict('ticket.conversation_moved', detail, { newerMessages: newer });
}
