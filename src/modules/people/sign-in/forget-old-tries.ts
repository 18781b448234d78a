import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;

/** Removes, once an hour, counts of wrong sign-ins that no longer decide anything. */
@Injectable()
export class ForgetOldTries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('forget-sign-in-tries', bucketOf(now, hourMs), () => this.run(now));
  }

  /** Deletes what was last touched more than an hour before `now`; a lock-out is over long before. */
  async run(now: number): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sign_in_tries
        WHERE coalesce(tried_at[array_upper(tried_at, 1)], '-infinity') < $1::timestamptz - interval '1 hour'
          AND coalesce(locked_until, '-infinity') < $1::timestamptz`,
      [new Date(now)],
    );
  }
}
