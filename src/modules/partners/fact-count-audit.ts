import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeriodicWork, nightHour } from '../../platform/jobs/periodic-work.js';
import { Log } from '../../platform/logging/log.js';

const countTables = [
  'fact_days',
  'fact_answers',
  'fact_drivers',
  'fact_months',
  'fact_groups',
  'fact_channels',
  'fact_speeds',
  'fact_weeks',
] as const;
type CountTable = (typeof countTables)[number];

/** A kept count that was not what the facts say. */
export interface FactCountDifference {
  readonly table: CountTable;
  readonly bureauCode: string;
  readonly serviceCode: string;
  /** The day, or the first day of the month, ISO. */
  readonly day: string;
}

interface CountColumns {
  readonly table: CountTable;
  /** What a row is about: bureau, day or month, service, and the like. */
  readonly keys: readonly string[];
  readonly counts: readonly string[];
}

const mostRows = 20_000;

/**
 * Counts are added to in the transaction that changes a fact (decision 0105). Once a night the rows of one day and
 * service are folded into one, and all are compared with the facts themselves.
 */
@Injectable()
export class FactCountAudit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
    periodic: PeriodicWork,
  ) {
    periodic.add({ name: 'fold-fact-counts', fromHour: nightHour, work: () => this.fold() });
    periodic.add({ name: 'fact-count-audit', fromHour: nightHour, work: () => this.run() });
  }

  /** Folds what stands in several rows; readers see the same sums before and after. Answers how many rows were taken. */
  async fold(): Promise<number> {
    let taken = 0;
    for (const columns of await this.columns()) {
      for (;;) {
        const [{ rows }] = await this.dataSource.query<[{ rows: number }]>(foldRows(columns));
        taken += rows;
        if (rows < mostRows) break;
      }
    }
    return taken;
  }

  /** Corrects what differs, and gives it. Facts and counts are seen as of one moment. */
  async run(): Promise<FactCountDifference[]> {
    const differing: FactCountDifference[] = [];
    for (const columns of await this.columns()) {
      differing.push(...(await this.dataSource.query(correctCounts(columns))));
    }
    for (const count of differing) {
      this.log.error({ ...count }, 'a count of facts was not what the facts say; corrected');
    }
    return differing;
  }

  private async columns(): Promise<CountColumns[]> {
    const rows = await this.dataSource.query<{ table: CountTable; name: string; key: boolean }[]>(
      `SELECT c.table_name AS "table", c.column_name AS name, c.data_type IN ('text', 'date') AS key
         FROM information_schema.columns c
        WHERE c.table_schema = current_schema() AND c.table_name = ANY($1) AND c.column_name <> 'id'
        ORDER BY c.ordinal_position`,
      [countTables],
    );
    return countTables.map((table) => {
      const of = rows.filter((row) => row.table === table);
      return {
        table,
        keys: of.filter(({ key }) => key).map(({ name }) => name),
        counts: of.filter(({ key }) => !key).map(({ name }) => name),
      };
    });
  }
}

function foldRows({ table, keys, counts }: CountColumns): string {
  const sums = counts.map((count) => `sum(${count})`);
  return `
    WITH several AS (SELECT ${keys.join(', ')} FROM ${table} GROUP BY ${keys.join(', ')} HAVING count(*) > 1
        LIMIT ${mostRows}),
    taken AS (DELETE FROM ${table} t USING several s
      WHERE ${keys.map((key) => `t.${key} = s.${key}`).join(' AND ')} RETURNING t.*),
    folded AS (INSERT INTO ${table} (${[...keys, ...counts].join(', ')})
      SELECT ${[...keys, ...sums].join(', ')} FROM taken GROUP BY ${keys.join(', ')}
      HAVING ${sums.map((sum) => `${sum} <> 0`).join(' OR ')} ORDER BY ${keys.join(', ')})
    SELECT count(*)::int AS rows FROM taken`;
}

function correctCounts({ table, keys, counts }: CountColumns): string {
  const day = keys.includes('day') ? 'day' : 'month';
  const missing = counts.map(
    (count) => `coalesce(f.${count}, 0) - coalesce(k.${count}, 0) AS ${count}`,
  );
  return `
    WITH kept AS (SELECT ${[...keys, ...counts.map((count) => `sum(${count}) AS ${count}`)].join(', ')}
      FROM ${table} GROUP BY ${keys.join(', ')}),
    differing AS (SELECT ${[...keys, ...missing].join(', ')}
      FROM counted_${table} f FULL JOIN kept k USING (${keys.join(', ')}))
    INSERT INTO ${table} (${[...keys, ...counts].join(', ')})
    SELECT ${[...keys, ...counts].join(', ')} FROM differing
     WHERE ${counts.map((count) => `${count} <> 0`).join(' OR ')}
    RETURNING '${table}' AS "table", bureau_code AS "bureauCode", service_code AS "serviceCode",
      to_char(${day}, 'YYYY-MM-DD') AS "day"`;
}
