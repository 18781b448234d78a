import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { urgencyWhilePaused } from '../../domain/sla/queue-order.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { QueueSummaryView } from './queues.views.js';
import { ViewStatement, type Wanted } from './view-statements.js';

/** How many tickets a count looks at: so many open ones that meet the conditions, and so many of the newest finished ones, which are not work that waits. */
const mostCounted = { open: 10_000, finished: 1_000 };

/** The figures of what finds nothing, such as conditions that can no longer be read. */
export const noFigures: QueueSummaryView = {
  ...{ open: 0, late: 0, unclaimed: 0, pending: 0, finished: false, countedOf: null },
  nextDueAt: null,
};

interface RawSummary {
  readonly open: number;
  readonly unclaimed: number;
  readonly pending: number;
  readonly late: number;
  readonly nextDueAt: Date | null;
}

interface RawFinished {
  readonly found: number;
  readonly looked: number;
}

/** Counts tickets of saved views as their reader sees them, from the tickets themselves: never of history. */
@Injectable()
export class ViewCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** The figures of one view: exact up to ten thousand open tickets, or among the newest thousand finished ones of its time. */
  async summary(person: SignedInPerson, wanted: Wanted, now: number): Promise<QueueSummaryView> {
    return wanted.scope.kind === 'finished'
      ? this.ofFinished(person, wanted)
      : this.ofOpen(person, wanted, now);
  }

  private async ofFinished(person: SignedInPerson, wanted: Wanted): Promise<QueueSummaryView> {
    const statement = new ViewStatement(person);
    const { finished: most } = mostCounted;
    const [row] = await statement.rows<RawFinished>(
      this.dataSource,
      `SELECT count(*) FILTER (WHERE nth <= ${most} AND ${statement.meets(wanted)})::integer AS found,
        count(*)::integer AS looked
       FROM ${statement.newest(wanted, most + 1)}`,
    );
    const { found, looked } = row!;
    return { ...noFigures, open: found, finished: true, countedOf: looked > most ? most : null };
  }

  private async ofOpen(
    person: SignedInPerson,
    wanted: Wanted,
    now: number,
  ): Promise<QueueSummaryView> {
    const { open: most } = mostCounted;
    const statement = new ViewStatement(person);
    const where = statement.where(wanted);
    const at = `${statement.place(new Date(now))}::timestamptz`;
    const end = `${statement.place(new Date(urgencyWhilePaused))}::timestamptz`;
    const [row] = await statement.rows<RawSummary>(
      this.dataSource,
      `SELECT count(*)::integer AS open,
        count(*) FILTER (WHERE assignee_id IS NULL AND status <> 'pending')::integer AS unclaimed,
        count(*) FILTER (WHERE status = 'pending')::integer AS pending,
        count(*) FILTER (WHERE urgency_at < ${at})::integer AS late,
        min(urgency_at) FILTER (WHERE urgency_at >= ${at} AND urgency_at < ${end}) AS "nextDueAt"
       FROM (SELECT t.urgency_at, t.assignee_id, t.status FROM ${statement.tickets}
              WHERE ${where} LIMIT ${most + 1}) counted`,
    );
    const { open, nextDueAt, ...figures } = row!;
    return {
      ...figures,
      ...{ open: Math.min(open, most), finished: false, countedOf: open > most ? most : null },
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
    const [row] = await statement.rows<{ counted: Partial<QueueSummaryView>[] }>(
      this.dataSource,
      `SELECT json_build_array(${counts.join(',\n    ')}) AS counted
         FROM ${statement.tickets} CROSS JOIN LATERAL (SELECT ${members.join(',\n    ')} OFFSET 0) met
        WHERE t.status IN ('new', 'open', 'pending') AND ${statement.visible}`,
    );
    return row!.counted.map((count) => ({ ...noFigures, ...count }));
  }
}
