import type { MigrationInterface, QueryRunner } from 'typeorm';

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
      ${triggers.map(keepCounted).join('')}
      ${keepCounts(present)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${triggers
        .map(
          ({ after }) => `DROP TRIGGER ticket_facts_speeds_${after} ON ticket_facts;
      DROP FUNCTION count_fact_speeds_${after}();`,
        )
        .join('\n')}
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

/** SQL: the rows of `ticket_facts` that come into the sums (1) and that leave them (-1). */
const present = 'SELECT 1 AS sign, n.* FROM ticket_facts n';
const come = 'SELECT 1 AS sign, n.* FROM new_facts n';
const leave = 'SELECT -1 AS sign, o.* FROM old_facts o';

interface CountedChange {
  readonly after: 'insert' | 'update' | 'delete';
  readonly seen: string;
  readonly changed: string;
  /** SQL: did the statement change no fact at all? An upsert fires the triggers of both of its ways. */
  readonly nothing: string;
}
const triggers: readonly CountedChange[] = [
  {
    after: 'insert',
    seen: 'NEW TABLE AS new_facts',
    changed: come,
    nothing: 'NOT EXISTS (SELECT FROM new_facts)',
  },
  {
    after: 'update',
    seen: 'OLD TABLE AS old_facts NEW TABLE AS new_facts',
    changed: `${come} UNION ALL ${leave}`,
    nothing: 'NOT EXISTS (SELECT FROM new_facts)',
  },
  {
    after: 'delete',
    seen: 'OLD TABLE AS old_facts',
    changed: leave,
    nothing: 'NOT EXISTS (SELECT FROM old_facts)',
  },
];

function keepCounted({ after, seen, changed, nothing }: CountedChange): string {
  return `
      CREATE FUNCTION count_fact_speeds_${after}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${nothing} THEN
          RETURN NULL;
        END IF;
        ${keepCounts(changed)}
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_facts_speeds_${after} AFTER ${after.toUpperCase()} ON ticket_facts
        REFERENCING ${seen} FOR EACH STATEMENT EXECUTE FUNCTION count_fact_speeds_${after}();`;
}

function keepCounts(changed: string): string {
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
