import type { DataSource } from 'typeorm';
import { endOfWholeMonths } from '../../domain/partners/whole-months.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { FigureScope, WeekFigures } from './partner-figures.js';

/** What is counted of every bureau, service and day: requests by the day of opening, all else by that of finishing; times in ms. */
const dayCounts = {
  opened: 'opened',
  finished: 'finished',
  judged: 'targets_judged',
  met: 'targets_met',
  promisedDates: 'promised_dates',
  keptDates: 'kept_dates',
  promisedAnswers: 'promised_answers',
  keptAnswers: 'kept_answers',
  firstAnswers: 'first_answers',
  invited: 'invited',
  eligible: 'eligible',
  score1: 'score_1',
  score2: 'score_2',
  score3: 'score_3',
  score4: 'score_4',
  score5: 'score_5',
  timed: 'timed',
  ourMs: 'our_ms',
  customerMs: 'customer_ms',
  thirdPartyMs: 'third_party_ms',
  outsideHoursMs: 'outside_hours_ms',
  solvedMs: 'solved_ms',
} as const;
export type DayCounts = Readonly<Record<keyof typeof dayCounts, number>>;

/** The counts of one service over a stretch of days. */
export type ServiceDays = DayCounts & { readonly code: string; readonly name: string };

const columns = Object.values(dayCounts).join(', ');
const inScope = `d.bureau_code = $1 AND d.day >= $2::date AND d.day < $3::date
  AND ($4::text IS NULL OR d.service_code = $4)`;
const sums = Object.entries(dayCounts)
  .map(([name, column]) => `sum(d.${column})::float8 AS "${name}"`)
  .join(', ');

const names = Object.keys(dayCounts)
  .map((name) => `counted."${name}"`)
  .join(', ');

const ofServices = new PreparedStatement<ServiceDays>(
  'fact_days_of_services',
  `SELECT s.code, s.name, ${names}
     FROM (SELECT service_code, ${sums} FROM (
         SELECT m.service_code, ${columns} FROM fact_months m
          WHERE m.bureau_code = $1 AND m.month >= $2::date AND m.month < $5::date
            AND ($4::text IS NULL OR m.service_code = $4)
         UNION ALL
         SELECT d.service_code, ${columns} FROM fact_days d WHERE ${inScope} AND d.day >= $5::date) d
       GROUP BY service_code) counted
     JOIN services s ON s.code = counted.service_code ORDER BY s.name`,
);

/** Every service that had a request opened or finished in the scope, by name: from whole months, and the days after them. */
export function serviceDays(dataSource: DataSource, scope: FigureScope): Promise<ServiceDays[]> {
  return ofServices.rows(dataSource, [...parameters(scope), endOfWholeMonths(scope)]);
}

/** SQL: the names of all services in one word that changes with any of them; they are read with what is kept by version. */
export const namesOfServices = `(SELECT md5(string_agg(code || ' ' || name, ';' ORDER BY code)) FROM services)`;

/** Every change of a count of a month adds a row, and folding rows makes a new one. */
const versionOfMonths = new PreparedStatement<{ version: string }>(
  'fact_months_version',
  `SELECT concat_ws(' ', count(*), max(id), ${namesOfServices}) AS version FROM fact_months
    WHERE bureau_code = $1 AND month >= $2::date AND month < $3::date
      AND ($4::text IS NULL OR service_code = $4)`,
);

/** The version of what is counted of a scope of whole months: another one once any of it, or a service's name, has changed. */
export async function monthsVersion(dataSource: DataSource, scope: FigureScope): Promise<string> {
  return (await versionOfMonths.row(dataSource, parameters(scope)))!.version;
}

const ofWeeks = new PreparedStatement<WeekFigures>(
  'fact_weeks',
  `SELECT to_char(week, 'YYYY-MM-DD') AS "weekOf", sum(promised_dates)::int AS judged, sum(kept_dates)::int AS met
     FROM (SELECT w.week, w.promised_dates, w.kept_dates, w.finished FROM fact_weeks w
         WHERE w.bureau_code = $1 AND w.month >= $2::date AND w.month < $5::date
           AND ($4::text IS NULL OR w.service_code = $4)
       UNION ALL
       SELECT date_trunc('week', d.day::timestamp)::date, d.promised_dates, d.kept_dates, d.finished
         FROM fact_days d WHERE ${inScope} AND d.day >= $5::date) parts
    GROUP BY week HAVING sum(finished) > 0 ORDER BY week`,
);

/** Dates promised and kept of each week in which something was finished: of whole months as counted, and the days after them. */
export function weekDays(dataSource: DataSource, scope: FigureScope): Promise<WeekFigures[]> {
  return ofWeeks.rows(dataSource, [...parameters(scope), endOfWholeMonths(scope)]);
}

/** The counts of all services together. */
export function addDays(services: readonly ServiceDays[]): DayCounts {
  const sum = (name: keyof DayCounts) => services.reduce((all, service) => all + service[name], 0);
  const counts = Object.keys(dayCounts) as (keyof DayCounts)[];
  return Object.fromEntries(counts.map((name) => [name, sum(name)])) as DayCounts;
}

function parameters(scope: FigureScope): unknown[] {
  return [scope.bureauCode, scope.from, scope.to, scope.serviceCode];
}
