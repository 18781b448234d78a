import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { jobRunOf, type StoredRun } from './job-run.js';
import type { JobRunView } from './overview.views.js';

/** Names in one index step each, then the newest periods of each: the table may hold every minute of a month. */
const newestRuns = `
  WITH RECURSIVE names AS (
    (SELECT name FROM job_runs ORDER BY name LIMIT 1)
    UNION ALL
    SELECT (SELECT r.name FROM job_runs r WHERE r.name > n.name ORDER BY r.name LIMIT 1)
      FROM names n WHERE n.name IS NOT NULL)
  SELECT n.name, json_agg(json_build_object('bucket', r.bucket, 'claimedAt', r.claimed_at,
                                            'finishedAt', r.finished_at) ORDER BY r.bucket DESC) AS runs
    FROM names n CROSS JOIN LATERAL
         (SELECT bucket, claimed_at, finished_at FROM job_runs
           WHERE name = n.name ORDER BY bucket DESC LIMIT 5) r
   GROUP BY n.name ORDER BY n.name`;

interface StoredJob {
  readonly name: string;
  readonly runs: readonly Readonly<Record<'bucket' | 'claimedAt' | 'finishedAt', string>>[];
}

/** How the periodic work fares, whichever process does it. */
@Injectable()
export class JobRuns {
  constructor(private readonly dataSource: DataSource) {}

  async newest(now: number): Promise<JobRunView[]> {
    const jobs = await this.dataSource.query<StoredJob[]>(newestRuns);
    return jobs.map(({ name, runs }) => jobRunOf(name, runs.map(instantsOf), now));
  }
}

function instantsOf(run: StoredJob['runs'][number]): StoredRun {
  return {
    bucket: Date.parse(run.bucket),
    claimedAt: Date.parse(run.claimedAt),
    finishedAt: run.finishedAt === null ? null : Date.parse(run.finishedAt),
  };
}
