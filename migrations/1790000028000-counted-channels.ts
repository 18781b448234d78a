import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCounts, present, stopCounting } from './parts/kept-counts.js';

/**
 * Kept counts of the facts by month and arrival channel: what came, how often customers turned to us about it, what came
 * back within seven days, and whether the need was addressed (decision 0110). Changed in the statement that changes a fact.
 */
export class CountedChannels1790000028000 implements MigrationInterface {
  name = 'CountedChannels1790000028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_channels (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        office_code text NOT NULL,
        channel text NOT NULL,
        ${names.map((name) => `${name} integer NOT NULL`).join(', ')}
      );
      COMMENT ON TABLE fact_channels IS
        'Sums over ticket_facts by month (of opening, first finish, answer) and arrival channel; added up and folded like fact_days. What came back is counted as if its seven days were over.';
      CREATE INDEX fact_channels_bureau ON fact_channels (bureau_code, month);
      CREATE INDEX fact_channels_month ON fact_channels (month, office_code);
      CREATE VIEW counted_fact_channels AS ${count(present)};
      ${keepCounts('channels', add)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${stopCounting('channels')}
      DROP VIEW counted_fact_channels;
      DROP TABLE fact_channels;
    `);
  }
}

const counts: Readonly<Record<string, string>> = {
  opened: `sum(f.sign) FILTER (WHERE d.of = 'opening')`,
  contacts: `sum(f.sign * (1 + f.repeat_contacts)) FILTER (WHERE d.of = 'opening')`,
  repeat_judged: `sum(f.sign * (f.first_finished_at IS NOT NULL)::int) FILTER (WHERE d.of = 'first finish')`,
  repeated: `sum(f.sign * ((least(f.came_back_at, f.reopened_at) <= f.first_finished_at + interval '168 hours') IS TRUE)::int)
        FILTER (WHERE d.of = 'first finish')`,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((score) => [
      `need_${score}`,
      `sum(f.sign * (f.need_addressed IS NOT DISTINCT FROM ${score})::int) FILTER (WHERE d.of = 'answer')`,
    ]),
  ),
};
const names = Object.keys(counts);
const keys = 'bureau_code, month, service_code, office_code, channel';

function add(changed: string): string {
  return `
        INSERT INTO fact_channels (${keys}, ${names.join(', ')}) ${count(changed)};`;
}

function count(changed: string): string {
  const sums = Object.entries(counts).map(
    ([name, sum]) => `coalesce(${sum}, 0)::integer AS ${name}`,
  );
  const something = Object.values(counts).map((sum) => `coalesce(${sum}, 0) <> 0`);
  return `SELECT f.bureau_code, date_trunc('month', d.day::timestamp)::date AS month, f.service_code, f.office_code, f.channel,
          ${sums.join(', ')}
        FROM (${changed}) f CROSS JOIN LATERAL (VALUES (f.opened_on, 'opening'), (f.first_finished_on, 'first finish'),
          (f.answered_month, 'answer')) AS d (day, of)
        WHERE d.day IS NOT NULL AND NOT f.sensitive AND (d.of <> 'first finish' OR NOT f.withdrawn)
          AND (d.of <> 'answer' OR f.satisfaction IS NOT NULL)
        GROUP BY 1, 2, 3, 4, 5 HAVING ${something.join(' OR ')} ORDER BY 1, 2, 3, 4, 5`;
}
