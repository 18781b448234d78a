import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GroupPromises, SegmentKind } from '../../domain/partners/promise-segments.js';
import type { TimeSums } from '../../domain/partners/whose-time.js';

/** Which finished or opened tickets a figure is about; dates are those of the bureau, `to` is exclusive. */
export interface FigureScope {
  readonly bureauCode: string;
  readonly serviceCode: string | null;
  readonly from: string;
  readonly to: string;
}

/** The raw sums of one period: every tile of the dashboard is made from these. */
export interface PeriodFigures {
  readonly finished: number;
  readonly judged: number;
  readonly met: number;
  readonly promisedDates: number;
  readonly keptDates: number;
  readonly promisedAnswers: number;
  readonly keptAnswers: number;
  readonly firstAnswers: number;
  readonly firstAnswerMs: readonly [number, number] | null;
  readonly finishMs: readonly [number, number] | null;
  readonly finishCalendarMs: readonly [number, number] | null;
  readonly invited: number;
  /** Requests that could have been asked about; figures frozen before coverage was told lack it. */
  readonly eligible?: number;
  readonly answered: number;
  readonly scores: readonly [number, number, number, number, number];
}

/** One week of the trend: Monday of the week, promises judged, promises kept. */
export interface WeekFigures {
  readonly weekOf: string;
  readonly judged: number;
  readonly met: number;
}

/**
 * The tickets that partner figures may count: never restricted ones (decision 0001), never withdrawn ones.
 * Written exactly as in the predicates of the indexes on ticket_facts, so that these are used.
 */
export const countedFinished = 'f.finished_on IS NOT NULL AND NOT f.sensitive AND NOT f.withdrawn';

const inScope = `f.bureau_code = $1 AND f.finished_on >= $2::date AND f.finished_on < $3::date
  AND ($4::text IS NULL OR f.service_code = $4) AND ${countedFinished}`;

/** Sums over ticket facts for partner dashboards; each query reads one index range of one period. */
@Injectable()
export class PartnerFigures {
  constructor(private readonly dataSource: DataSource) {}

  async ofPeriod(scope: FigureScope): Promise<PeriodFigures> {
    const [row] = await this.dataSource.query<FiguresRow[]>(
      `SELECT count(*)::int AS finished,
         count(f.finish_met)::int AS judged,
         (count(*) FILTER (WHERE f.finish_met))::int AS met,
         count(f.promise_kept)::int AS promised_dates,
         (count(*) FILTER (WHERE f.promise_kept))::int AS kept_dates,
         count(f.answer_kept)::int AS promised_answers,
         (count(*) FILTER (WHERE f.answer_kept))::int AS kept_answers,
         count(f.first_response_ms)::int AS first_answers,
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.first_response_ms) AS first_answer_ms,
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.finish_business_ms) AS finish_ms,
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.finish_calendar_ms) AS finish_calendar_ms,
         (count(*) FILTER (WHERE f.pulse_state IN ('sent', 'answered', 'declined', 'expired')))::int AS invited,
         (count(*) FILTER (WHERE f.pulse_eligible))::int AS eligible,
         count(f.satisfaction)::int AS answered,
         (count(*) FILTER (WHERE f.satisfaction = 1))::int AS score_1,
         (count(*) FILTER (WHERE f.satisfaction = 2))::int AS score_2,
         (count(*) FILTER (WHERE f.satisfaction = 3))::int AS score_3,
         (count(*) FILTER (WHERE f.satisfaction = 4))::int AS score_4,
         (count(*) FILTER (WHERE f.satisfaction = 5))::int AS score_5
       FROM ticket_facts f WHERE ${inScope}`,
      parameters(scope),
    );
    return toFigures(row!);
  }

  /** How many were answered, and how many finished, at least as quickly as the given medians (ms). */
  async atLeastAsQuick(
    scope: FigureScope,
    firstAnswerMs: number | null,
    finishMs: number | null,
  ): Promise<{ asQuickToAnswer: number; asQuickToFinish: number }> {
    const [row] = await this.dataSource.query<
      { asQuickToAnswer: number; asQuickToFinish: number }[]
    >(
      `SELECT (count(*) FILTER (WHERE f.first_response_ms <= $5::float8))::int AS "asQuickToAnswer",
         (count(*) FILTER (WHERE f.finish_business_ms <= $6::float8))::int AS "asQuickToFinish"
       FROM ticket_facts f WHERE ${inScope}`,
      [...parameters(scope), firstAnswerMs, finishMs],
    );
    return row!;
  }

  /** The day of the bureau's first ticket, ISO; null before there is one. */
  async firstDay(bureauCode: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ day: string | null }[]>(
      `SELECT to_char(min(f.opened_on), 'YYYY-MM-DD') AS day
       FROM ticket_facts f WHERE f.bureau_code = $1 AND NOT f.sensitive`,
      [bureauCode],
    );
    return row!.day;
  }

  async byWeek(scope: FigureScope): Promise<WeekFigures[]> {
    return this.dataSource.query<WeekFigures[]>(
      `SELECT to_char(date_trunc('week', f.finished_on), 'YYYY-MM-DD') AS "weekOf",
         count(f.promise_kept)::int AS judged,
         (count(*) FILTER (WHERE f.promise_kept))::int AS met
       FROM ticket_facts f WHERE ${inScope} GROUP BY 1 ORDER BY 1`,
      parameters(scope),
    );
  }

  /** Promises kept by the time zone in which customers work, or by headquarters and field. */
  async byGroup(kind: SegmentKind, scope: FigureScope): Promise<GroupPromises[]> {
    return this.dataSource.query(
      `SELECT f.customer_${kind} AS "group", count(f.promise_kept)::int AS judged,
         (count(*) FILTER (WHERE f.promise_kept))::int AS met
       FROM ticket_facts f WHERE ${inScope} AND f.customer_${kind} IS NOT NULL GROUP BY 1 ORDER BY 1`,
      parameters(scope),
    );
  }

  async missesByCause(scope: FigureScope): Promise<{ cause: string; tickets: number }[]> {
    return this.dataSource.query(
      `SELECT f.miss_cause AS cause, count(*)::int AS tickets
       FROM ticket_facts f WHERE ${inScope} AND f.promise_kept = false
       GROUP BY 1 ORDER BY 2 DESC, 1`,
      parameters(scope),
    );
  }

  /** Whose time the finished tickets took, in ms; read from the rows of the period alone. */
  async timeByParty(scope: FigureScope): Promise<TimeSums> {
    const [row] = await this.dataSource.query<TimeSums[]>(
      `SELECT count(f.our_business_ms)::int AS requests,
         coalesce(sum(f.our_business_ms), 0)::float8 AS "ourMs",
         coalesce(sum(f.customer_business_ms), 0)::float8 AS "customerMs",
         coalesce(sum(f.third_party_business_ms), 0)::float8 AS "thirdPartyMs",
         coalesce(sum(f.outside_hours_ms), 0)::float8 AS "outsideHoursMs",
         coalesce(sum(f.solved_ms), 0)::float8 AS "solvedMs"
       FROM ticket_facts f WHERE ${inScope}`,
      parameters(scope),
    );
    return row!;
  }

  async openedByService(
    scope: FigureScope,
  ): Promise<{ code: string; name: string; tickets: number }[]> {
    return this.dataSource.query(
      `SELECT s.code, s.name, count(*)::int AS tickets
       FROM ticket_facts f JOIN services s ON s.code = f.service_code
       WHERE f.bureau_code = $1 AND f.opened_on >= $2::date AND f.opened_on < $3::date
         AND ($4::text IS NULL OR f.service_code = $4) AND NOT f.sensitive
       GROUP BY s.code, s.name ORDER BY 3 DESC, 2`,
      parameters(scope),
    );
  }

  /** Promises kept by service, for the sentence about what got better or slower. */
  async byService(
    scope: FigureScope,
  ): Promise<{ code: string; name: string; judged: number; met: number }[]> {
    return this.dataSource.query(
      `SELECT s.code, s.name, count(f.promise_kept)::int AS judged,
         (count(*) FILTER (WHERE f.promise_kept))::int AS met
       FROM ticket_facts f JOIN services s ON s.code = f.service_code
       WHERE ${inScope} GROUP BY s.code, s.name ORDER BY s.name`,
      parameters(scope),
    );
  }

  /** How many open tickets are past the date first given. */
  async openPastDate(bureauCode: string, serviceCode: string | null, now: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ tickets: number }[]>(
      `SELECT count(*)::int AS tickets FROM ticket_facts f
       WHERE f.bureau_code = $1 AND ($2::text IS NULL OR f.service_code = $2) AND ${isOpenPastDate('$3')}`,
      [bureauCode, serviceCode, now],
    );
    return row!.tickets;
  }

  /** Open tickets by age in whole days of the bureau's calendar days; `now` decides what is old. */
  async openByAge(
    bureauCode: string,
    serviceCode: string | null,
    now: Date,
  ): Promise<{ band: OpenAgeBand; tickets: number }[]> {
    return this.dataSource.query(
      `SELECT ${bandOf('$3')} AS band, count(*)::int AS tickets
       FROM ticket_facts f
       WHERE f.bureau_code = $1 AND f.finished_at IS NULL AND NOT f.sensitive
         AND ($2::text IS NULL OR f.service_code = $2)
       GROUP BY 1`,
      [bureauCode, serviceCode, now],
    );
  }
}

/** The age groups of open tickets, youngest first. */
export const openAgeBands = [
  'up_to_2_days',
  '3_to_7_days',
  '8_to_30_days',
  'over_30_days',
] as const;
export type OpenAgeBand = (typeof openAgeBands)[number];

/** The words for each age group. */
export const openAgeLabels: Readonly<Record<OpenAgeBand, string>> = {
  up_to_2_days: 'Up to 2 days',
  '3_to_7_days': '3 to 7 days',
  '8_to_30_days': '8 to 30 days',
  over_30_days: 'Over 30 days',
};

/** SQL: is the fact row `f` an open ticket whose first date had passed at the instant in the given parameter? */
export function isOpenPastDate(now: string): string {
  return `f.finished_at IS NULL AND NOT f.sensitive AND f.promised_finish_at < ${now}::timestamptz`;
}

/** SQL that names the age group of a fact row `f` at the instant in the given parameter. */
export function bandOf(now: string): string {
  return `CASE WHEN f.opened_at > ${now}::timestamptz - interval '3 days' THEN 'up_to_2_days'
    WHEN f.opened_at > ${now}::timestamptz - interval '8 days' THEN '3_to_7_days'
    WHEN f.opened_at > ${now}::timestamptz - interval '31 days' THEN '8_to_30_days'
    ELSE 'over_30_days' END`;
}

interface FiguresRow {
  finished: number;
  judged: number;
  met: number;
  promised_dates: number;
  kept_dates: number;
  promised_answers: number;
  kept_answers: number;
  first_answers: number;
  first_answer_ms: [number, number] | null;
  finish_ms: [number, number] | null;
  finish_calendar_ms: [number, number] | null;
  invited: number;
  eligible: number;
  answered: number;
  score_1: number;
  score_2: number;
  score_3: number;
  score_4: number;
  score_5: number;
}

function parameters(scope: FigureScope): unknown[] {
  return [scope.bureauCode, scope.from, scope.to, scope.serviceCode];
}

function toFigures(row: FiguresRow): PeriodFigures {
  return {
    finished: row.finished,
    judged: row.judged,
    met: row.met,
    promisedDates: row.promised_dates,
    keptDates: row.kept_dates,
    promisedAnswers: row.promised_answers,
    keptAnswers: row.kept_answers,
    firstAnswers: row.first_answers,
    firstAnswerMs: pair(row.first_answer_ms),
    finishMs: pair(row.finish_ms),
    finishCalendarMs: pair(row.finish_calendar_ms),
    invited: row.invited,
    eligible: row.eligible,
    answered: row.answered,
    scores: [row.score_1, row.score_2, row.score_3, row.score_4, row.score_5],
  };
}

/** percentile_cont over no rows answers an array of nulls; that is "no figure". */
function pair(values: [number | null, number | null] | null): [number, number] | null {
  const [median, ninetieth] = values ?? [null, null];
  return median === null || ninetieth === null ? null : [median, ninetieth];
}
