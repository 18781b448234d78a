import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const keptHours = 3;

/** Removes, once an hour, the rows of changes after three hours and of people who are long gone from a ticket. */
@Injectable()
export class RemoveOldUpdates {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs / 4)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-updates', bucketOf(now, hourMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    // Not by the ids of transactions: a database that was copied into another server has those of the first.
    await this.dataSource.query('DELETE FROM ticket_updates WHERE recorded_at < $1', [
      new Date(now - keptHours * hourMs),
    ]);
    await this.dataSource.query('DELETE FROM ticket_presences WHERE seen_at < $1', [
      new Date(now - hourMs),
    ]);
  }
}
