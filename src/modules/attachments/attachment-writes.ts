import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Problem } from '../../platform/errors/problem.js';

/** What loose files are sent with; neither comment nor staff note means with the request itself. */
export interface AttachTarget {
  readonly ticketId: number;
  readonly commentId?: number;
  readonly staffNoteId?: number;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Ties files to what they were sent with. */
@Injectable()
export class AttachmentWrites {
  /**
   * In the caller's transaction. Each file must be a loose one of the uploader, else nothing is done
   * and the answer is 422: someone else's file and one that does not exist read the same.
   */
  async attach(
    manager: EntityManager,
    ids: readonly string[],
    { ticketId, commentId, staffNoteId }: AttachTarget,
    uploaderId: number,
  ): Promise<void> {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    if (wanted.length === 0) return;
    if (!wanted.every((id) => uuid.test(id))) throw notThere();
    const [, attached]: [unknown, number] = await manager.query(
      `UPDATE attachments SET ticket_id = $3, comment_id = $4, staff_note_id = $5
        WHERE id = ANY($1::uuid[]) AND uploader_id = $2 AND ticket_id IS NULL`,
      [wanted, uploaderId, ticketId, commentId ?? null, staffNoteId ?? null],
    );
    if (attached !== wanted.length) throw notThere();
  }
}

function notThere(): Problem {
  const message = 'One of the files is no longer there. Remove it from the list and add it again.';
  return Problem.refused([{ field: 'attachmentIds', code: 'attachment.not_there', message }]);
}
