import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RecomputationOrder, RecomputationProgress } from './recomputation.js';

/**
 * Other processes count by the calendars they knew for up to a second after this is committed, and the commit may
 * take a while itself; then a run that writes begins.
 */
const settlingSeconds = 5;

/** Orders recomputations and tells how far they are; the work is done in the background by any process. */
@Injectable()
export class Recomputations {
  constructor(private readonly dataSource: DataSource) {}

  /** Orders a run in the caller's transaction; the id of the run. */
  async order(manager: EntityManager, order: RecomputationOrder): Promise<number> {
    const { cause, change, writes, zoneData = null } = order;
    const rows: { id: number }[] = await manager.query(
      `INSERT INTO sla_recomputations (cause, writes, change, zone_data, not_before)
       VALUES ($1, $2, $3::jsonb, $4, clock_timestamp() + make_interval(secs => $5)) RETURNING id`,
      [cause, writes, change && JSON.stringify(change), zoneData, writes ? settlingSeconds : 0],
    );
    return rows[0]!.id;
  }

  /** Ends a run where it is; what was saved stays. */
  async cancel(manager: EntityManager, runId: number): Promise<void> {
    await manager.query(
      `UPDATE sla_recomputations SET finished_at = clock_timestamp(), cancelled = true
        WHERE id = $1 AND finished_at IS NULL`,
      [runId],
    );
  }

  /** How far these runs are. */
  async progress(runIds: readonly number[]): Promise<Map<number, RecomputationProgress>> {
    const rows: RecomputationProgress[] = await this.dataSource.query(
      `SELECT r.id, r.cause, r.total, r.created_at AS "createdAt", r.finished_at AS "finishedAt", n.*
         FROM sla_recomputations r CROSS JOIN LATERAL (
           SELECT coalesce(sum(unchanged + earlier + later + breaches + relieved), 0)::int AS done,
                  coalesce(sum(unchanged), 0)::int AS unchanged, coalesce(sum(earlier), 0)::int AS earlier,
                  coalesce(sum(later), 0)::int AS later, coalesce(sum(breaches), 0)::int AS breaches,
                  coalesce(sum(relieved), 0)::int AS relieved
             FROM sla_recomputation_parts p WHERE p.run_id = r.id) n
        WHERE r.id = ANY($1)`,
      [runIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
