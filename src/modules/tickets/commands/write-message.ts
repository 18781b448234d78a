import type { EntityManager } from 'typeorm';
import type { EventSide } from '../../../domain/ticket/ticket-event.js';
import type { Channel } from '../../../domain/ticket/ticket-facts.js';
import { AttachmentWrites } from '../../attachments/attachment-writes.js';

/** A public message to be written, with the files that go with it. */
export interface MessageToWrite {
  readonly ticketId: number;
  readonly authorId: number;
  readonly side: EventSide;
  readonly channel: Channel;
  readonly body: string;
  readonly attachmentIds?: readonly string[] | undefined;
}

/** Writes a message before the decision that is about it; a refusal undoes it. Gives its id. */
export async function writeMessage(
  manager: EntityManager,
  attachments: AttachmentWrites,
  message: MessageToWrite,
  now: number,
): Promise<number> {
  const { ticketId, authorId, side, channel, body } = message;
  const attachmentIds = message.attachmentIds ?? [];
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO comments (ticket_id, author_id, side, channel, body, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [ticketId, authorId, side, channel, body, new Date(now)],
  );
  const commentId = rows[0]!.id;
  if (attachmentIds.length > 0) {
    await attachments.attach(manager, attachmentIds, { ticketId, commentId }, authorId);
  }
  return commentId;
}
