import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GroupPromises, SegmentKind } from '../../domain/partners/promise-segments.js';
import { endOfWholeMonths } from '../../domain/partners/whole-months.js';
import type { TimeSums } from '../../domain/partners/whose-time.js';
import { KeptByVersion } from '../../platform/database/kept-by-version.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import {
  addDays,
  monthsVersion,
  serviceDays,
  weekDays,
  type DayCounts,
  type ServiceDays,
} from './fact-days.js';

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

/** Medians and nine-in-ten of one period, in ms, and how many were at least as quick as the medians of another. */
export interface PeriodSpeeds extends Pick<
  PeriodFigures,
  'firstAnswerMs' | 'finishMs' | 'finishCalendarMs'
> {
  readonly asQuickToAnswer: number;
  readonly asQuickToFinish: number;
}

/** A bureau has some ten periods, and each of its services has them, too: a few hundred bytes each, and for each service of it. */
const most = { speeds: 2_000, months: 500 };

/** Every change of a day or a time of a finished request adds a row, and folding rows makes a new one. */
const versionOfSpeeds = new PreparedStatement<{ version: string }>(
  'partner_speeds_version',
  `SELECT count(*) || ' ' || coalesce(max(id), 0) AS version FROM fact_speeds
    WHERE bureau_code = $1 AND month >= date_trunc('month', $2::date::timestamp)::date AND month < $3::date
      AND ($4::text IS NULL OR service_code = $4)`,
);

/** Figures of partner dashboards: counts kept by day, and the rest in one pass over the facts of one period. */
@Injectable()
export class PartnerFigures {
  private readonly keptSpeeds = new KeptByVersion<PeriodSpeeds>(most.speeds);
  private readonly keptMonths = new KeptByVersion<readonly ServiceDays[]>(most.months);

  constructor(private readonly dataSource: DataSource) {}

  async ofPeriod(scope: FigureScope): Promise<PeriodFigures> {
    const [services, speeds] = await Promise.all([this.services(scope), this.speeds(scope)]);
    return periodFigures(addDays(services), speeds);
  }

  /** What was opened and finished of each service, by name; whole months are read once a change (decision 0115). */
  async services(scope: FigureScope): Promise<readonly ServiceDays[]> {
    const read = () => serviceDays(this.dataSource, scope);
    if (scope.from === scope.to || endOfWholeMonths(scope) !== scope.to) return read();
    const version = await monthsVersion(this.dataSource, scope);
    return this.keptMonths.get(JSON.stringify(scope), version, read);
  }

  /**
   * How quickly it went, also beside the medians of another period where they are given: read once, and again after a
   * request of the period has changed (decision 0115).
   */
  async speeds(
    scope: FigureScope,
    than: Pick<PeriodFigures, 'firstAnswerMs' | 'finishMs'> | null = null,
  ): Promise<PeriodSpeeds> {
    const values = [
      ...parameters(scope),
      than?.firstAnswerMs?.[0] ?? null,
      than?.finishMs?.[0] ?? null,
    ];
    const { version } = (await versionOfSpeeds.row(this.dataSource, parameters(scope)))!;
    return this.keptSpeeds.get(JSON.stringify(values), version, () => this.readSpeeds(values));
  }

  private async readSpeeds(values: readonly unknown[]): Promise<PeriodSpeeds> {
    const [row] = await this.dataSource.query<PeriodSpeeds[]>(
      `SELECT percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.first_response_ms) AS "firstAnswerMs",
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.finish_business_ms) AS "finishMs",
         percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY f.finish_calendar_ms) AS "finishCalendarMs",
         (count(*) FILTER (WHERE f.first_response_ms <= $5::float8))::int AS "asQuickToAnswer",
         (count(*) FILTER (WHERE f.finish_business_ms <= $6::float8))::int AS "asQuickToFinish"
       FROM ticket_facts f WHERE ${inScope}`,
      [...values],
    );
    return {
      ...row!,
      firstAnswerMs: pair(row!.firstAnswerMs),
      finishMs: pair(row!.finishMs),
      finishCalendarMs: pair(row!.finishCalendarMs),
    };
  }

  /** The day of the bureau's first ticket, ISO; null before there is one. */
  async firstDay(bureauCode: string): Promise<string | null> {
    return (await firstDayOf.row(this.dataSource, [bureauCode]))!.day;
  }

  /** Dates promised and kept by week. */
  byWeek(scope: FigureScope): Promise<WeekFigures[]> {
    return weekDays(this.dataSource, scope);
  }

  /** Promises kept by the time zone in which customers work, and by headquarters and field; whole months as counted. */
  async byGroup(scope: FigureScope): Promise<Readonly<Record<SegmentKind, GroupPromises[]>>> {
    const rows = await ofGroups.rows(this.dataSource, [
      ...parameters(scope),
      endOfWholeMonths(scope),
    ]);
    const of = (kind: SegmentKind) =>
      rows.filter((row) => row.kind === kind).map(({ kind: _, ...promises }) => promises);
    return { zone: of('zone'), place: of('place') };
  }

  missesByCause(scope: FigureScope): Promise<{ cause: string; tickets: number }[]> {
    return missesOf.rows(this.dataSource, parameters(scope));
  }

  /** How many open tickets are past the date first given. */
  async openPastDate(bureauCode: string, serviceCode: string | null, now: Date): Promise<number> {
    return (await openPastDateOf.row(this.dataSource, [bureauCode, serviceCode, now]))!.tickets;
  }

  /** Open tickets by age in whole days of the bureau's calendar days; `now` decides what is old. */
  openByAge(
    bureauCode: string,
    serviceCode: string | null,
    now: Date,
  ): Promise<{ band: OpenAgeBand; tickets: number }[]> {
    return openAgesOf.rows(this.dataSource, [bureauCode, serviceCode, now]);
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

function parameters(scope: FigureScope): unknown[] {
  return [scope.bureauCode, scope.from, scope.to, scope.serviceCode];
}

/** The sums of a period from what was counted of it and how quickly it went. */
export function periodFigures(days: DayCounts, speeds: PeriodSpeeds): PeriodFigures {
  const { finished, judged, met, promisedDates, keptDates, promisedAnswers, keptAnswers } = days;
  const { firstAnswers, invited, eligible, score1, score2, score3, score4, score5 } = days;
  const { firstAnswerMs, finishMs, finishCalendarMs } = speeds;
  return {
    ...{ finished, judged, met, promisedDates, keptDates, promisedAnswers, keptAnswers },
    ...{ firstAnswers, firstAnswerMs, finishMs, finishCalendarMs, invited, eligible },
    answered: score1 + score2 + score3 + score4 + score5,
    scores: [score1, score2, score3, score4, score5],
  };
}

/** Whose time the finished requests took, in ms. */
export function timeByParty(days: DayCounts): TimeSums {
  const { ourMs, customerMs, thirdPartyMs, outsideHoursMs, solvedMs } = days;
  return { requests: days.timed, ourMs, customerMs, thirdPartyMs, outsideHoursMs, solvedMs };
}

/** percentile_cont over no rows answers an array of nulls; that is "no figure". */
function pair(values: readonly [number | null, number | null] | null): [number, number] | null {
  const [median, ninetieth] = values ?? [null, null];
  return median === null || ninetieth === null ? null : [median, ninetieth];
}

const firstDayOf = new PreparedStatement<{ day: string | null }>(
  'partner_first_day',
  `SELECT to_char(min(f.opened_on), 'YYYY-MM-DD') AS day
     FROM ticket_facts f WHERE f.bureau_code = $1 AND NOT f.sensitive`,
);

const ofGroups = new PreparedStatement<GroupPromises & { readonly kind: SegmentKind }>(
  'partner_groups',
  `SELECT CASE WHEN grouping(zone) = 0 THEN 'zone' ELSE 'place' END AS kind,
       coalesce(zone, place) AS "group", sum(judged)::int AS judged, sum(met)::int AS met
     FROM (SELECT nullif(g.customer_zone, '') AS zone, nullif(g.customer_place, '') AS place, g.judged, g.met
         FROM fact_groups g WHERE g.bureau_code = $1 AND g.month >= $2::date AND g.month < $5::date
           AND ($4::text IS NULL OR g.service_code = $4)
       UNION ALL
       SELECT f.customer_zone, f.customer_place, count(f.promise_kept), count(*) FILTER (WHERE f.promise_kept)
         FROM ticket_facts f WHERE ${inScope} AND f.finished_on >= $5::date GROUP BY 1, 2) parts
    GROUP BY GROUPING SETS ((zone), (place))
    HAVING coalesce(zone, place) IS NOT NULL ORDER BY 1, 2`,
);

const missesOf = new PreparedStatement<{ cause: string; tickets: number }>(
  'partner_misses',
  `SELECT f.miss_cause AS cause, count(*)::int AS tickets
     FROM ticket_facts f WHERE ${inScope} AND f.promise_kept = false
    GROUP BY 1 ORDER BY 2 DESC, 1`,
);

const openPastDateOf = new PreparedStatement<{ tickets: number }>(
  'partner_open_past_date',
  `SELECT count(*)::int AS tickets FROM ticket_facts f
    WHERE f.bureau_code = $1 AND ($2::text IS NULL OR f.service_code = $2) AND ${isOpenPastDate('$3')}`,
);

const openAgesOf = new PreparedStatement<{ band: OpenAgeBand; tickets: number }>(
  'partner_open_ages',
  `SELECT ${bandOf('$3')} AS band, count(*)::int AS tickets
     FROM ticket_facts f
    WHERE f.bureau_code = $1 AND f.finished_at IS NULL AND NOT f.sensitive
      AND ($2::text IS NULL OR f.service_code = $2)
    GROUP BY 1`,
);
