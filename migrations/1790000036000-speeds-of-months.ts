import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCounts, present, stopCounting } from './parts/kept-counts.js';

/**
 * Kept sums of how long finished requests took, by month: they tell whether the medians of a period can have
 * changed since they were read (decision 0115). Changed in the statement that changes a fact.
 */
export class SpeedsOfMonths1790000036000 implements MigrationInterface {
  name = 'SpeedsOfMonths1790000036000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_speeds (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        ${names.map((name) => `${name} double precision NOT NULL`).join(', ')}
      );
      COMMENT ON TABLE fact_speeds IS
        'Sums of days and times over ticket_facts finished in a month; a change of any of these adds a row, folded like fact_days. Nobody reads the sums: a period whose rows are the same has the same medians.';
      CREATE INDEX fact_speeds_month ON fact_speeds (bureau_code, month, service_code, id);
      CREATE VIEW counted_fact_speeds AS ${count(present)};
      ${keepCounts('speeds', add)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${stopCounting('speeds')}
      DROP VIEW counted_fact_speeds;
      DROP TABLE fact_speeds;
    `);
  }
}

/** Sums of whole numbers below 2^53, exact in this type. */
const sums: Readonly<Record<string, string>> = {
  finished: '1',
  days: `(f.finished_on - date '2000-01-01')`,
  answered: '(f.first_response_ms IS NOT NULL)::int',
  first_response_ms: 'coalesce(f.first_response_ms, 0)',
  finish_business_ms: 'coalesce(f.finish_business_ms, 0)',
  finish_calendar_ms: 'coalesce(f.finish_calendar_ms, 0)',
};
const names = Object.keys(sums);
const keys = 'bureau_code, month, service_code';

function add(changed: string): string {
  return `
        INSERT INTO fact_speeds (${keys}, ${names.join(', ')}) ${count(changed)};`;
}

function count(changed: string): string {
  const sum = (one: string) => `sum(f.sign * ${one})::double precision`;
  return `SELECT f.bureau_code, date_trunc('month', f.finished_on::timestamp)::date AS month, f.service_code,
          ${Object.entries(sums)
            .map(([name, one]) => `${sum(one)} AS ${name}`)
            .join(', ')}
        FROM (${changed}) f WHERE f.finished_on IS NOT NULL AND NOT f.sensitive AND NOT f.withdrawn
        GROUP BY 1, 2, 3 HAVING ${Object.values(sums)
          .map((one) => `${sum(one)} <> 0`)
          .join(' OR ')} ORDER BY 1, 2, 3`;
}
