import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { Clock } from '../../platform/clock/clock.js';
import { usualDayMs } from './usual-day.js';

const keptForMs = 10 * 60_000;
const windowDays = 90;
const fewestRequests = 10;
const dayMs = 86_400_000;

/** How long requests for a service usually take, in business days of the team that serves. */
export interface UsualTime {
  /** Half of the requests were done within so many days. */
  readonly days50: number;
  /** Nine of ten were. */
  readonly days90: number;
  /** Of how many requests. */
  readonly n: number;
}

/** How often the date first given was kept. */
export interface KeptPromises {
  readonly kept: number;
  /** Of how many requests that were given a date. */
  readonly judged: number;
}

/** What is said of a service; null where fewer than ten were given a date. */
export interface UsualFigures {
  readonly time: UsualTime;
  readonly promises: KeptPromises | null;
}

interface TimesRow extends KeptPromises {
  readonly serviceCode: string;
  readonly teamCode: string;
  readonly n: number;
  readonly ms50: number;
  readonly ms90: number;
}

/**
 * How long each service took in the last 90 days, for people who think of asking for it. Read for
 * all services at once and kept for ten minutes; sensitive and withdrawn requests are not counted,
 * and under 10 requests nothing is said.
 */
@Injectable()
export class UsualTimes {
  private kept:
    | { readonly figures: Promise<ReadonlyMap<string, UsualFigures>>; readonly at: number }
    | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarQueries,
  ) {}

  async of(serviceCode: string): Promise<UsualTime | null> {
    return (await this.figures()).get(serviceCode)?.time ?? null;
  }

  /** By the code of the service. */
  async all(): Promise<ReadonlyMap<string, UsualTime>> {
    return new Map([...(await this.figures())].map(([code, { time }]) => [code, time]));
  }

  /** By the code of the service: how long it took, and how often the date first given was kept. */
  figures(): Promise<ReadonlyMap<string, UsualFigures>> {
    const at = performance.now();
    if (!this.kept || at - this.kept.at > keptForMs) {
      const figures = this.read();
      this.kept = { figures, at };
      figures.catch(() => (this.kept = undefined));
    }
    return this.kept.figures;
  }

  /** Makes the next question count again. */
  forget(): void {
    this.kept = undefined;
  }

  private async read(): Promise<ReadonlyMap<string, UsualFigures>> {
    const since = new Date((await this.clock.now()) - windowDays * dayMs);
    const rows: TimesRow[] = await this.dataSource.query(
      `SELECT f.service_code AS "serviceCode", s.team_code AS "teamCode", count(*)::int AS n,
              (count(*) FILTER (WHERE f.promise_kept))::int AS kept, count(f.promise_kept)::int AS judged,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY f.finish_business_ms) AS ms50,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY f.finish_business_ms) AS ms90
         FROM ticket_facts f JOIN services s ON s.code = f.service_code
        WHERE f.bureau_code IN (SELECT code FROM bureaus) AND f.finished_on >= $1::date
          AND NOT f.sensitive AND NOT f.withdrawn AND f.finish_business_ms IS NOT NULL
        GROUP BY f.service_code, s.team_code HAVING count(*) >= $2`,
      [since, fewestRequests],
    );
    const figures = new Map<string, UsualFigures>();
    for (const { serviceCode, teamCode, n, ms50, ms90, kept, judged } of rows) {
      const { calendar } = await this.calendars.ofTeam(teamCode);
      const day = usualDayMs(calendar.versions.at(-1)!);
      figures.set(serviceCode, {
        time: { days50: daysOf(ms50, day), days90: daysOf(ms90, day), n },
        promises: judged < fewestRequests ? null : { kept, judged },
      });
    }
    return figures;
  }
}

/** Whole days, rounded up: a promise that is kept a little early is better than one missed. */
function daysOf(ms: number, day: number): number {
  return Math.max(1, Math.ceil(ms / day));
}
