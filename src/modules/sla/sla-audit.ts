import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';
import { Log } from '../../platform/logging/log.js';
import { RequestMetrics } from '../../platform/logging/request-metrics.js';
import { TicketChanges } from '../tickets/ticket-changes.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** 8:00 UTC: night from Washington to Honolulu. */
const nightHours = 8;
const ticketsABatch = 500;

/** Once a night, computes the clocks of every open ticket anew and compares them with what is stored. */
@Injectable()
export class SlaAudit {
  private readonly differences: Gauge;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: PeriodicJobs,
    private readonly changes: TicketChanges,
    private readonly log: Log,
    metrics: RequestMetrics,
  ) {
    this.differences = new Gauge({
      name: 'sla_clocks_corrected',
      help: 'Tickets whose stored clocks the last nightly comparison had to correct; alert above 0.',
      registers: [metrics.registry],
    });
  }

  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    const night = bucketOf((await this.clock.now()) - nightHours * hourMs, dayMs);
    await this.jobs.claim('sla-audit', night, () => this.run());
  }

  /** Compares and corrects; how many tickets were different. */
  async run(): Promise<number> {
    let corrected = 0;
    let after = 0;
    for (;;) {
      const ids = await this.openAfter(after);
      for (const id of ids) {
        if (!(await this.changes.refresh(id))) continue;
        corrected += 1;
        this.log.error({ ticket: id }, 'stored clocks were not what the events say; corrected');
      }
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
    this.differences.set(corrected);
    return corrected;
  }

  private async openAfter(id: number): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT id FROM tickets WHERE status IN ('new', 'open', 'pending') AND id > $1 ORDER BY id LIMIT $2`,
      [id, ticketsABatch],
    );
    return rows.map((row) => row.id);
  }
}
