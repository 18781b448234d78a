import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { bucketOf, PeriodicJobs } from '../../platform/jobs/periodic-jobs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lifeDays = 90;

/**
 * Deletes, once a day, changes that were drafted 90 days ago and never published, with their dry runs. Of
 * those published then, the list of tickets goes; the counts stay with the publication.
 */
@Injectable()
export class RemoveOldPublications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: PeriodicJobs,
    private readonly clock: Clock,
  ) {}

  @Interval(hourMs)
  async wakeUp(): Promise<void> {
    const now = await this.clock.now();
    await this.jobs.claim('remove-old-publications', bucketOf(now, dayMs), () => this.run(now));
  }

  async run(now: number): Promise<void> {
    const before = [new Date(now - lifeDays * dayMs)];
    await this.dataSource.query(
      `WITH old AS (DELETE FROM publications WHERE applied_at IS NULL AND created_at < $1 RETURNING dry_run_id)
       DELETE FROM sla_recomputations WHERE id IN (SELECT dry_run_id FROM old)`,
      before,
    );
    await this.dataSource.query(
      `DELETE FROM sla_recomputation_moves m USING sla_recomputations r
        WHERE r.id = m.run_id AND r.created_at < $1`,
      before,
    );
  }
}
