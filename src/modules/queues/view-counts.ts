import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { urgencyWhilePaused } from '../../domain/sla/queue-order.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { QueueSummaryView } from './queues.views.js';
import { ViewStatement, type Wanted } from './view-statements.js';

/** What a view counts up to; beyond it a count says "more than". Finished tickets are not work that waits, and are many. */
const mostCounted = { open: 10_000, finished: 1_000 };

/** History is counted along its index: without an order, the first thousand look nearest by reading the table from its oldest end. */
const newestFirst = ' ORDER BY t.updated_at DESC, t.id DESC';

/** The figures of what finds nothing, such as conditions that can no longer be read. */
export const noFigures: QueueSummaryView = {
  ...{ open: 0, late: 0, unclaimed: 0, pending: 0, more: false, nextDueAt: null },
};

interface RawSummary {
  readonly open: number;
  readonly unclaimed: number;
  readonly pending: number;
  readonly late: number;
  readonly nextDueAt: Date | null;
}

/** Counts tickets of saved views as their reader sees them, from the tickets themselves: never of history. */
@Injectable()
export class ViewCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** The figures of one view, exact up to ten thousand open tickets or a thousand finished ones. */
  async summary(person: SignedInPerson, wanted: Wanted, now: number): Promise<QueueSummaryView> {
    const most = mostCounted[wanted.scope.kind];
    const statement = new ViewStatement(person);
    const where = statement.where(wanted);
    const at = `${statement.place(new Date(now))}::timestamptz`;
    const end = `${statement.place(new Date(urgencyWhilePaused))}::timestamptz`;
    const active = `status IN ('new', 'open', 'pending')`;
    const [row] = await statement.rows<RawSummary>(
      this.dataSource,
      `SELECT count(*)::integer AS open,
        count(*) FILTER (WHERE assignee_id IS NULL AND status IN ('new', 'open'))::integer AS unclaimed,
        count(*) FILTER (WHERE status = 'pending')::integer AS pending,
        count(*) FILTER (WHERE urgency_at < ${at} AND ${active})::integer AS late,
        min(urgency_at) FILTER (WHERE urgency_at >= ${at} AND urgency_at < ${end} AND ${active}) AS "nextDueAt"
       FROM (SELECT t.urgency_at, t.assignee_id, t.status FROM ${statement.tickets}
              WHERE ${where}${wanted.scope.kind === 'finished' ? newestFirst : ''} LIMIT ${most + 1}) counted`,
    );
    const { open, nextDueAt, ...figures } = row!;
    return {
      ...figures,
      open: Math.min(open, most),
      more: open > most,
      nextDueAt: nextDueAt === null ? null : nextDueAt.toISOString(),
    };
  }

  /** The figures of many views of open tickets, in one pass over what is open; nothing is said of what is due next. */
  async ofOpenViews(
    person: SignedInPerson,
    views: readonly Wanted[],
    now: number,
  ): Promise<QueueSummaryView[]> {
    if (views.length === 0) return [];
    const statement = new ViewStatement(person);
    const at = `${statement.place(new Date(now))}::timestamptz`;
    const members = views.map((wanted, index) => `(${statement.meets(wanted)}) AS v${index}`);
    const counts = views.map(
      (_, index) => `json_build_object('open', count(*) FILTER (WHERE met.v${index}),
        'unclaimed', count(*) FILTER (WHERE met.v${index} AND t.assignee_id IS NULL AND t.status <> 'pending'),
        'pending', count(*) FILTER (WHERE met.v${index} AND t.status = 'pending'),
        'late', count(*) FILTER (WHERE met.v${index} AND t.urgency_at < ${at}))`,
    );
    const [row] = await statement.rows<{ counted: Omit<QueueSummaryView, 'more' | 'nextDueAt'>[] }>(
      this.dataSource,
      `SELECT json_build_array(${counts.join(',\n    ')}) AS counted
         FROM ${statement.tickets} CROSS JOIN LATERAL (SELECT ${members.join(',\n    ')} OFFSET 0) met
        WHERE t.status IN ('new', 'open', 'pending') AND ${statement.visible}`,
    );
    return row!.counted.map((count) => ({ ...count, more: false, nextDueAt: null }));
  }
}
