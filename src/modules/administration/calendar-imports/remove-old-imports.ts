import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lifeDays = 90;

/** Deletes, once a day, what was read from calendar files 90 days ago and nobody has decided on. */
@Injectable()
export class RemoveOldImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-imports', bucketOf(now, dayMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM calendar_imports WHERE decided_at IS NULL AND uploaded_at < $1',
      [new Date(now - lifeDays * dayMs)],
    );
  }
}
