import type { Environment } from '../../config/environment.js';
import { dataSourceOptions } from '../../config/data-source.js';
import { DataSource } from 'typeorm';
import { FORECAST_THRESHOLDS } from '../domain/sla/forecast.js';
import { CalendarQueries } from '../modules/calendars/calendar-queries.js';
import { SlaMaterials } from '../modules/catalog/sla-materials.js';
import { ForecastCheck, type Judged } from '../modules/sla/forecast/forecast-check.js';

const dayMs = 86_400_000;
const horizons = [4, 8, 16];

/**
 * `counterpart sla forecast-check`: replays the last `days` days twice a day (10:00 and 14:00 in Washington,
 * Monday to Friday) and prints how good the forecast was for 4, 8 and 16 hours of work, beside two baselines.
 */
export async function checkForecast(
  environment: Environment,
  { days }: { readonly days: number },
  out: (line: string) => void,
): Promise<void> {
  const { databaseUrl } = environment;
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: databaseUrl!, poolSize: 2, statementTimeoutMs: 0 }),
  );
  await dataSource.initialize();
  try {
    const calendars = new CalendarQueries(dataSource);
    const materials = new SlaMaterials(dataSource, calendars);
    const [{ now }] = await dataSource.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    const check = new ForecastCheck(
      dataSource,
      { slaMaterial: (ticket) => materials.of(ticket) },
      calendars,
    );
    const count = await check.load(now.getTime());
    const moments = momentsBefore(now.getTime(), days);
    out(`${count} tickets, ${moments.length} moments in the last ${days} days`);
    out('hours  open   late  | rule                  flagged  precision  recall');
    for (const hours of horizons) {
      const judged: Judged[] = [];
      for (const moment of moments) judged.push(...(await check.judge(moment, hours)));
      for (const line of linesOf(hours, judged)) out(line);
    }
  } finally {
    await dataSource.destroy();
  }
}

/** 15:00 and 19:00 UTC of working days, of days whose outcome is known. */
function momentsBefore(now: number, days: number): number[] {
  const today = Math.floor(now / dayMs) * dayMs;
  return Array.from({ length: days }, (_, back) => today - (back + 8) * dayMs)
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) => [15, 19].map((hour) => day + (hour * dayMs) / 24));
}

function linesOf(hours: number, judged: readonly Judged[]): string[] {
  const late = judged.filter(({ becameLate }) => becameLate).length;
  const head = `${String(hours).padStart(5)} ${String(judged.length).padStart(6)} ${String(late).padStart(6)}`;
  const line = (rule: string, flagged: readonly Judged[]): string => {
    const right = flagged.filter(({ becameLate }) => becameLate).length;
    const percent = (part: number, whole: number): string =>
      whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
    return `${head}  | ${rule.padEnd(21)} ${String(flagged.length).padStart(7)} ${percent(right, flagged.length).padStart(10)} ${percent(right, late).padStart(7)}`;
  };
  const likely = judged.filter(({ probability }) => probability >= FORECAST_THRESHOLDS.likely);
  const veryLikely = judged.filter(
    ({ probability }) => probability >= FORECAST_THRESHOLDS.very_likely,
  );
  return [
    line('likely or more', likely),
    line('very likely', veryLikely),
    line('least time left', leastLeft(judged, likely)),
    line('always no', []),
  ];
}

/** At each moment as many tickets as the forecast names, those with the least time left. */
function leastLeft(judged: readonly Judged[], named: readonly Judged[]): Judged[] {
  const counts = new Map<number, number>();
  for (const { moment } of named) counts.set(moment, (counts.get(moment) ?? 0) + 1);
  return [...counts].flatMap(([moment, count]) =>
    judged
      .filter((one) => one.moment === moment)
      .toSorted((one, other) => one.leftHours - other.leftHours)
      .slice(0, count),
  );
}
