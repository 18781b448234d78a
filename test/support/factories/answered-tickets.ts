import { createTestApp } from '../test-app.js';
import { aPerson } from './a-person.js';

/** What is answered: for which bureau and service, when, and with which scores. */
export interface AnsweredWishes {
  readonly bureau: string;
  readonly serviceCode: string;
  /** An instant, such as "2031-05-12T15:00:00Z". */
  readonly at: string;
  readonly scores: readonly number[];
  readonly sensitive?: boolean;
  readonly comment?: string;
}

/** Closed tickets with their facts, pulses and answers, one for each score; written as rows, because reports read rows. */
export async function answeredTickets(wishes: AnsweredWishes): Promise<void> {
  const { dataSource } = await createTestApp();
  const { id } = await aPerson({ bureau: wishes.bureau });
  await dataSource.query(
    `WITH given AS (SELECT score, at FROM unnest($1::smallint[]) WITH ORDINALITY AS g(score, at)),
     ticket AS (
       INSERT INTO tickets (customer_id, submitter_id, bureau_code, office_code, team_code, first_team_code,
           service_code, form_version, subject, description, answers, channel, status, impact, urgency,
           priority, sensitive, policy_code, policy_version, opened_at, solved_at, closed_at,
           last_message_at, last_message_side, updated_at, search)
       SELECT $2, $2, $3, s.office_code, s.team_code, s.team_code, s.code, 1, g.at::text, '', '{}',
           'portal', 'closed', s.impact, s.urgency, 'normal', $6, s.policy_code, 1, $5, $5, $5, $5, 'agent', $5, ''
         FROM services s, given g WHERE s.code = $4 RETURNING *),
     fact AS (
       INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel,
           sensitive, withdrawn, opened_at, opened_on, finished_at, finished_on, finish_business_ms, promise_kept,
           transfers, reopens, customer_zone, pulse_state, satisfaction, answered_month)
       SELECT t.id, t.number, t.bureau_code, t.office_code, t.team_code, t.service_code, t.channel, $6, false,
           $5::timestamptz, $5::date, $5::timestamptz, $5::date, 3600000, g.score > 2, 0, 0, 'America/New_York',
           'answered', g.score, date_trunc('month', $5::timestamptz)::date
         FROM ticket t JOIN given g ON g.at::text = t.subject),
     pulse AS (
       INSERT INTO pulses (ticket_id, customer_id, bureau_code, office_code, service_code, eligible, reason,
           probability, template_code, template_version, state, eligible_at, sent_at, answered_at, expires_at)
       SELECT t.id, $2, t.bureau_code, t.office_code, t.service_code, true, 'asked', 1, 'default', 1, 'answered',
           $5::timestamptz, $5::timestamptz, $5::timestamptz, $5::timestamptz FROM ticket t RETURNING id, ticket_id)
     INSERT INTO pulse_responses (pulse_id, revision, current, satisfaction, trust, drivers, comment, answered_at)
     SELECT p.id, 1, true, g.score, g.score, ARRAY['positive_ease'], $7, $5::timestamptz
       FROM pulse p JOIN ticket t ON t.id = p.ticket_id JOIN given g ON g.at::text = t.subject`,
    [
      ...[[...wishes.scores], id, wishes.bureau, wishes.serviceCode, wishes.at],
      ...[wishes.sensitive ?? false, wishes.comment ?? null],
    ],
  );
}

/**
 * Takes back the tickets that were written here with a date after an instant, so that other tests do not count
 * them: those without events. Tickets that really lived then are of other tests and stay.
 */
export async function forgetAnswersAfter(instant: string): Promise<void> {
  const { dataSource } = await createTestApp();
  const written: { id: number }[] = await dataSource.query(
    `SELECT id FROM tickets t WHERE opened_at > $1
        AND NOT EXISTS (SELECT 1 FROM ticket_events e WHERE e.ticket_id = t.id)`,
    [instant],
  );
  const ids = [written.map(({ id }) => id)];
  await dataSource.query(
    `DELETE FROM pulse_responses WHERE pulse_id IN (SELECT id FROM pulses WHERE ticket_id = ANY($1))`,
    ids,
  );
  await dataSource.query('DELETE FROM pulses WHERE ticket_id = ANY($1)', ids);
  await dataSource.query('DELETE FROM ticket_facts WHERE ticket_id = ANY($1)', ids);
  await dataSource.query('DELETE FROM tickets WHERE id = ANY($1)', ids);
}
