import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCounts, present, stopCounting } from './parts/kept-counts.js';

/**
 * Kept counts of the facts by month: what is counted by day, the journey, and promises by where customers work. So a
 * dashboard of whole months adds up a few hundred rows (decision 0107). Changed in the statement that changes a fact.
 */
export class CountedMonths1790000025100 implements MigrationInterface {
  name = 'CountedMonths1790000025100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_months (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        ${columns(monthCounts)}
      );
      COMMENT ON TABLE fact_months IS
        'Sums over ticket_facts of a bureau, service and month (of opening, finishing, first finishing); added up and folded like fact_days. The journey is counted as if its windows of up to 30 days were over.';
      CREATE INDEX fact_months_month ON fact_months (bureau_code, month, service_code);
      CREATE TABLE fact_groups (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bureau_code text NOT NULL,
        month date NOT NULL,
        service_code text NOT NULL,
        customer_zone text NOT NULL,
        customer_place text NOT NULL,
        ${columns(groupCounts)}
      );
      COMMENT ON TABLE fact_groups IS
        'Dates promised and kept among requests finished in a month, by where their customers work (empty where it is not known); added up and folded like fact_days.';
      CREATE INDEX fact_groups_month ON fact_groups (bureau_code, month, service_code, customer_zone, customer_place);
      CREATE VIEW counted_fact_months AS ${countMonths(present)};
      CREATE VIEW counted_fact_groups AS ${countGroups(present)};
      ${keepCounts('months', add)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${stopCounting('months')}
      DROP VIEW counted_fact_months, counted_fact_groups;
      DROP TABLE fact_months, fact_groups;
    `);
  }
}

/** What is counted of a finished request `f`, and how: as by day (counted-facts). */
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
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((score) => [
      `score_${score}`,
      `(f.satisfaction IS NOT DISTINCT FROM ${score})::int`,
    ]),
  ),
  timed: '(f.our_business_ms IS NOT NULL)::int',
  our_ms: 'coalesce(f.our_business_ms, 0)',
  customer_ms: 'coalesce(f.customer_business_ms, 0)',
  third_party_ms: 'coalesce(f.third_party_business_ms, 0)',
  outside_hours_ms: 'coalesce(f.outside_hours_ms, 0)',
  solved_ms: 'coalesce(f.solved_ms, 0)',
};

const known = 'f.first_finished_at IS NOT NULL';
/** What is counted of the journey of a request `f`, 30 days and more after it was first finished. */
const journeyCounts: Readonly<Record<string, string>> = {
  requests: '1',
  first_contact_judged: `(f.first_contact IS NOT NULL AND ${known})::int`,
  first_contact_settled: `(f.first_contact IS TRUE AND ${known})::int`,
  first_level_judged: `(f.first_level AND f.first_contact IS NOT NULL AND ${known})::int`,
  first_level_settled: `(f.first_level AND f.first_contact IS TRUE AND ${known})::int`,
  transfers: 'f.transfers',
  two_or_more: '(f.transfers >= 2)::int',
  misrouted: 'f.misrouted::int',
  ping_pong: 'f.ping_pong::int',
  reopen_judged: `(${known})::int`,
  reopened: `((f.reopened_at <= f.first_finished_at + interval '336 hours') IS TRUE)::int`,
  recurrence_judged: `(${known})::int`,
  recurred: `(f.came_back_at IS NOT NULL AND ${known})::int`,
  repeat_contacts: 'f.repeat_contacts',
  channel_switches: 'f.channel_switches',
  reopens: 'f.reopens',
  forms: '(f.form_minutes IS NOT NULL)::int',
  form_minutes: 'coalesce(f.form_minutes, 0)',
  questions_back: 'f.questions_back',
  staff_met: 'f.staff_met',
};

const monthCounts: Readonly<Record<string, string>> = {
  opened: `sum(f.sign) FILTER (WHERE d.of = 'opening')`,
  ...summedWhere('finish', finishedCounts),
  ...summedWhere('first finish', journeyCounts),
};

const groupCounts: Readonly<Record<string, string>> = {
  judged: 'sum(f.sign * (f.promise_kept IS NOT NULL)::int)',
  met: 'sum(f.sign * (f.promise_kept IS TRUE)::int)',
};

function summedWhere(of: string, counts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(counts).map(([name, one]) => [
      name,
      `sum(f.sign * ${one}) FILTER (WHERE d.of = '${of}')`,
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

function add(changed: string): string {
  return `
        INSERT INTO fact_months (bureau_code, month, service_code, ${names(monthCounts)}) ${countMonths(changed)};
        INSERT INTO fact_groups (bureau_code, month, service_code, customer_zone, customer_place, ${names(groupCounts)})
          ${countGroups(changed)};`;
}

/** The first of a month, whatever the time zone of the session. */
function monthOf(day: string): string {
  return `date_trunc('month', ${day}::timestamp)::date`;
}

function countMonths(changed: string): string {
  return `SELECT f.bureau_code, ${monthOf('d.day')} AS month, f.service_code, ${sums(monthCounts)}
        FROM (${changed}) f CROSS JOIN LATERAL (VALUES (f.opened_on, 'opening'), (f.finished_on, 'finish'),
          (f.first_finished_on, 'first finish')) AS d (day, of)
        WHERE d.day IS NOT NULL AND NOT f.sensitive AND (d.of = 'opening' OR NOT f.withdrawn)
        GROUP BY 1, 2, 3 ${somethingIn(monthCounts)} ORDER BY 1, 2, 3`;
}

function countGroups(changed: string): string {
  return `SELECT f.bureau_code, ${monthOf('f.finished_on')} AS month, f.service_code,
          coalesce(f.customer_zone, '') AS customer_zone, coalesce(f.customer_place, '') AS customer_place,
          ${sums(groupCounts)}
        FROM (${changed}) f WHERE f.finished_on IS NOT NULL AND NOT f.sensitive AND NOT f.withdrawn
        GROUP BY 1, 2, 3, 4, 5 ${somethingIn(groupCounts)} ORDER BY 1, 2, 3, 4, 5`;
}

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
