import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import type { Priority } from '../../../domain/ticket/priority.js';
import type { PendingReason, TicketStatus } from '../../../domain/ticket/ticket-status.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/page.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { deskStatusLabel } from '../desk-words.js';
import { mergedIntoSql } from '../relating/merged-into-sql.js';
import { searchWords } from '../search-words.js';
import type { TicketSearchQuery } from '../tickets.bodies.js';
import type { FoundTicketListView, FoundTicketView } from '../tickets.views.js';
import { seenAsStaff, visibilityAt, visibilityValues } from './ticket-visibility.js';

interface FoundRow {
  readonly id: number;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly bureauName: string;
  readonly serviceName: string;
  readonly teamName: string;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly mergedInto: string | null;
  readonly priority: Priority;
  readonly assigneeName: string | null;
  readonly sensitive: boolean;
  readonly openedAt: Date;
  readonly version: number;
}

type Part = 'open' | 'done';

const rowsOnAPage = 25;
const inPart: Readonly<Record<Part, string>> = {
  open: `t.status IN ('new', 'open', 'pending')`,
  done: `t.status IN ('solved', 'closed', 'withdrawn')`,
};
const seen = seenAsStaff('t', visibilityAt(1));
/** The names of the tickets that `chosen` gives as `t`; only after they are chosen. */
const found = (
  chosen: string,
) => `SELECT t.id, t.number, t.subject, c.full_name AS "customerName", b.name AS "bureauName",
    s.name AS "serviceName", m.name AS "teamName", t.status, t.pending_reason AS "pendingReason",
    ${mergedIntoSql('t')} AS "mergedInto", t.priority,
    a.full_name AS "assigneeName", t.sensitive, t.opened_at AS "openedAt", t.version
  FROM (${chosen}) t
  JOIN people c ON c.id = t.customer_id
  JOIN bureaus b ON b.code = t.bureau_code
  JOIN services s ON s.code = t.service_code
  JOIN teams m ON m.code = t.team_code
  LEFT JOIN people a ON a.id = t.assignee_id
  ORDER BY t.id DESC`;

/** The Desk's search: the number first, then open tickets, then finished ones, each newest first. */
@Injectable()
export class TicketSearch {
  constructor(private readonly dataSource: DataSource) {}

  async search(person: SignedInPerson, query: TicketSearchQuery): Promise<FoundTicketListView> {
    const scope = query.scope ?? 'all';
    const limit = query.limit ?? rowsOnAPage;
    const cursor = decodeCursor(query.cursor, ['string', 'number']) as [string, number] | undefined;
    const reader = visibilityValues(person.actor);
    const byNumber = cursor ? [] : await this.byNumber(reader, query.q, scope);
    const words = await this.wordsIn(query.q);
    const except = ticketIdOf(query.q) ?? 0;
    const rows = byNumber;
    let part: Part = scope === 'done' || cursor?.[0] === 'done' ? 'done' : 'open';
    let before = cursor?.[1] ?? Number.MAX_SAFE_INTEGER;
    let nextCursor: string | null = null;
    while (words !== null && rows.length <= limit) {
      const wanted = limit + 1 - rows.length;
      const more = await this.byWords(reader, words, part, before, except, wanted);
      rows.push(...more);
      if (rows.length > limit) nextCursor = cursorAfter(rows[limit - 1]!);
      if (part === 'done' || scope === 'open' || rows.length > limit) break;
      part = 'done';
      before = Number.MAX_SAFE_INTEGER;
    }
    return { items: rows.slice(0, limit).map(foundView), nextCursor };
  }

  private async byNumber(
    reader: readonly unknown[],
    q: string,
    scope: 'open' | 'done' | 'all',
  ): Promise<FoundRow[]> {
    const id = ticketIdOf(q);
    if (id === null) return [];
    const part = scope === 'all' ? 'true' : inPart[scope];
    const chosen = `SELECT * FROM tickets t WHERE t.id = $4 AND ${seen} AND ${part}`;
    return this.dataSource.query(found(chosen), [...reader, id]);
  }

  /** The words as PostgreSQL looks for them; null when nothing is left of them. */
  private async wordsIn(q: string): Promise<string | null> {
    const rows: { words: string | null }[] = await this.dataSource.query(
      'SELECT ticket_query($1)::text AS words',
      [searchWords(q)],
    );
    return rows[0]!.words;
  }

  /** Planned anew each time, by how often the words occur. */
  private byWords(
    reader: readonly unknown[],
    words: string,
    part: Part,
    before: number,
    except: number,
    limit: number,
  ): Promise<FoundRow[]> {
    const chosen = `SELECT * FROM tickets t
      WHERE t.search @@ $4::tsquery AND ${inPart[part]} AND t.id < $5 AND t.id <> $6 AND ${seen}
      ORDER BY t.id DESC LIMIT $7`;
    const values = [...reader, words, before, except, limit];
    return this.dataSource.query(found(chosen), values);
  }
}

function cursorAfter({ status, id }: FoundRow): string {
  const isOpen = status === 'new' || status === 'open' || status === 'pending';
  return encodeCursor([isOpen ? 'open' : 'done', id]);
}

function foundView({
  id: _id,
  pendingReason,
  mergedInto,
  openedAt,
  ...row
}: FoundRow): FoundTicketView {
  return {
    ...row,
    statusLabel: deskStatusLabel(row.status, pendingReason, mergedInto),
    openedAt: openedAt.toISOString(),
  };
}
