import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AttachmentAccess, AttachmentPlace } from '../../attachments/attachment-access.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { accessInSql, visibilityAt, visibilityValues } from './ticket-visibility.js';

/** Files are read by who sees the ticket; those of staff notes by staff alone. */
@Injectable()
export class FileAccess implements AttachmentAccess {
  constructor(private readonly dataSource: DataSource) {}

  async mayRead(person: SignedInPerson, place: AttachmentPlace): Promise<boolean> {
    const rows: { access: 'customer' | 'staff' | 'none' }[] = await this.dataSource.query(
      `SELECT ${accessInSql('t', visibilityAt(2))} AS access FROM tickets t WHERE t.id = $1`,
      [place.ticketId, ...visibilityValues(person.actor)],
    );
    const access = rows[0]?.access ?? 'none';
    return access === 'staff' || (access === 'customer' && place.staffNoteId === null);
  }
}
