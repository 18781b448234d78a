import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { bucketOf, PeriodicJobs } from './periodic-jobs.js';

const hourMs = 3_600_000;

/** Removes, once an hour, what has served: repeat keys after a day, job claims after a month. */
@Injectable()
export class CleanUp {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('clean-up', bucketOf(now, hourMs), () => this.run(now));
  }

  /** Deletes what is too old at `now` (epoch ms). */
  async run(now: number): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '1 day'`,
      [new Date(now)],
    );
    await this.dataSource.query(
      `DELETE FROM job_runs WHERE bucket < $1::timestamptz - interval '1 month'`,
      [new Date(now)],
    );
  }
}
