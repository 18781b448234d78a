import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { leastCases, type TypicalDays } from '../../domain/sla/typical-days.js';

const newestCounted = 200;

/** A stage that a finished ticket passed, and how many business days it took. */
export interface StagePassageRow {
  readonly ticketId: number;
  readonly serviceCode: string;
  readonly stage: string;
  readonly businessDays: number;
  /** Epoch ms. */
  readonly passedAt: number;
}

/** How long the stages of each service usually take: read for screens, kept when tickets finish. */
@Injectable()
export class StageTimes {
  constructor(private readonly dataSource: DataSource) {}

  /** By the code of the stage; stages of too few tickets are left out. */
  async of(serviceCode: string): Promise<ReadonlyMap<string, TypicalDays>> {
    const rows: ({ stage: string } & TypicalDays)[] = await this.dataSource.query(
      `SELECT stage, tickets, days50, days90 FROM stage_times
        WHERE service_code = $1 AND tickets >= $2`,
      [serviceCode, leastCases],
    );
    return new Map(rows.map(({ stage, ...days }) => [stage, days]));
  }
}

/** Replaces what is kept of these tickets' stages; the times of their services are then to be refreshed. */
export async function replacePassages(
  manager: EntityManager,
  ticketIds: readonly number[],
  passages: readonly StagePassageRow[],
): Promise<void> {
  await manager.query('DELETE FROM stage_passages WHERE ticket_id = ANY($1::bigint[])', [
    ticketIds,
  ]);
  if (passages.length === 0) return;
  const given = passages.map((row) => ({ ...row, passedAt: new Date(row.passedAt).toISOString() }));
  await manager.query(
    `INSERT INTO stage_passages (ticket_id, stage, service_code, business_days, passed_at)
     SELECT "ticketId", stage, "serviceCode", "businessDays", "passedAt"
       FROM jsonb_to_recordset($1::jsonb) AS p ("ticketId" bigint, stage text, "serviceCode" text,
         "businessDays" integer, "passedAt" timestamptz)`,
    [JSON.stringify(given)],
  );
}

/**
 * Sums up the newest 200 passages of each stage of a service. Tickets that finish at the same time wait
 * for each other here, so that none is left out of the sum; call it last in the transaction.
 */
export async function refreshStageTimes(
  manager: EntityManager,
  serviceCode: string,
): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('stage_times'), hashtext($1))`, [
    serviceCode,
  ]);
  await manager.query('DELETE FROM stage_times WHERE service_code = $1', [serviceCode]);
  await manager.query(
    `INSERT INTO stage_times (service_code, stage, tickets, days50, days90)
     SELECT $1, s.stage, count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY n.business_days),
            percentile_disc(0.9) WITHIN GROUP (ORDER BY n.business_days)
       FROM (SELECT stage->>'code' AS stage FROM services, jsonb_array_elements(stages) stage
              WHERE code = $1) s
      CROSS JOIN LATERAL (SELECT business_days FROM stage_passages p
                           WHERE p.service_code = $1 AND p.stage = s.stage
                           ORDER BY p.passed_at DESC LIMIT ${newestCounted}) n
      GROUP BY s.stage`,
    [serviceCode],
  );
}
