import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AttachmentView } from './attachments.views.js';

/** A file with the message or staff note it came with; both null for a file of the request itself. */
export interface PlacedAttachment extends AttachmentView {
  readonly commentId: number | null;
  readonly staffNoteId: number | null;
}

/** Reads of files for other modules. */
@Injectable()
export class AttachmentQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All files of a ticket in the order they came; those of staff notes only when asked for. */
  ofTicket(
    ticketId: number,
    { withStaffNotes }: { readonly withStaffNotes: boolean },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PlacedAttachment[]> {
    return manager.query(
      `SELECT id, file_name AS "fileName", media_type AS "mediaType", size_bytes AS "sizeBytes",
              comment_id AS "commentId", staff_note_id AS "staffNoteId"
         FROM attachments WHERE ticket_id = $1 AND ($2 OR staff_note_id IS NULL) ORDER BY created_at, id`,
      [ticketId, withStaffNotes],
    );
  }
}
