import { Injectable } from '@nestjs/common';
import { Timeout } from '@nestjs/schedule';
import { DataSource, type EntityManager } from 'typeorm';
import { businessTimeBetween } from '../../../domain/calendar/business-time.js';
import { SLA_METRICS, ordersQueues } from '../../../domain/sla/sla-metric.js';
import { Clock } from '../../../platform/clock/clock.js';
import { PeriodicWork, nightHour } from '../../../platform/jobs/periodic-work.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const dailyName = 'forecast-figures';
const afterStartMs = 2000;
const paceDays = 28;
const historyDays = 180;
const quantiles = Array.from({ length: 21 }, (_, step) => step / 20);

/** The promises that a forecast is about: those to the customer. */
export const forecastMetrics = SLA_METRICS.filter(ordersQueues);

const writeShares = `
  INSERT INTO forecast_shares (service_code, metric, cycles, shares)
  SELECT coalesce(t.service_code, ''), c.metric, count(*),
         percentile_cont($2::float8[]) WITHIN GROUP (ORDER BY c.elapsed_ms::float8 / c.target_ms)
    FROM sla_clocks c JOIN tickets t ON t.id = c.ticket_id
   WHERE c.run = 'stopped' AND c.target_ms > 0 AND c.stopped_at >= $1 AND c.metric = ANY($3)
   GROUP BY GROUPING SETS ((t.service_code, c.metric), (c.metric))`;

interface Pace {
  readonly teamCode: string;
  readonly calendarCode: string;
  readonly usuallyOpen: number;
  readonly finished: number;
}

const readPaces = `
  SELECT team.code AS "teamCode", team.calendar_code AS "calendarCode",
         (SELECT count(*) FROM tickets t WHERE t.team_code = team.code AND t.solved_at BETWEEN $1 AND $2)::integer
           AS finished,
         (SELECT coalesce(sum(greatest(0, extract(epoch FROM least(coalesce(t.solved_at, $2), $2)
                   - greatest(t.opened_at, $1)))), 0) / extract(epoch FROM $2::timestamptz - $1)
            FROM tickets t WHERE t.team_code = team.code AND t.status <> 'withdrawn' AND t.opened_at < $2
             AND coalesce(t.solved_at, $2) > $1)::float8 AS "usuallyOpen"
    FROM teams team WHERE team.active`;

/** Once a night, counts how clocks went and at what pace teams work, so that no screen reads history. */
@Injectable()
export class ForecastFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarQueries,
    private readonly periodic: PeriodicWork,
  ) {
    periodic.add({ name: dailyName, fromHour: nightHour, work: () => this.run() });
  }

  /** So that a new server has something to say before its first night. */
  @Timeout(afterStartMs)
  start(): Promise<boolean> {
    return this.periodic.doIfDue(dailyName);
  }

  /** Writes all figures anew. */
  async run(): Promise<void> {
    const now = await this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await manager.query('DELETE FROM forecast_shares');
      await manager.query(writeShares, [
        new Date(now - historyDays * dayMs),
        quantiles,
        forecastMetrics,
      ]);
      await this.writePaces(manager, now);
    });
  }

  private async writePaces(manager: EntityManager, now: number): Promise<void> {
    const from = now - paceDays * dayMs;
    const paces: Pace[] = await manager.query(readPaces, [new Date(from), new Date(now)]);
    for (const { teamCode, calendarCode, usuallyOpen, finished } of paces) {
      const calendar = await this.calendars.compiled(calendarCode, manager);
      const hours = businessTimeBetween(calendar, from, now) / hourMs;
      await manager.query(
        `INSERT INTO forecast_paces (team_code, usually_open, finished_an_hour, computed_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (team_code) DO UPDATE SET usually_open = excluded.usually_open,
           finished_an_hour = excluded.finished_an_hour, computed_at = excluded.computed_at`,
        [teamCode, usuallyOpen, hours > 0 ? finished / hours : 0, new Date(now)],
      );
    }
  }
}
