import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeriodicWork, nightHour } from '../../platform/jobs/periodic-work.js';
import { Log } from '../../platform/logging/log.js';

/** A count that was not what the tickets say, and by how much. */
export interface CountDifference {
  readonly teamCode: string;
  readonly bucket: string;
}

/**
 * Counts and tickets change in the same transactions, so one statement sees both as of one moment: any
 * difference is a fault, and adding it back is right whatever happens meanwhile.
 */
const correctCounts = `
WITH real AS (
  SELECT team_code, CASE WHEN status = 'pending' THEN 'pending' WHEN assignee_id IS NULL THEN 'unclaimed'
         ELSE 'claimed' END AS bucket, count(*)::integer AS tickets
    FROM tickets WHERE status IN ('new', 'open', 'pending') GROUP BY 1, 2),
kept AS (SELECT team_code, bucket, sum(tickets)::integer AS tickets FROM queue_counts GROUP BY 1, 2),
differing AS (
  SELECT team_code, bucket, coalesce(real.tickets, 0) - coalesce(kept.tickets, 0) AS missing
    FROM real FULL JOIN kept USING (team_code, bucket))
INSERT INTO queue_counts AS q (team_code, bucket, shard, tickets)
SELECT team_code, bucket, 0, missing FROM differing WHERE missing <> 0
ON CONFLICT (team_code, bucket, shard) DO UPDATE SET tickets = q.tickets + excluded.tickets
RETURNING team_code AS "teamCode", bucket`;

/** Once a night, compares the kept counts of the queues with the tickets themselves. */
@Injectable()
export class QueueCountAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'queue-count-audit', fromHour: nightHour, work: () => this.run() });
  }

  /** Corrects what differs, and gives it. */
  async run(): Promise<CountDifference[]> {
    const differing: CountDifference[] = await this.dataSource.query(correctCounts);
    for (const count of differing) {
      this.log.error({ ...count }, 'queue count was not what the tickets say; corrected');
    }
    return differing;
  }
}
