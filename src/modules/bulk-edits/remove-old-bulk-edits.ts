import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const keptMs = 30 * 24 * hourMs;

/** Removes, once an hour, bulk edits that are a month old; what they did stays in the tickets' history. */
@Injectable()
export class RemoveOldBulkEdits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-bulk-edits', bucketOf(now, hourMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM bulk_edits WHERE created_at < $1 AND state NOT IN ('checking', 'running')`,
      [new Date(now - keptMs)],
    );
  }
}
