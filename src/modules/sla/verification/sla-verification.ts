import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { RequestMetrics } from '../../../platform/logging/request-metrics.js';
import { TicketFolds } from '../../tickets/folds/ticket-folds.js';
import { TicketChanges } from '../../tickets/ticket-changes.js';
import {
  reckoningDifferences,
  unreckonable,
  type ReckoningDifference,
} from './reckoning-differences.js';

/** How many finished tickets are looked at, and whether what differs is put right. */
export interface VerificationWishes {
  readonly sample: number;
  readonly fix: boolean;
  readonly report: (difference: ReckoningDifference) => void;
}

/** What a comparison found. */
export interface VerificationResult {
  readonly openTickets: number;
  readonly sampledTickets: number;
  readonly clocks: number;
  readonly differences: number;
  /** Tickets whose clocks were put right. */
  readonly corrected: number;
}

const ticketsABatch = 500;
/** A threshold may be recorded this much later than it came about before it counts as missing. */
const graceMs = 60_000;

/**
 * Folds every open ticket and a random sample of finished ones anew, batch by batch and without a lock,
 * and compares with what is stored. It only reads, unless it is asked to put right what it finds. A ticket
 * that cannot be reckoned is a difference like others, and holds up none.
 */
@Injectable()
export class SlaVerification {
  private readonly found: Gauge;
  private readonly total: Counter;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly folds: TicketFolds,
    private readonly changes: TicketChanges,
    metrics: RequestMetrics,
  ) {
    const { registry } = metrics;
    this.found = new Gauge({
      name: 'sla_clock_differences',
      help: 'Differences between stored clocks and a fresh reckoning that the last comparison found; alert above 0.',
      registers: [registry],
    });
    this.total = new Counter({
      name: 'sla_clocks_corrected_total',
      help: 'Tickets whose stored clocks a comparison put right.',
      registers: [registry],
    });
  }

  /** Compares, reports each difference, and remembers what was found. */
  async run({ sample, fix, report }: VerificationWishes): Promise<VerificationResult> {
    const startedAt = new Date(await this.clock.now());
    const result = { openTickets: 0, sampledTickets: 0, clocks: 0, differences: 0, corrected: 0 };
    const look = async (ids: readonly number[]): Promise<void> => {
      const { clocks, differing } = await this.compare(ids);
      result.clocks += clocks;
      for (const { id, differences, reckonable } of differing) {
        result.differences += differences.length;
        for (const difference of differences) report(difference);
        if (!fix || !reckonable) continue;
        if (await this.changes.refresh(id, { everyClock: true })) result.corrected += 1;
      }
    };
    for (let after = 0; ;) {
      const ids = await this.openAfter(after);
      if (ids.length === 0) break;
      await look(ids);
      result.openTickets += ids.length;
      after = ids.at(-1)!;
    }
    const sampled = await this.finished(sample);
    for (let at = 0; at < sampled.length; at += ticketsABatch)
      await look(sampled.slice(at, at + ticketsABatch));
    result.sampledTickets = sampled.length;
    this.found.set(result.differences);
    this.total.inc(result.corrected);
    await this.remember(startedAt, result);
    return result;
  }

  private async compare(ids: readonly number[]) {
    const reckoned = await this.folds.reckon(ids, await this.clock.now(), graceMs);
    const differing = reckoned.flatMap((one) => {
      const { id } = one.ticket;
      if ('missingVersion' in one) {
        return [{ id, differences: [unreckonable(one)], reckonable: false }];
      }
      const { ticket, fold, urgencyAt, asOf } = one;
      const differences = reckoningDifferences(ticket, fold, urgencyAt, asOf);
      return differences.length > 0 ? [{ id, differences, reckonable: true }] : [];
    });
    const clocks = reckoned.reduce(
      (sum, one) => sum + ('fold' in one ? one.fold.clocks.length : 0),
      0,
    );
    return { clocks, differing };
  }

  private async openAfter(id: number): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT id FROM tickets WHERE status IN ('new', 'open', 'pending') AND id > $1 ORDER BY id LIMIT $2`,
      [id, ticketsABatch],
    );
    return rows.map((row) => row.id);
  }

  /** Up to so many finished tickets, drawn by their numbers; a few more are drawn than are wanted. */
  private async finished(wanted: number): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT t.id FROM tickets t
        WHERE t.id IN (SELECT floor(random() * n.most)::bigint + 1
                         FROM (SELECT max(id) AS most FROM tickets) n, generate_series(1, $1::integer * 4))
          AND t.status NOT IN ('new', 'open', 'pending') LIMIT $1`,
      [wanted],
    );
    return rows.map((row) => row.id);
  }

  private async remember(startedAt: Date, result: VerificationResult): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO sla_verifications (started_at, finished_at, open_tickets, sampled_tickets, clocks, differences, corrected)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[startedAt, new Date(await this.clock.now()), result.openTickets, result.sampledTickets],
        ...[result.clocks, result.differences, result.corrected],
      ],
    );
  }
}
