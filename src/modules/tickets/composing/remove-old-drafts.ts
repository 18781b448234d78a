import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const keptDays = 60;

/** Removes, once a day, what nobody has touched for sixty days. */
@Injectable()
export class RemoveOldDeskDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-desk-drafts', bucketOf(now, dayMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    const before = new Date(now - keptDays * dayMs);
    await this.dataSource.query('DELETE FROM reply_drafts WHERE saved_at < $1', [before]);
    await this.dataSource.query('DELETE FROM staff_note_drafts WHERE saved_at < $1', [before]);
  }
}
