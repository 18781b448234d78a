import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actWords } from '../../domain/bulk/act-words.js';
import { writesToCustomers, type BulkAct } from '../../domain/bulk/bulk-act.js';
import { longDate } from '../../domain/sla/date-words.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { decodeCursor, pageOf, type PageQuery } from '../../platform/http/page.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import type { BulkRowsQuery } from './bulk-edits.bodies.js';
import type {
  BulkEditListView,
  BulkEditView,
  BulkReasonView,
  BulkRowListView,
  BulkRowView,
} from './bulk-edits.views.js';

interface RawEdit {
  readonly id: number;
  readonly state: BulkEditView['state'];
  readonly act: BulkAct;
  readonly source: string;
  readonly viewCode: string | null;
  readonly total: number;
  readonly leftOut: number;
  readonly checked: number;
  readonly undoOf: number | null;
  readonly undoneBy: number | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly done: number;
  readonly refused: number;
  readonly waiting: number;
  readonly reversible: number;
}

const editsOnAPage = 20;
const rowsOnAPage = 50;

/** An edit with what came of its tickets, counted along one index. */
const edits = `
SELECT e.id, e.state, e.act, e.source, e.view_code AS "viewCode", e.total, e.left_out AS "leftOut", e.checked,
    e.undo_of AS "undoOf", (SELECT u.id FROM bulk_edits u WHERE u.undo_of = e.id) AS "undoneBy",
    e.created_at AS "createdAt", e.started_at AS "startedAt", e.finished_at AS "finishedAt", n.*
  FROM bulk_edits e CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE r.state = 'done')::integer AS done,
           count(*) FILTER (WHERE r.state = 'refused')::integer AS refused,
           count(*) FILTER (WHERE r.state = 'waiting')::integer AS waiting,
           count(*) FILTER (WHERE r.state = 'done' AND r.reverse IS NOT NULL)::integer AS reversible
      FROM bulk_edit_rows r WHERE r.edit_id = e.id) n
 WHERE e.person_id = $1`;

const parts: Readonly<Record<NonNullable<BulkRowsQuery['only']>, string>> = {
  done: `r.state = 'done'`,
  refused: `r.state = 'refused'`,
  waiting: `r.state = 'waiting'`,
  will_change: `r.state = 'waiting' AND r.foreseen IS NULL`,
  will_refuse: `r.state = 'waiting' AND r.foreseen IS NOT NULL`,
};

/** Reads of one's own bulk edits; nobody else knows of them. */
@Injectable()
export class BulkEditQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  /** 404 where it is not the reader's own. */
  async view(person: SignedInPerson, id: number): Promise<BulkEditView> {
    const rows: RawEdit[] = await this.dataSource.query(`${edits} AND e.id = $2`, [person.id, id]);
    if (!rows[0]) throw Problem.notFound();
    return this.viewOf(person, rows[0]);
  }

  async list(person: SignedInPerson, query: PageQuery): Promise<BulkEditListView> {
    const { cursor, limit = editsOnAPage } = query;
    const [before = null] = decodeCursor(cursor, ['number']) ?? [];
    const rows: RawEdit[] = await this.dataSource.query(
      `${edits} AND ($2::bigint IS NULL OR e.id < $2) ORDER BY e.id DESC LIMIT $3`,
      [person.id, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items: BulkEditView[] = [];
    for (const row of page.items) items.push(await this.viewOf(person, row));
    return { items, nextCursor: page.nextCursor };
  }

  /** Its tickets, their subjects only where the reader sees them as staff now. */
  async rows(person: SignedInPerson, id: number, query: BulkRowsQuery): Promise<BulkRowListView> {
    const { cursor, limit = rowsOnAPage, only } = query;
    const [after = 0] = decodeCursor(cursor, ['number']) ?? [];
    const own: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM bulk_edits WHERE id = $1 AND person_id = $2',
      [id, person.id],
    );
    if (own.length === 0) throw Problem.notFound();
    const rows: (BulkRowView & { position: number })[] = await this.dataSource.query(
      `SELECT r.position, t.number, r.state, coalesce(r.refusal, r.foreseen) ->> 'message' AS reason,
          CASE WHEN ${seenAsStaff('t', visibilityAt(1))} THEN t.subject END AS subject
         FROM bulk_edit_rows r JOIN tickets t ON t.id = r.ticket_id
        WHERE r.edit_id = $4 AND r.position > $5 AND ${only ? parts[only] : 'true'}
        ORDER BY r.position LIMIT $6`,
      [...visibilityValues(person.actor), id, after, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ position }) => [position]);
    return {
      items: items.map(({ position: _, ...row }) => ({
        ...row,
        reason: row.state === 'done' ? null : row.reason,
      })),
      nextCursor,
    };
  }

  private async viewOf(person: SignedInPerson, raw: RawEdit): Promise<BulkEditView> {
    const { act, createdAt, startedAt, finishedAt, state, undoOf, undoneBy, reversible, ...rest } =
      raw;
    const proposed = state === 'proposed';
    const foreseen = proposed ? await this.reasons(raw.id, 'foreseen') : [];
    const willRefuse = foreseen.reduce((sum, { tickets }) => sum + tickets, 0);
    const over = state === 'done' || state === 'cancelled';
    return {
      ...{ ...rest, state, undoOf, undoneBy, kind: act.kind },
      words: await this.wordsOf(person, act, undoOf),
      writesToCustomers: writesToCustomers(act),
      foreseen: proposed
        ? { willChange: raw.total - willRefuse, willRefuse, reasons: foreseen }
        : null,
      reasons: raw.refused > 0 ? await this.reasons(raw.id, 'refusal') : [],
      reversible: over && undoOf === null && undoneBy === null ? reversible : 0,
      createdAt: createdAt.toISOString(),
      startedAt: startedAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }

  private reasons(id: number, column: 'foreseen' | 'refusal'): Promise<BulkReasonView[]> {
    return this.dataSource.query(
      `SELECT ${column} ->> 'code' AS code, ${column} ->> 'message' AS message, count(*)::integer AS tickets
         FROM bulk_edit_rows WHERE edit_id = $1 AND ${column} IS NOT NULL
        GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
      [id],
    );
  }

  private async wordsOf(
    person: SignedInPerson,
    act: BulkAct,
    undoOf: number | null,
  ): Promise<string> {
    if (undoOf !== null) return `Undo “${(await this.view(person, undoOf)).words}”`;
    const now = await this.clock.now();
    const assignee =
      act.kind === 'assign' && act.assigneeId !== null
        ? await this.people.byId(act.assigneeId)
        : null;
    const team = act.kind === 'transfer' ? await this.people.receivingTeam(act.teamCode) : null;
    return actWords(act, {
      person: () => assignee?.fullName ?? 'somebody',
      team: (code) => team?.name ?? code,
      date: (instant) => longDate(instant, person.timeZone, now),
    });
  }
}
