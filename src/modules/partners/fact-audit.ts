import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DataSource, type EntityManager } from 'typeorm';
import { PeriodicWork, nightHour } from '../../platform/jobs/periodic-work.js';
import { Log } from '../../platform/logging/log.js';
import { RequestMetrics } from '../../platform/logging/request-metrics.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import { factRules, refreshFacts } from './refresh-facts.js';

/** A fact row that is not what the ticket and its events say, and in which columns; all of them where it is missing. */
export interface FactDifference {
  readonly id: number;
  readonly number: string;
  readonly columns: readonly string[];
}

/** What a comparison found. */
export interface FactAuditResult {
  readonly tickets: number;
  readonly differences: number;
}

type Fact = Readonly<Record<string, unknown>>;

interface KeptFact {
  readonly id: number;
  readonly number: string;
  readonly fact: Fact | null;
}

const ticketsABatch = 200;
const nightlySample = 1_000;

/** Tickets whose last events have reached their facts; rows of older rules are written anew by themselves. */
const keptFacts = `
SELECT t.id, t.number, to_jsonb(f) - 'refreshed_at' AS fact
  FROM tickets t LEFT JOIN ticket_facts f ON f.ticket_id = t.id
 WHERE t.id = ANY($1::bigint[]) AND coalesce(f.rules, ${factRules}) = ${factRules}
   AND NOT EXISTS (SELECT FROM ticket_event_relay r WHERE r.ticket_id = t.id)
 ORDER BY t.id`;

/** Once a night, writes a sample of fact rows anew from their tickets and events, and compares; puts right what differs. */
@Injectable()
export class FactAudit {
  private readonly found: Gauge;
  private readonly corrected: Counter;

  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
    private readonly log: Log,
    metrics: RequestMetrics,
    periodic: PeriodicWork,
  ) {
    const { registry } = metrics;
    this.found = new Gauge({
      name: 'ticket_fact_differences',
      help: 'Fact rows of dashboards that the last comparison found to differ from their tickets; alert above 0.',
      registers: [registry],
    });
    this.corrected = new Counter({
      name: 'ticket_facts_corrected_total',
      help: 'Fact rows that a comparison put right.',
      registers: [registry],
    });
    periodic.add({ name: 'fact-audit', fromHour: nightHour, work: () => this.run() });
  }

  /** How many of a sample differed; each is logged by number and columns, and put right. */
  async run(sample = nightlySample): Promise<FactAuditResult> {
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT id FROM tickets
        WHERE id IN (SELECT floor(random() * n.most)::bigint + 1
                       FROM (SELECT max(id) AS most FROM tickets) n, generate_series(1, $1::integer * 4))
        LIMIT $1`,
      [sample],
    );
    const result = await this.look(
      rows.map(({ id }) => id),
      true,
      (difference) =>
        this.log.error({ difference }, 'a fact row was not what the ticket says; corrected'),
    );
    this.found.set(result.differences);
    return result;
  }

  /** Compares every ticket, and puts right what differs where it is asked to. */
  async all(fix: boolean, report: (difference: FactDifference) => void): Promise<FactAuditResult> {
    const sum = { tickets: 0, differences: 0 };
    for (let after = 0; ;) {
      const rows: { id: number }[] = await this.dataSource.query(
        `SELECT id FROM tickets WHERE id > $1 ORDER BY id LIMIT ${ticketsABatch}`,
        [after],
      );
      if (rows.length === 0) return sum;
      const { tickets, differences } = await this.look(
        rows.map(({ id }) => id),
        fix,
        report,
      );
      sum.tickets += tickets;
      sum.differences += differences;
      after = rows.at(-1)!.id;
    }
  }

  /** The tickets among these whose fact rows differ; put right when `fix`. */
  async check(ids: readonly number[], fix: boolean): Promise<FactDifference[]> {
    const differences = await this.compare(ids);
    if (!fix || differences.length === 0) return differences;
    const differing = differences.map(({ id }) => id);
    await this.dataSource.transaction((manager) => refreshFacts(manager, this.catalog, differing));
    this.corrected.inc(differing.length);
    return differences;
  }

  private async look(
    ids: readonly number[],
    fix: boolean,
    report: (difference: FactDifference) => void,
  ): Promise<FactAuditResult> {
    let found = 0;
    for (let at = 0; at < ids.length; at += ticketsABatch) {
      const differences = await this.check(ids.slice(at, at + ticketsABatch), fix);
      differences.forEach(report);
      found += differences.length;
    }
    return { tickets: ids.length, differences: found };
  }

  /** Again when somebody wrote one of the rows, or a count of theirs, since the snapshot was taken. */
  private async compare(ids: readonly number[], triesLeft = 5): Promise<FactDifference[]> {
    try {
      return await this.compareOnce(ids);
    } catch (error) {
      if (triesLeft === 0 || (error as { code?: string }).code !== '40001') throw error;
      return this.compare(ids, triesLeft - 1);
    }
  }

  /** In one snapshot, and taken back: nothing is written by a comparison. */
  private compareOnce(ids: readonly number[]): Promise<FactDifference[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const kept: KeptFact[] = await manager.query(keptFacts, [ids]);
      const settled = kept.map(({ id }) => id);
      await manager.query('SAVEPOINT comparison');
      await refreshFacts(manager, this.catalog, settled);
      const fresh = await factsOf(manager, settled);
      await manager.query('ROLLBACK TO SAVEPOINT comparison');
      return kept.flatMap(({ id, number, fact }) => {
        const columns = differing(fact, fresh.get(id)!);
        return columns.length === 0 ? [] : [{ id, number, columns }];
      });
    });
  }
}

async function factsOf(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Fact>> {
  const rows: { id: number; fact: Fact }[] = await manager.query(
    `SELECT ticket_id AS id, to_jsonb(f) - 'refreshed_at' AS fact FROM ticket_facts f
      WHERE ticket_id = ANY($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map(({ id, fact }) => [id, fact]));
}

function differing(kept: Fact | null, fresh: Fact): string[] {
  return Object.keys(fresh).filter((column) => !isDeepStrictEqual(kept?.[column], fresh[column]));
}
