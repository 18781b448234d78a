import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const keptDays = 60;

/** Removes, once a day, filled replies that no message came of in sixty days: as long as a draft lives. */
@Injectable()
export class RemoveUnusedFillings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-unused-fillings', bucketOf(now, dayMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM saved_reply_fillings WHERE comment_id IS NULL AND filled_at < $1',
      [new Date(now - keptDays * dayMs)],
    );
  }
}
