import type { EntityManager } from 'typeorm';

/** A held reply as its row has it. */
export interface HeldReplyRow {
  readonly id: number;
  readonly ticketId: number;
  readonly authorId: number;
  readonly body: string;
  readonly attachmentIds: string[];
  readonly afterwards: 'none' | 'wait_for_customer';
  readonly lastSeenCommentId: number;
  readonly pressedAt: Date;
  readonly leavesAt: Date;
}

export const heldColumns = `id, ticket_id AS "ticketId", author_id AS "authorId", body,
  attachment_ids AS "attachmentIds", afterwards, last_seen_comment_id AS "lastSeenCommentId",
  pressed_at AS "pressedAt", leaves_at AS "leavesAt"`;

/**
 * Makes a held reply, whose row the caller has locked, its author's draft again. What they have begun
 * since then stays below it.
 */
export async function giveBack(
  manager: EntityManager,
  reply: HeldReplyRow,
  because: string | null,
): Promise<void> {
  await manager.query('DELETE FROM held_replies WHERE id = $1', [reply.id]);
  await manager.query(
    `INSERT INTO reply_drafts AS d (person_id, ticket_id, body, attachment_ids, last_seen_comment_id,
       returned_because, saved_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp(), floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint)
     ON CONFLICT (person_id, ticket_id) DO UPDATE
        SET body = EXCLUDED.body || E'\\n\\n' || d.body, returned_because = EXCLUDED.returned_because,
            attachment_ids = EXCLUDED.attachment_ids || d.attachment_ids,
            version = greatest(d.version + 1, EXCLUDED.version), saved_at = EXCLUDED.saved_at`,
    [
      ...[reply.authorId, reply.ticketId, reply.body, reply.attachmentIds],
      ...[reply.lastSeenCommentId, because],
    ],
  );
}
