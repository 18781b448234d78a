import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JourneySums } from '../../../domain/partners/journey-figures.js';
import { endOfWholeMonths, windowsOverBefore } from '../../../domain/partners/whole-months.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { FigureScope } from '../partner-figures.js';

/**
 * The requests that figures of the journey may count: never restricted ones (decision 0001), never withdrawn ones.
 * Written exactly as in the predicate of the index ticket_facts_journey, so that it is used.
 */
const countedJourney = 'f.first_finished_on IS NOT NULL AND NOT f.sensitive AND NOT f.withdrawn';

/** SQL: is the fact row `f` in the cohort first finished between the days in the given parameters? */
export function isJourneyOf(from: string, to: string): string {
  return `f.first_finished_on >= ${from}::date AND f.first_finished_on < ${to}::date AND ${countedJourney}`;
}

/**
 * SQL of each judgement on a fact row `f`, at the instant in the given parameter: by first-contact.ts, hand-offs.ts
 * and recurrence.ts in domain/measurement; a test compares them. Hours, because a day of SQL may have 23 or 25.
 */
export function journeyConditions(now: string) {
  const over = (hours: number) =>
    `f.first_finished_at + interval '${hours} hours' <= ${now}::timestamptz`;
  const firstContactJudged = `f.first_contact IS NOT NULL AND ${over(7 * 24)}`;
  const firstLevelJudged = `f.first_level AND ${firstContactJudged}`;
  return {
    journeys: 'true',
    first_contact_judged: firstContactJudged,
    first_contact_settled: `f.first_contact AND ${firstContactJudged}`,
    first_level_judged: firstLevelJudged,
    first_level_settled: `f.first_contact AND ${firstLevelJudged}`,
    handed_on_twice: 'f.transfers >= 2',
    misrouted: 'f.misrouted',
    ping_pong: 'f.ping_pong',
    reopen_judged: over(14 * 24),
    reopened: `f.reopened_at <= f.first_finished_at + interval '336 hours' AND ${over(14 * 24)}`,
    recurrence_judged: over(30 * 24),
    recurred: `f.came_back_at IS NOT NULL AND ${over(30 * 24)}`,
    repeat_judged: over(7 * 24),
    repeated: `least(f.came_back_at, f.reopened_at) <= f.first_finished_at + interval '168 hours' AND ${over(7 * 24)}`,
    forms: 'f.form_minutes IS NOT NULL',
  } as const;
}

const is = journeyConditions('$5');
const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;

/** SQL: how each sum is made of facts `f`; by the same names whole months are counted in fact_months. */
const journeySums = {
  requests: 'count(*)',
  first_contact_judged: count(is.first_contact_judged),
  first_contact_settled: count(is.first_contact_settled),
  first_level_judged: count(is.first_level_judged),
  first_level_settled: count(is.first_level_settled),
  transfers: 'sum(f.transfers)',
  two_or_more: count(is.handed_on_twice),
  misrouted: count(is.misrouted),
  ping_pong: count(is.ping_pong),
  reopen_judged: count(is.reopen_judged),
  reopened: count(is.reopened),
  recurrence_judged: count(is.recurrence_judged),
  recurred: count(is.recurred),
  repeat_contacts: 'sum(f.repeat_contacts)',
  channel_switches: 'sum(f.channel_switches)',
  reopens: 'sum(f.reopens)',
  forms: 'count(f.form_minutes)',
  form_minutes: 'sum(f.form_minutes)',
  questions_back: 'sum(f.questions_back)',
  staff_met: 'sum(f.staff_met)',
} as const;
type JourneyRow = Readonly<Record<keyof typeof journeySums, number>>;

const names = Object.keys(journeySums);
const ofFacts = Object.entries(journeySums).map(([name, sum]) => `${sum} AS ${name}`);

const sumsOfPeriod = new PreparedStatement<JourneyRow>(
  'journey_sums',
  `SELECT ${names.map((name) => `coalesce(sum(${name}), 0)::int AS ${name}`).join(', ')}
     FROM (SELECT ${names.join(', ')} FROM fact_months m
         WHERE m.bureau_code = $1 AND m.month >= $2::date AND m.month < $6::date
           AND ($4::text IS NULL OR m.service_code = $4)
       UNION ALL
       SELECT ${ofFacts.join(', ')} FROM ticket_facts f
         WHERE f.bureau_code = $1 AND ($4::text IS NULL OR f.service_code = $4) AND ${isJourneyOf('$6', '$3')}) parts`,
);

/**
 * What the requests of a period took of their customers: of whole months in which every window is over from the kept
 * counts, of the rest in one pass over the index of their first finish.
 */
@Injectable()
export class JourneyFacts {
  constructor(private readonly dataSource: DataSource) {}

  async sums(scope: FigureScope, now: Date): Promise<JourneySums> {
    const { bureauCode, serviceCode, from, to } = scope;
    const over = windowsOverBefore(now.getTime());
    const wholeUntil = endOfWholeMonths({ from, to: over < to ? over : to });
    const values = [bureauCode, from, to, serviceCode, now, wholeUntil];
    return sumsOf((await sumsOfPeriod.row(this.dataSource, values))!);
  }
}

function sumsOf(row: JourneyRow): JourneySums {
  return {
    requests: row.requests,
    firstContact: { judged: row.first_contact_judged, so: row.first_contact_settled },
    firstLevel: { judged: row.first_level_judged, so: row.first_level_settled },
    ...{ transfers: row.transfers, twoOrMore: row.two_or_more },
    ...{ misrouted: row.misrouted, pingPong: row.ping_pong },
    reopened: { judged: row.reopen_judged, so: row.reopened },
    recurred: { judged: row.recurrence_judged, so: row.recurred },
    ...{ repeatContacts: row.repeat_contacts, channelSwitches: row.channel_switches },
    ...{ reopens: row.reopens, forms: row.forms, formMinutes: row.form_minutes },
    ...{ questionsBack: row.questions_back, staffMet: row.staff_met },
  };
}
