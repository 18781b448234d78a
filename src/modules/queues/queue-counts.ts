import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import { urgencyWhilePaused } from '../../domain/sla/queue-order.js';
import type { QueueScope } from './queue-scope.js';
import type { QueueSummaryView } from './queues.views.js';

interface RawCounts {
  readonly unclaimed: number;
  readonly claimed: number;
  readonly pending: number;
  readonly late: number;
  readonly nextDueAt: Date | null;
}

/**
 * The counts of a team as kept, less the reader's own requests, and what is late or due next.
 * $1 team, $2 now, $3 the end of due dates, $4 the reader.
 */
const teamCounts = new PreparedStatement<RawCounts>(
  'queue_counts_of_team',
  `SELECT (coalesce(kept.unclaimed, 0) - own.unclaimed)::integer AS unclaimed,
    (coalesce(kept.claimed, 0) - own.claimed)::integer AS claimed,
    (coalesce(kept.pending, 0) - own.pending)::integer AS pending,
    (SELECT count(*) FROM tickets t WHERE t.team_code = $1 AND t.status IN ('new', 'open', 'pending')
        AND t.urgency_at < $2 AND t.customer_id <> $4) AS late,
    (SELECT t.urgency_at FROM tickets t WHERE t.team_code = $1 AND t.status IN ('new', 'open', 'pending')
        AND t.urgency_at >= $2 AND t.urgency_at < $3 AND t.customer_id <> $4
      ORDER BY t.urgency_at LIMIT 1) AS "nextDueAt"
   FROM (SELECT sum(tickets) FILTER (WHERE bucket = 'unclaimed') AS unclaimed,
                sum(tickets) FILTER (WHERE bucket = 'claimed') AS claimed,
                sum(tickets) FILTER (WHERE bucket = 'pending') AS pending
           FROM queue_counts WHERE team_code = $1) kept,
        (SELECT count(*) FILTER (WHERE t.assignee_id IS NULL AND t.status <> 'pending') AS unclaimed,
                count(*) FILTER (WHERE t.assignee_id IS NOT NULL AND t.status <> 'pending') AS claimed,
                count(*) FILTER (WHERE t.status = 'pending') AS pending
           FROM tickets t
          WHERE t.customer_id = $4 AND t.team_code = $1 AND t.status IN ('new', 'open', 'pending')) own`,
);

const exactColumns = `count(*) FILTER (WHERE t.assignee_id IS NULL AND t.status <> 'pending') AS unclaimed,
    count(*) FILTER (WHERE t.assignee_id IS NOT NULL AND t.status <> 'pending') AS claimed,
    count(*) FILTER (WHERE t.status = 'pending') AS pending,
    count(*) FILTER (WHERE t.urgency_at < $4) AS late,
    min(t.urgency_at) FILTER (WHERE t.urgency_at >= $4 AND t.urgency_at < $5) AS "nextDueAt"`;

/** The tickets assigned to the reader. $1 to $3 the reader, $4 now, $5 the end of due dates. */
const ownCounts = new PreparedStatement<RawCounts>(
  'queue_counts_of_mine',
  `SELECT ${exactColumns} FROM tickets t
    WHERE t.assignee_id = $1 AND t.status IN ('new', 'open', 'pending') AND ${seenAsStaff('t', visibilityAt(1))}`,
);

/** A team's queue counted row by row as the reader sees it: for teams of other offices. */
const visibleCounts = new PreparedStatement<RawCounts>(
  'queue_counts_as_seen',
  `SELECT ${exactColumns} FROM tickets t
    WHERE t.team_code = $6 AND t.status IN ('new', 'open', 'pending') AND ${seenAsStaff('t', visibilityAt(1))}`,
);

/** What nobody has taken and is late, or due next. $1 to $3 the reader, $4 now, $5 the end of due dates, $6 the teams. */
const unclaimedDue = new PreparedStatement<Pick<RawCounts, 'late' | 'nextDueAt'>>(
  'queue_unclaimed_due',
  `SELECT count(*) FILTER (WHERE t.urgency_at < $4) AS late,
      min(t.urgency_at) FILTER (WHERE t.urgency_at >= $4) AS "nextDueAt"
    FROM tickets t
    WHERE t.team_code = ANY($6) AND t.assignee_id IS NULL AND t.status IN ('new', 'open')
      AND t.urgency_at < $5 AND ${seenAsStaff('t', visibilityAt(1))}`,
);

const endOfDueDates = new Date(urgencyWhilePaused);

/**
 * How many tickets a queue holds as its reader sees them, without scanning it or its history: the
 * kept counts less one's own requests, and the late ones from the queue's index.
 */
@Injectable()
export class QueueCounts {
  constructor(private readonly dataSource: DataSource) {}

  async of(person: SignedInPerson, scope: QueueScope, now: number): Promise<QueueSummaryView> {
    if (scope.kind === 'mine') return summaryOf([await this.mine(person, now)]);
    const counts: RawCounts[] = [];
    for (const { code, officeCode } of scope.teams) {
      counts.push(await this.ofTeam(person, code, officeCode, now));
    }
    const summary = summaryOf(counts);
    return scope.kind === 'unclaimed' ? this.onlyUnclaimed(person, scope, summary, now) : summary;
  }

  private async onlyUnclaimed(
    { actor }: SignedInPerson,
    { teams }: QueueScope,
    summary: QueueSummaryView,
    now: number,
  ): Promise<QueueSummaryView> {
    const codes = teams.map(({ code }) => code);
    const values = [...visibilityValues(actor), new Date(now), endOfDueDates, codes];
    const { late, nextDueAt } = (await unclaimedDue.row(this.dataSource, values))!;
    return {
      ...{ open: summary.unclaimed, unclaimed: summary.unclaimed, pending: 0, late },
      ...{ finished: false, countedOf: null },
      nextDueAt: nextDueAt === null ? null : nextDueAt.toISOString(),
    };
  }

  private async mine({ actor }: SignedInPerson, now: number): Promise<RawCounts> {
    const values = [...visibilityValues(actor), new Date(now), endOfDueDates];
    return (await ownCounts.row(this.dataSource, values))!;
  }

  private async ofTeam(
    { id, actor }: SignedInPerson,
    teamCode: string,
    officeCode: string,
    now: number,
  ): Promise<RawCounts> {
    const reader = visibilityValues(actor);
    if (!reader[2].includes(officeCode)) {
      const values = [...reader, new Date(now), endOfDueDates, teamCode];
      return (await visibleCounts.row(this.dataSource, values))!;
    }
    const values = [teamCode, new Date(now), endOfDueDates, id];
    return (await teamCounts.row(this.dataSource, values))!;
  }
}

function summaryOf(counts: readonly RawCounts[]): QueueSummaryView {
  const sum = (of: (count: RawCounts) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const due = counts.flatMap(({ nextDueAt }) => (nextDueAt === null ? [] : [nextDueAt.getTime()]));
  return {
    open: sum(({ unclaimed, claimed, pending }) => unclaimed + claimed + pending),
    late: sum(({ late }) => late),
    unclaimed: sum(({ unclaimed }) => unclaimed),
    pending: sum(({ pending }) => pending),
    ...{ finished: false, countedOf: null },
    nextDueAt: due.length === 0 ? null : new Date(Math.min(...due)).toISOString(),
  };
}
