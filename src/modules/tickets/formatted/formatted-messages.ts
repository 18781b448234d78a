import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { requireStaffSight } from '../composing/staff-sight.js';

/** How words looked that came by mail, made harmless before. */
export interface FormattedWords {
  readonly html: string;
  readonly hasRemoteImages: boolean;
}

/** What they belong to; neither comment nor staff note means the request itself. */
interface FormattedPlace {
  readonly ticketId: number;
  readonly commentId?: number;
  readonly staffNoteId?: number;
}

/** Keeps how a message looked beside its words; nothing when it had no markup. */
export async function writeFormatted(
  manager: EntityManager,
  { ticketId, commentId, staffNoteId }: FormattedPlace,
  formatted: FormattedWords | null | undefined,
): Promise<void> {
  if (!formatted) return;
  await manager.query(
    `INSERT INTO formatted_messages (ticket_id, comment_id, staff_note_id, html, has_remote_images)
     VALUES ($1, $2, $3, $4, $5)`,
    [ticketId, commentId ?? null, staffNoteId ?? null, formatted.html, formatted.hasRemoteImages],
  );
}

/** Reads how messages looked, for staff who see their ticket. */
@Injectable()
export class FormattedMessages {
  constructor(private readonly dataSource: DataSource) {}

  /** The markup as it is kept; 404 for whoever may not know of the ticket, and for another ticket's message. */
  async html(person: SignedInPerson, ticketId: number, id: number): Promise<string> {
    await requireStaffSight(this.dataSource, person, ticketId);
    const rows: { html: string }[] = await this.dataSource.query(
      'SELECT html FROM formatted_messages WHERE id = $1 AND ticket_id = $2',
      [id, ticketId],
    );
    if (!rows[0]) throw Problem.notFound();
    return rows[0].html;
  }
}
