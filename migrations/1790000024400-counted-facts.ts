import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept counts of the facts by day and by month of answering, changed in the transaction that changes a fact (decision 0105). */
export class CountedFacts1790000024400 implements MigrationInterface {
  name = 'CountedFacts1790000024400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_days (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        day date NOT NULL,
        service_code text NOT NULL,
        ${columns(dayCounts)}
      );
      COMMENT ON TABLE fact_days IS
        'Sums over ticket_facts of a bureau, service and day (of opening, or of finishing). Several rows of one day are added up; a nightly job folds them.';
      CREATE INDEX fact_days_day ON fact_days (bureau_code, day, service_code);
      CREATE TABLE fact_answers (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        ${columns(answerCounts)}
      );
      COMMENT ON TABLE fact_answers IS
        'Answers in ticket_facts by the month in which they count, item and score; added up and folded like fact_days.';
      CREATE INDEX fact_answers_month ON fact_answers (bureau_code, month, service_code);
      CREATE TABLE fact_drivers (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        driver text NOT NULL,
        ticked integer NOT NULL
      );
      COMMENT ON TABLE fact_drivers IS
        'Reasons ticked by the answers of a month; added up and folded like fact_days.';
      CREATE INDEX fact_drivers_month ON fact_drivers (bureau_code, month, service_code, driver);
      CREATE VIEW counted_fact_days AS ${countDays(present)};
      CREATE VIEW counted_fact_answers AS ${countAnswers(present)};
      CREATE VIEW counted_fact_drivers AS ${countDrivers(present)};
      ${triggers.map(keepCounted).join('')}
      ${keepCounts(present)}
      DROP INDEX ticket_facts_finished;
      CREATE INDEX ticket_facts_finished ON ticket_facts (bureau_code, finished_on, ticket_id)
        INCLUDE (service_code, first_response_ms, finish_business_ms, finish_calendar_ms, promise_kept, answer_kept,
          satisfaction, customer_zone, customer_place)
        WHERE ${countedFinished};
      CREATE INDEX ticket_facts_missed ON ticket_facts (bureau_code, finished_on)
        INCLUDE (service_code, miss_cause) WHERE ${countedFinished} AND promise_kept = false;
      CREATE INDEX ticket_facts_kept_unhappy ON ticket_facts (bureau_code, finished_on)
        INCLUDE (service_code, office_code) WHERE ${countedFinished} AND promise_kept AND satisfaction <= 2;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticket_facts_finished, ticket_facts_missed, ticket_facts_kept_unhappy;
      CREATE INDEX ticket_facts_finished ON ticket_facts (bureau_code, finished_on, ticket_id)
        INCLUDE (service_code, first_response_ms, first_response_met, finish_business_ms, finish_calendar_ms,
          finish_met, promise_kept, answer_kept, miss_cause, satisfaction, pulse_state, pulse_eligible, customer_zone,
          customer_place, our_business_ms, customer_business_ms, third_party_business_ms, outside_hours_ms, solved_ms)
        WHERE finished_on IS NOT NULL AND NOT sensitive AND NOT withdrawn;
      ${triggers
        .map(
          ({ after }) => `DROP TRIGGER ticket_facts_counted_${after} ON ticket_facts;
      DROP FUNCTION count_facts_${after}();`,
        )
        .join('\n')}
      DROP VIEW counted_fact_days, counted_fact_answers, counted_fact_drivers;
      DROP TABLE fact_days, fact_answers, fact_drivers;
    `);
  }
}

const countedFinished = 'finished_on IS NOT NULL AND NOT sensitive AND NOT withdrawn';

/** What is counted of a finished request `f`, and how. */
const finishedCounts: Readonly<Record<string, string>> = {
  finished: '1',
  targets_judged: '(f.finish_met IS NOT NULL)::int',
  targets_met: '(f.finish_met IS TRUE)::int',
  promised_dates: '(f.promise_kept IS NOT NULL)::int',
  kept_dates: '(f.promise_kept IS TRUE)::int',
  promised_answers: '(f.answer_kept IS NOT NULL)::int',
  kept_answers: '(f.answer_kept IS TRUE)::int',
  first_answers: '(f.first_response_ms IS NOT NULL)::int',
  invited: `(f.pulse_state IS NOT NULL AND f.pulse_state IN ('sent', 'answered', 'declined', 'expired'))::int`,
  eligible: '(f.pulse_eligible IS TRUE)::int',
  ...scores('score', 'f.satisfaction'),
  timed: '(f.our_business_ms IS NOT NULL)::int',
  our_ms: 'coalesce(f.our_business_ms, 0)',
  customer_ms: 'coalesce(f.customer_business_ms, 0)',
  third_party_ms: 'coalesce(f.third_party_business_ms, 0)',
  outside_hours_ms: 'coalesce(f.outside_hours_ms, 0)',
  solved_ms: 'coalesce(f.solved_ms, 0)',
};

const dayCounts: Readonly<Record<string, string>> = {
  opened: 'sum(f.sign) FILTER (WHERE d.opening)',
  ...Object.fromEntries(
    Object.entries(finishedCounts).map(([name, one]) => [
      name,
      `sum(f.sign * ${one}) FILTER (WHERE NOT d.opening)`,
    ]),
  ),
};

const answerCounts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...scores('satisfaction', 'f.satisfaction'),
    ...scores('trust', 'f.trust'),
    ...scores('ease', 'f.ease'),
    ...scores('confirmed', 'CASE WHEN f.first_contact THEN f.need_addressed END'),
    ...scores('kept', 'CASE WHEN f.promise_kept THEN f.satisfaction END'),
  }).map(([name, one]) => [name, `sum(f.sign * ${one})`]),
);

function scores(item: string, score: string): Record<string, string> {
  return Object.fromEntries(
    [1, 2, 3, 4, 5].map((value) => [
      `${item}_${value}`,
      `(${score} IS NOT DISTINCT FROM ${value})::int`,
    ]),
  );
}

/** Times are sums of whole milliseconds, exact in this type, and quicker to add up than bigint. */
function typeOf(name: string): string {
  return name.endsWith('_ms') ? 'double precision' : 'integer';
}

function columns(counts: Readonly<Record<string, string>>): string {
  return Object.keys(counts)
    .map((name) => `${name} ${typeOf(name)} NOT NULL`)
    .join(', ');
}

function names(counts: Readonly<Record<string, string>>): string {
  return Object.keys(counts).join(', ');
}

/** SQL: the rows of `ticket_facts` that come into the counts (1) and that leave them (-1). */
const present = 'SELECT 1 AS sign, n.* FROM ticket_facts n';
const come = 'SELECT 1 AS sign, n.* FROM new_facts n';
const leave = 'SELECT -1 AS sign, o.* FROM old_facts o';

interface CountedChange {
  readonly after: 'insert' | 'update' | 'delete';
  readonly seen: string;
  readonly changed: string;
}
const triggers: readonly CountedChange[] = [
  { after: 'insert', seen: 'NEW TABLE AS new_facts', changed: come },
  {
    after: 'update',
    seen: 'OLD TABLE AS old_facts NEW TABLE AS new_facts',
    changed: `${come} UNION ALL ${leave}`,
  },
  { after: 'delete', seen: 'OLD TABLE AS old_facts', changed: leave },
];

function keepCounted({ after, seen, changed }: CountedChange): string {
  return `
      CREATE FUNCTION count_facts_${after}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${keepCounts(changed)}
        RETURN NULL;
      END $$;
      CREATE TRIGGER ticket_facts_counted_${after} AFTER ${after.toUpperCase()} ON ticket_facts
        REFERENCING ${seen} FOR EACH STATEMENT EXECUTE FUNCTION count_facts_${after}();`;
}

function keepCounts(changed: string): string {
  return `
        INSERT INTO fact_days (bureau_code, day, service_code, ${names(dayCounts)}) ${countDays(changed)};
        INSERT INTO fact_answers (bureau_code, month, service_code, ${names(answerCounts)}) ${countAnswers(changed)};
        INSERT INTO fact_drivers (bureau_code, month, service_code, driver, ticked) ${countDrivers(changed)};`;
}

function countDays(changed: string): string {
  return `SELECT f.bureau_code, d.day, f.service_code, ${sums(dayCounts)}
        FROM (${changed}) f CROSS JOIN LATERAL (VALUES (f.opened_on, true), (f.finished_on, false)) AS d (day, opening)
        WHERE d.day IS NOT NULL AND NOT f.sensitive AND (d.opening OR NOT f.withdrawn)
        GROUP BY 1, 2, 3 ${somethingIn(dayCounts)} ORDER BY 1, 2, 3`;
}

function countAnswers(changed: string): string {
  return `SELECT f.bureau_code, f.answered_month AS month, f.service_code, ${sums(answerCounts)}
        FROM (${changed}) f WHERE ${isAnswer} GROUP BY 1, 2, 3 ${somethingIn(answerCounts)} ORDER BY 1, 2, 3`;
}

function countDrivers(changed: string): string {
  return `SELECT f.bureau_code, f.answered_month AS month, f.service_code, driver, sum(f.sign)::integer AS ticked
        FROM (${changed}) f CROSS JOIN LATERAL unnest(f.drivers) AS driver
        WHERE ${isAnswer} GROUP BY 1, 2, 3, 4 HAVING sum(f.sign) <> 0 ORDER BY 1, 2, 3, 4`;
}

const isAnswer = 'f.answered_month IS NOT NULL AND f.satisfaction IS NOT NULL AND NOT f.sensitive';

function sums(counts: Readonly<Record<string, string>>): string {
  return Object.entries(counts)
    .map(([name, sum]) => `coalesce(${sum}, 0)::${typeOf(name)} AS ${name}`)
    .join(', ');
}

/** What changes no count leaves no row. */
function somethingIn(counts: Readonly<Record<string, string>>): string {
  return `HAVING ${Object.values(counts)
    .map((sum) => `coalesce(${sum}, 0) <> 0`)
    .join(' OR ')}`;
}
