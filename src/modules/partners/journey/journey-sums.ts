import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JourneySums } from '../../../domain/partners/journey-figures.js';
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
    forms: 'f.form_minutes IS NOT NULL',
  } as const;
}

const is = journeyConditions('$5');
const count = (condition: string) => `(count(*) FILTER (WHERE ${condition}))::int`;

/** What the requests of a period took of their customers, in one pass over the index of their first finish. */
@Injectable()
export class JourneyFacts {
  constructor(private readonly dataSource: DataSource) {}

  async sums(scope: FigureScope, now: Date): Promise<JourneySums> {
    const [row] = await this.dataSource.query<JourneyRow[]>(
      `SELECT count(*)::int AS requests,
         ${count(is.first_contact_judged)} AS first_contact_judged,
         ${count(is.first_contact_settled)} AS first_contact_settled,
         ${count(is.first_level_judged)} AS first_level_judged,
         ${count(is.first_level_settled)} AS first_level_settled,
         coalesce(sum(f.transfers), 0)::int AS transfers,
         ${count(is.handed_on_twice)} AS two_or_more,
         ${count(is.misrouted)} AS misrouted, ${count(is.ping_pong)} AS ping_pong,
         ${count(is.reopen_judged)} AS reopen_judged, ${count(is.reopened)} AS reopened,
         ${count(is.recurrence_judged)} AS recurrence_judged, ${count(is.recurred)} AS recurred,
         coalesce(sum(f.repeat_contacts), 0)::int AS repeat_contacts,
         coalesce(sum(f.channel_switches), 0)::int AS channel_switches,
         coalesce(sum(f.reopens), 0)::int AS reopens,
         count(f.form_minutes)::int AS forms, coalesce(sum(f.form_minutes), 0)::int AS form_minutes,
         coalesce(sum(f.questions_back), 0)::int AS questions_back,
         coalesce(sum(f.staff_met), 0)::int AS staff_met
       FROM ticket_facts f
       WHERE f.bureau_code = $1 AND ($4::text IS NULL OR f.service_code = $4) AND ${isJourneyOf('$2', '$3')}`,
      [scope.bureauCode, scope.from, scope.to, scope.serviceCode, now],
    );
    return sumsOf(row!);
  }
}

type JourneyRow = Record<
  | ('requests' | 'first_contact_judged' | 'first_contact_settled' | 'first_level_judged')
  | ('first_level_settled' | 'transfers' | 'two_or_more' | 'misrouted' | 'ping_pong')
  | ('reopen_judged' | 'reopened' | 'recurrence_judged' | 'recurred' | 'repeat_contacts')
  | ('channel_switches' | 'reopens' | 'forms' | 'form_minutes' | 'questions_back' | 'staff_met'),
  number
>;

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
