import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FollowUpCause } from '../../../domain/follow-up/follow-up-steps.js';
import { recovery, type NextAnswers } from '../../../domain/follow-up/recovery.js';
import {
  fiscalPeriodAt,
  shiftPeriod,
  type FiscalPeriod,
} from '../../../domain/measurement/fiscal-period.js';
import { measuredShare, type MeasuredShare } from '../../../domain/measurement/measured-share.js';
import { answersFrom, firstOpenMonth } from '../../../domain/partners/shown-answers.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { nextAnswer } from './follow-up-history.js';
import { seenFollowUps, whose } from './follow-up-queries.js';
import type {
  FollowUpPeriodView,
  FollowUpShareView,
  FollowUpSummaryView,
} from './follow-ups.views.js';

interface PeriodRow {
  readonly opened: number;
  readonly acknowledgeJudged: number;
  readonly acknowledgedInTime: number;
  readonly answerJudged: number;
  readonly answeredInTime: number;
  readonly responded: number;
  readonly putRight: number;
  readonly causes: Readonly<Record<string, number>> | null;
}

/** How the loop is closed: what was looked into in time, what was put right, and who is content the next time. */
@Injectable()
export class FollowUpSummaries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(person: SignedInPerson): Promise<FollowUpSummaryView> {
    const now = await this.clock.now();
    const { timeZone } = person;
    const running = fiscalPeriodAt('quarter', now, timeZone);
    const quarters = [running, shiftPeriod(running, -1, timeZone)];
    return {
      late: await this.late(person, now),
      periods: await Promise.all(quarters.map((quarter) => this.period(person, quarter, now))),
      recovery: await this.recovery(person, now),
    };
  }

  private async late(person: SignedInPerson, now: number): Promise<number> {
    const rows: { late: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS late FROM follow_ups f JOIN tickets t ON t.id = f.ticket_id
        WHERE f.state <> 'responded' AND ${seenFollowUps}
          AND CASE f.state WHEN 'received' THEN f.acknowledge_by ELSE f.contact_by END < $5`,
      [...whose(person), new Date(now)],
    );
    return rows[0]!.late;
  }

  private async period(
    person: SignedInPerson,
    quarter: FiscalPeriod,
    now: number,
  ): Promise<FollowUpPeriodView> {
    const rows: PeriodRow[] = await this.dataSource.query(
      `WITH opened AS (
         SELECT f.* FROM follow_ups f JOIN tickets t ON t.id = f.ticket_id
          WHERE f.opened_at >= $5 AND f.opened_at < $6 AND ${seenFollowUps})
       SELECT count(*)::int AS opened,
         (count(*) FILTER (WHERE acknowledged_at IS NOT NULL OR acknowledge_by < $7))::int AS "acknowledgeJudged",
         (count(*) FILTER (WHERE acknowledged_at <= acknowledge_by))::int AS "acknowledgedInTime",
         (count(*) FILTER (WHERE responded_at IS NOT NULL OR contact_by < $7))::int AS "answerJudged",
         (count(*) FILTER (WHERE responded_at <= contact_by))::int AS "answeredInTime",
         count(result)::int AS responded,
         (count(*) FILTER (WHERE result = 'put_right'))::int AS "putRight",
         (SELECT json_object_agg(cause, n) FROM (
            SELECT cause, count(*)::int AS n FROM opened WHERE cause IS NOT NULL GROUP BY cause) c) AS causes
       FROM opened`,
      [...whose(person), new Date(quarter.startsAt), new Date(quarter.endsAt), new Date(now)],
    );
    const row = rows[0]!;
    const causes = Object.entries(row.causes ?? {}) as [FollowUpCause, number][];
    return {
      label: quarter.endsAt > now ? `${quarter.label} to date` : quarter.label,
      opened: row.opened,
      acknowledgedInTime: shareView(measuredShare(row.acknowledgedInTime, row.acknowledgeJudged)),
      answeredInTime: shareView(measuredShare(row.answeredInTime, row.answerJudged)),
      putRight: shareView(measuredShare(row.putRight, row.responded)),
      causes: causes
        .map(([cause, followUps]) => ({ cause, followUps }))
        .toSorted((a, b) => b.followUps - a.followUps),
    };
  }

  /** Of the whole office, also for the lead of one team: few are asked again, and small groups are not told. */
  private async recovery(person: SignedInPerson, now: number): Promise<string> {
    const { timeZone } = person;
    const offices = person.actor.grants.flatMap(({ role, officeCode }) =>
      role === 'agent' || officeCode === undefined ? [] : [officeCode],
    );
    const rows: NextAnswers[] = await this.dataSource.query(
      `SELECT to_char(next.answered_at AT TIME ZONE b.time_zone, 'YYYY-MM') AS month,
         ARRAY[${[1, 2, 3, 4, 5].map((score) => `(count(*) FILTER (WHERE next.satisfaction = ${score}))::int`).join(', ')}] AS counts
       FROM follow_ups f CROSS JOIN ${nextAnswer} JOIN bureaus b ON b.code = next.bureau_code
       WHERE f.office_code = ANY($1) AND f.opened_at >= $2::date AND f.responded_at IS NOT NULL
       GROUP BY 1`,
      [offices, answersFrom(now, timeZone)],
    );
    const { share, months } = recovery(rows, firstOpenMonth(now, timeZone));
    return share === null
      ? 'Too few customers have rated again to say how many were won back (ten are needed, in months that are over).'
      : `${words(share)} gave 4 or 5 the next time they were asked (${months}).`;
  }
}

function shareView(share: MeasuredShare): FollowUpShareView {
  return { k: share.k, n: share.n, text: words(share) };
}

function words({ k, n, share, interval }: MeasuredShare): string {
  if (share === null || interval === null) return 'None yet';
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return `${k} of ${n}, ${percent(share)} (${percent(interval.low)} to ${percent(interval.high)})`;
}
