import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { customerLabel } from '../../../domain/ticket/ticket-status.js';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import { DraftQueries } from '../../catalog/drafts/draft-queries.js';
import type { RequestListQuery } from '../requests.bodies.js';
import type { ApprovalRowView, RequestListView, RequestRowView } from '../requests.views.js';
import { mergedIntoSql } from '../relating/merged-into-sql.js';
import { searchWords } from '../search/search-words.js';
import { ticketRowOf, ticketSelectList, type TicketRow } from '../ticket-row.js';
import { requestPromise, type PromiseFacts } from './request-promise.js';
import { RequestQueries } from './request-queries.js';
import { clocksOfTicket, type RawClock } from './request-statements.js';
import { promisedClock, type Reader } from './request-view.js';
import { followedAsCustomer, visibilityAt, visibilityValues } from './ticket-visibility.js';

/** A request found by number or words. */
export interface FoundRequest {
  readonly number: string;
  readonly subject: string;
  readonly statusLabel: string;
  readonly openedAt: string;
}

const rowsOnAPage = 25;
const open = `t.status IN ('new', 'open', 'pending')`;
const done = `t.status IN ('solved', 'closed', 'withdrawn')`;
const mine = followedAsCustomer('t', visibilityAt(1));
const needsYou = `(t.pending_reason IS NOT DISTINCT FROM 'customer_answer' OR EXISTS (
  SELECT 1 FROM ticket_tasks k WHERE k.ticket_id = t.id AND k.state = 'proposed'))`;

type RawRow = Record<keyof TicketRow, unknown> & {
  readonly serviceName: string;
  readonly deskName: string;
  readonly customerName: string;
  readonly assigneeName: string | null;
  readonly needsYou: boolean;
  readonly mergedInto: string | null;
  readonly clocks: readonly RawClock[];
  readonly approvers: readonly string[];
  readonly waitingFor: string | null;
  readonly newDate: PromiseFacts['newDate'];
};

/** Lists of requests: one's own and those filed for others, found by state, number and words. */
@Injectable()
export class RequestListQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly requests: RequestQueries,
    private readonly drafts: DraftQueries,
  ) {}

  /** A page, those that need the reader first, then the newest. */
  async list(reader: Reader, query: RequestListQuery): Promise<RequestListView> {
    const after = decodeCursor(query.cursor, ['number', 'number']) as [number, number] | undefined;
    const limit = query.limit ?? rowsOnAPage;
    const rows = await this.rows(reader, query, after, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [
      row.needsYou ? 1 : 0,
      row.id as number,
    ]);
    const now = await this.clock.now();
    const views: RequestRowView[] = [];
    for (const row of items) views.push(await this.rowView(row, reader, now));
    return { items: views, nextCursor, counts: await this.counts(reader) };
  }

  /** The reader's requests that hold the words, newest first; for the one front door. */
  async search(reader: Reader, q: string, limit: number): Promise<FoundRequest[]> {
    const found = await this.rows(reader, { q, state: undefined }, undefined, limit);
    return found.map((row) => {
      const { number, subject, status, pendingReason, openedAt } = ticketRowOf(row);
      const statusLabel = customerLabel(status, pendingReason, row.mergedInto !== null).label;
      return { number, subject, statusLabel, openedAt: new Date(openedAt).toISOString() };
    });
  }

  /** The person's newest open request for a service: they may not need another one. */
  async openRequestFor(
    personId: number,
    serviceCode: string,
  ): Promise<{ number: string; subject: string; openedAt: string } | null> {
    const rows: { number: string; subject: string; openedAt: Date }[] = await this.dataSource.query(
      `SELECT t.number, t.subject, t.opened_at AS "openedAt" FROM tickets t
        WHERE t.customer_id = $1 AND t.service_code = $2 AND ${open} ORDER BY t.id DESC LIMIT 1`,
      [personId, serviceCode],
    );
    const row = rows[0];
    return row ? { ...row, openedAt: row.openedAt.toISOString() } : null;
  }

  /** The requests that wait for the reader's approval, the longest-waiting first. */
  async approvals(reader: Reader): Promise<ApprovalRowView[]> {
    const rows: (Omit<ApprovalRowView, 'requestedAt' | 'decideBy'> & {
      requestedAt: Date;
      decideBy: Date | null;
    })[] = await this.dataSource.query(
      `SELECT t.number, t.subject, s.name AS "serviceName", c.full_name AS "customerName", p.step,
              CASE WHEN p.approver_id <> $1 THEN a.full_name END AS "insteadOfName",
              p.requested_at AS "requestedAt",
              (SELECT min(k.due_at) FROM sla_clocks k WHERE k.ticket_id = t.id AND k.metric = 'approval'
                  AND k.run = 'running') AS "decideBy"
         FROM approvals p JOIN tickets t ON t.id = p.ticket_id
         JOIN people a ON a.id = p.approver_id
         JOIN services s ON s.code = t.service_code JOIN people c ON c.id = t.customer_id
        WHERE $1 IN (p.approver_id, p.stand_in_id) AND p.state = 'requested'
          AND t.customer_id <> $1 ORDER BY p.requested_at, p.id LIMIT 100`,
      [reader.id],
    );
    return rows.map(({ requestedAt, decideBy, ...row }) => ({
      ...row,
      requestedAt: requestedAt.toISOString(),
      decideBy: decideBy?.toISOString() ?? null,
    }));
  }

  private async counts(reader: Reader): Promise<RequestListView['counts']> {
    const rows: { open: number; done: number }[] = await this.dataSource.query(
      `SELECT count(*) FILTER (WHERE ${open}) AS open, count(*) FILTER (WHERE ${done}) AS done
         FROM tickets t WHERE ${mine}`,
      [reader.id],
    );
    return { ...rows[0]!, drafts: await this.drafts.count(reader.id) };
  }

  private async rows(
    reader: Reader,
    { q, state }: { readonly q?: string | undefined; readonly state?: 'open' | 'done' | undefined },
    after: [number, number] | undefined,
    limit: number,
  ): Promise<RawRow[]> {
    const [person] = visibilityValues(reader.actor);
    const values: unknown[] = [person, limit];
    const where = [mine];
    if (state !== undefined || q === undefined) where.push(state === 'done' ? done : open);
    if (q !== undefined && q !== '') where.push(matching(q, values));
    if (after) {
      values.push(after[0] === 1, after[1]);
      where.push(
        `(${needsYou}, t.id) < ($${values.length - 1}::boolean, $${values.length}::bigint)`,
      );
    }
    return this.dataSource.query(`${listed} WHERE ${where.join(' AND ')} ${inOrder}`, values);
  }

  private async rowView(raw: RawRow, reader: Reader, now: number): Promise<RequestRowView> {
    const row = ticketRowOf(raw);
    const facts = {
      ...row,
      clocks: raw.clocks.map(promisedClock),
      calendar: await this.requests.calendarOf(row),
      who: raw.assigneeName ?? `The ${raw.deskName}`,
      waitingFor: raw.waitingFor,
      newDate: raw.newDate,
      approvers: raw.approvers,
    };
    return {
      number: row.number,
      subject: row.subject,
      serviceName: raw.serviceName,
      deskName: raw.deskName,
      status: customerLabel(row.status, row.pendingReason, raw.mergedInto !== null),
      promise: requestPromise(facts, reader.timeZone, now),
      needsYou: raw.needsYou,
      customerName: raw.customerName,
      openedAt: new Date(row.openedAt).toISOString(),
      updatedAt: new Date(lastSeenChange(row)).toISOString(),
    };
  }
}

const listed = `SELECT ${ticketSelectList('t')}, s.name AS "serviceName", o.desk_name AS "deskName",
    c.full_name AS "customerName", a.full_name AS "assigneeName", ${needsYou} AS "needsYou",
    ${mergedIntoSql('t')} AS "mergedInto", ${clocksOfTicket} AS clocks,
    (SELECT coalesce(json_agg(g.full_name ORDER BY p.id), '[]') FROM approvals p
      JOIN people g ON g.id = coalesce(p.stand_in_id, p.approver_id)
      WHERE p.ticket_id = t.id AND p.state = 'requested') AS approvers,
    (SELECT e.data->>'waitingFor' FROM ticket_events e
      WHERE t.pending_reason = 'third_party' AND e.ticket_id = t.id AND e.kind = 'held'
      ORDER BY e.sequence DESC LIMIT 1) AS "waitingFor",
    (SELECT CASE e.kind WHEN 'date_given' THEN e.data END FROM ticket_events e
      WHERE t.promised_finish_at < clock_timestamp() AND ${open} AND e.ticket_id = t.id
        AND e.kind IN ('date_given', 'reopened')
      ORDER BY e.sequence DESC LIMIT 1) AS "newDate"
  FROM tickets t
  JOIN services s ON s.code = t.service_code
  JOIN offices o ON o.code = t.office_code
  JOIN people c ON c.id = t.customer_id
  LEFT JOIN people a ON a.id = t.assignee_id`;
const inOrder = `ORDER BY ${needsYou} DESC, t.id DESC LIMIT $2`;

/** The condition that finds a number exactly, or else tickets with all the words. */
function matching(q: string, values: unknown[]): string {
  const id = ticketIdOf(q);
  values.push(id ?? searchWords(q));
  return id === null
    ? `t.search @@ ticket_query($${values.length}::text[])`
    : `t.id = $${values.length}`;
}

/** The last thing that the one who asked can see; a staff note is none. */
function lastSeenChange({ lastMessageAt, pendingSince, solvedAt, closedAt }: TicketRow): number {
  return Math.max(lastMessageAt, pendingSince ?? 0, solvedAt ?? 0, closedAt ?? 0);
}
