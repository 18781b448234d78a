import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nightHour, PeriodicWork } from '../../../platform/jobs/periodic-work.js';
import { Log } from '../../../platform/logging/log.js';

/** A tag whose number of tickets was not what they say; the office is empty where all staff see them. */
export interface TagDifference {
  readonly tag: string;
  readonly officeCode: string;
}

/** Numbers and tickets change in the same transactions, so what differs in one statement can be added back. */
export const correctTagUses = `
WITH real AS (
  SELECT tag, CASE WHEN sensitive THEN office_code ELSE '' END AS office_code, count(*)::integer AS tickets
    FROM tickets, unnest(tags) AS tag
   WHERE tags <> '{}' AND status IN ('new', 'open', 'pending', 'solved', 'closed', 'withdrawn') GROUP BY 1, 2),
kept AS (SELECT tag, office_code, sum(tickets)::integer AS tickets FROM tag_uses GROUP BY 1, 2),
differing AS (
  SELECT tag, office_code, coalesce(real.tickets, 0) - coalesce(kept.tickets, 0) AS missing
    FROM real FULL JOIN kept USING (tag, office_code))
INSERT INTO tag_uses AS u (tag, office_code, shard, tickets)
SELECT tag, office_code, 0, missing FROM differing WHERE missing <> 0
ON CONFLICT (tag, office_code, shard) DO UPDATE SET tickets = u.tickets + excluded.tickets
RETURNING tag, office_code AS "officeCode"`;

/** Once a night, compares the kept numbers of tags with the tickets themselves, and forgets words that no ticket has. */
@Injectable()
export class TagUseAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'tag-use-audit', fromHour: nightHour, work: () => this.run() });
  }

  /** Corrects what differs, and gives it. */
  async run(): Promise<TagDifference[]> {
    const differing: TagDifference[] = await this.dataSource.query(correctTagUses);
    if (differing.length > 0) {
      this.log.error(
        { tags: differing.length },
        'number of a tag was not what tickets say; corrected',
      );
    }
    await this.forgetWordsOutOfUse();
    return differing;
  }

  /** What came and went through different shards is +1 and -1: only a word's rows together say that it is out of use. */
  private async forgetWordsOutOfUse(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE tag_uses IN SHARE ROW EXCLUSIVE MODE');
      await manager.query(
        `DELETE FROM tag_uses WHERE (tag, office_code) IN
           (SELECT tag, office_code FROM tag_uses GROUP BY 1, 2 HAVING sum(tickets) = 0)`,
      );
    });
  }
}
