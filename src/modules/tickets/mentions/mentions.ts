import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf, type PageQuery } from '../../../platform/http/page.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { requireStaffSight } from '../composing/staff-sight.js';
import { seenAsStaff, visibilityAt, visibilityValues } from '../queries/ticket-visibility.js';
import { staffWhoSee } from './mentionable-staff.js';
import type { MentionableView, MentionListView, MentionView } from './mentions.views.js';

const mostOffered = 8;
const rowsOnAPage = 20;
const listedForMs = 30 * 24 * 60 * 60_000;

interface MentionRow extends Omit<MentionView, 'at'> {
  readonly id: number;
  readonly at: Date;
}

/** Colleagues called in staff notes: who may be, and where one was. */
@Injectable()
export class Mentions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Colleagues who see the ticket and whose first or last name begins so; those of its team first. */
  async offered(person: SignedInPerson, ticketId: number, q: string): Promise<MentionableView[]> {
    await requireStaffSight(this.dataSource, person, ticketId);
    const pattern = q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`);
    return this.dataSource.query(
      `SELECT p.id, p.full_name AS "fullName",
          coalesce((SELECT min(m.name) FROM role_grants g JOIN teams m ON m.code = g.team_code
            WHERE g.person_id = p.id), p.title) AS detail
         FROM tickets t JOIN people p ON ${staffWhoSee}
        WHERE t.id = $1 AND p.id <> $2
          AND (lower(p.full_name) LIKE $3 || '%' OR lower(p.full_name) LIKE '% ' || $3 || '%')
        ORDER BY EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.team_code = t.team_code) DESC,
          p.full_name, p.id
        LIMIT ${mostOffered}`,
      [ticketId, person.id, pattern],
    );
  }

  /** Where colleagues called the reader in the last thirty days, newest first; only tickets that they still see. */
  async ofReader(person: SignedInPerson, query: PageQuery): Promise<MentionListView> {
    const limit = query.limit ?? rowsOnAPage;
    const [before = null] = decodeCursor(query.cursor, ['number']) ?? [];
    const since = new Date((await this.clock.now()) - listedForMs);
    const rows: MentionRow[] = await this.dataSource.query(
      `SELECT n.id, t.number, t.subject, author.full_name AS "authorName", left(n.body, 300) AS words,
          n.created_at AS at, EXISTS (SELECT 1 FROM ticket_events e
            WHERE e.ticket_id = t.id AND e.kind = 'staff_noted' AND (e.data->>'staffNoteId')::bigint = n.id
              AND e.sequence > coalesce((SELECT mark.last_event FROM ticket_read_marks mark
                WHERE mark.person_id = $1 AND mark.ticket_id = t.id), 0)) AS unread
         FROM staff_note_mentions m
         JOIN staff_notes n ON n.id = m.staff_note_id
         JOIN people author ON author.id = n.author_id
         JOIN tickets t ON t.id = n.ticket_id AND ${seenAsStaff('t', visibilityAt(1))}
        WHERE m.person_id = $1 AND n.created_at > $4 AND ($5::bigint IS NULL OR m.staff_note_id < $5::bigint)
        ORDER BY m.staff_note_id DESC LIMIT $6`,
      [...visibilityValues(person.actor), since, before, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return {
      items: items.map(({ id: _id, at, ...mention }) => ({ ...mention, at: at.toISOString() })),
      nextCursor,
    };
  }
}
