import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCounts, present, stopCounting } from './parts/kept-counts.js';

/**
 * Kept counts of promises by week, so that the chart of a year adds up fifty weeks and not every day of every service
 * (decision 0107), and an index that tells whether the counts of months are those that were read before (decision 0115).
 */
export class CountedWeeks1790000039000 implements MigrationInterface {
  name = 'CountedWeeks1790000039000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_weeks (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        week date NOT NULL,
        service_code text NOT NULL,
        ${names.map((name) => `${name} integer NOT NULL`).join(', ')}
      );
      COMMENT ON TABLE fact_weeks IS
        'Requests finished, and dates promised and kept, by the Monday of the week; a week that two months share stands in both. Added up and folded like fact_days.';
      CREATE INDEX fact_weeks_month ON fact_weeks (bureau_code, month, service_code);
      CREATE VIEW counted_fact_weeks AS ${count(present)};
      ${keepCounts('weeks', add)}
      DROP INDEX fact_months_month;
      CREATE INDEX fact_months_month ON fact_months (bureau_code, month, service_code, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX fact_months_month;
      CREATE INDEX fact_months_month ON fact_months (bureau_code, month, service_code);
      ${stopCounting('weeks')}
      DROP VIEW counted_fact_weeks;
      DROP TABLE fact_weeks;
    `);
  }
}

const counts: Readonly<Record<string, string>> = {
  finished: 'sum(f.sign)',
  promised_dates: 'sum(f.sign * (f.promise_kept IS NOT NULL)::int)',
  kept_dates: 'sum(f.sign * (f.promise_kept IS TRUE)::int)',
};
const names = Object.keys(counts);

function add(changed: string): string {
  return `
        INSERT INTO fact_weeks (bureau_code, month, week, service_code, ${names.join(', ')}) ${count(changed)};`;
}

function count(changed: string): string {
  const firstOf = (part: string) =>
    `date_trunc('${part}', f.finished_on::timestamp)::date AS ${part}`;
  return `SELECT f.bureau_code, ${firstOf('month')}, ${firstOf('week')}, f.service_code,
          ${Object.entries(counts)
            .map(([name, sum]) => `${sum}::integer AS ${name}`)
            .join(', ')}
        FROM (${changed}) f WHERE f.finished_on IS NOT NULL AND NOT f.sensitive AND NOT f.withdrawn
        GROUP BY 1, 2, 3, 4 HAVING ${Object.values(counts)
          .map((sum) => `${sum} <> 0`)
          .join(' OR ')} ORDER BY 1, 2, 3, 4`;
}
