import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../../platform/jobs/periodic-jobs.js';
import { draftLifeDays } from './draft-queries.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const searchMissLifeDays = 400;

/** Deletes, once a day, drafts that nobody has changed for 60 days, and words that found nothing after 400. */
@Injectable()
export class RemoveOldDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-drafts', bucketOf(now, dayMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    await this.dataSource.query('DELETE FROM request_drafts WHERE updated_at < $1', [
      new Date(now - draftLifeDays * dayMs),
    ]);
    await this.dataSource.query('DELETE FROM search_misses WHERE searched_at < $1', [
      new Date(now - searchMissLifeDays * dayMs),
    ]);
  }
}
