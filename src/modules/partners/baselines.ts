import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { firstFullQuarter, todayIn, type DateRange } from '../../domain/partners/partner-period.js';
import { PartnerFigures, type PeriodFigures } from './partner-figures.js';

/** The frozen figures of the first full quarter of a bureau or of one of its services. */
export interface Baseline extends DateRange {
  readonly figures: PeriodFigures;
}

const measure = 'first_quarter';

/**
 * "Where we started": the figures of the first full fiscal quarter of each bureau and of each of its services,
 * written once, chained by hash, and never changed (the table refuses updates and deletes).
 */
@Injectable()
export class Baselines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: PartnerFigures,
  ) {}

  async of(bureauCode: string, serviceCode: string | null): Promise<Baseline | null> {
    const [row] = await this.dataSource.query<
      { from: string; to: string; figures: PeriodFigures }[]
    >(
      `SELECT to_char(period_start, 'YYYY-MM-DD') AS "from", to_char(period_end, 'YYYY-MM-DD') AS "to", figures
       FROM baselines WHERE bureau_code = $1 AND service_code IS NOT DISTINCT FROM $2 AND measure = $3`,
      [bureauCode, serviceCode, measure],
    );
    return row ?? null;
  }

  /** Freezes every baseline whose first full quarter has passed; answers how many were new. */
  async freezeDue(now: Date): Promise<number> {
    const starts = await this.dataSource.query<StartRow[]>(
      `SELECT b.code AS bureau_code, s.service_code,
         s.first_at, b.time_zone
       FROM bureaus b
       JOIN (SELECT bureau_code, NULL::text AS service_code, min(opened_at) AS first_at
               FROM ticket_facts WHERE NOT sensitive GROUP BY 1
             UNION ALL
             SELECT bureau_code, service_code, min(opened_at)
               FROM ticket_facts WHERE NOT sensitive GROUP BY 1, 2) s ON s.bureau_code = b.code
       WHERE NOT EXISTS (SELECT 1 FROM baselines x WHERE x.bureau_code = b.code
         AND x.service_code IS NOT DISTINCT FROM s.service_code AND x.measure = $1)
       ORDER BY 1, 2 NULLS FIRST`,
      [measure],
    );
    let frozen = 0;
    for (const start of starts) {
      const range = firstFullQuarter(start.first_at.getTime(), start.time_zone);
      if (range.to <= todayIn(start.time_zone, now.getTime()))
        frozen += await this.freeze(start, range);
    }
    return frozen;
  }

  private async freeze(start: StartRow, range: DateRange): Promise<number> {
    const figures = await this.figures.ofPeriod({
      bureauCode: start.bureau_code,
      serviceCode: start.service_code,
      ...range,
    });
    if (figures.finished === 0) return 0;
    return this.dataSource.transaction((manager) => append(manager, start, range, figures));
  }
}

interface StartRow {
  bureau_code: string;
  service_code: string | null;
  first_at: Date;
  time_zone: string;
}

/** Adds one link to the chain; the lock keeps two replicas from chaining to the same link. */
async function append(
  manager: EntityManager,
  start: StartRow,
  range: DateRange,
  figures: PeriodFigures,
): Promise<number> {
  await manager.query(`LOCK TABLE baselines IN SHARE ROW EXCLUSIVE MODE`);
  const [last] = await manager.query<{ hash: string }[]>(
    `SELECT hash FROM baselines ORDER BY id DESC LIMIT 1`,
  );
  const content = [start.bureau_code, start.service_code, range.from, range.to, figures];
  const hash = createHash('sha256')
    .update(JSON.stringify([last?.hash ?? null, ...content]))
    .digest('hex');
  const rows = await manager.query<{ id: number }[]>(
    `INSERT INTO baselines (bureau_code, service_code, measure, period_start, period_end, figures, hash, previous_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
    [
      start.bureau_code,
      start.service_code,
      measure,
      range.from,
      range.to,
      JSON.stringify(figures),
      hash,
      last?.hash ?? null,
    ],
  );
  return rows.length;
}
