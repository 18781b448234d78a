import type { EntityManager } from 'typeorm';
import type { DateRange } from '../../domain/partners/partner-period.js';
import { brokenLinks, chainedHash } from './chained-hash.js';

/** What is frozen: the figures of the first full quarter, the limits of the two charts, and what drove satisfaction then. */
export type BaselineMeasure =
  'first_quarter' | 'promise_weeks' | 'satisfaction_months' | 'driver_months';

/** A link of the chain before it is written. */
export interface NewBaseline extends DateRange {
  readonly bureauCode: string;
  readonly serviceCode: string | null;
  readonly measure: BaselineMeasure;
  readonly figures: object;
}

/** Adds one link to the chain; the lock keeps two replicas from chaining to the same link. Answers how many were added. */
export async function appendBaseline(manager: EntityManager, added: NewBaseline): Promise<number> {
  await manager.query(`LOCK TABLE baselines IN SHARE ROW EXCLUSIVE MODE`);
  const [last] = await manager.query<{ hash: string }[]>(
    `SELECT hash FROM baselines ORDER BY id DESC LIMIT 1`,
  );
  const { bureauCode, serviceCode, measure, from, to, figures } = added;
  const previous = last?.hash ?? null;
  const rows = await manager.query<{ id: number }[]>(
    `INSERT INTO baselines (bureau_code, service_code, measure, period_start, period_end, figures, hash, previous_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[bureauCode, serviceCode, measure, from, to, JSON.stringify(figures)],
      ...[chainedHash(previous, contentOf(added)), previous],
    ],
  );
  return rows.length;
}

/**
 * The links of the chain that don't hold, oldest first: changed after they were frozen, or not chained to the one
 * before. Nobody can change one through SQL; this tells of a restored or edited copy.
 */
export async function brokenBaselines(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<
    (NewBaseline & { id: number; hash: string; previous: string | null })[]
  >(
    `SELECT id, bureau_code AS "bureauCode", service_code AS "serviceCode", measure, figures, hash,
       to_char(period_start, 'YYYY-MM-DD') AS "from", to_char(period_end, 'YYYY-MM-DD') AS "to",
       previous_hash AS previous
     FROM baselines ORDER BY id`,
  );
  return brokenLinks(rows, contentOf);
}

function contentOf(link: NewBaseline): readonly unknown[] {
  const { bureauCode, serviceCode, measure, from, to, figures } = link;
  return [bureauCode, serviceCode, measure, from, to, figures];
}
