import { createTestApp } from '../test-app.js';
import { aPerson, type TestPerson } from './a-person.js';
import { aTicket } from './a-ticket.js';

/** What somebody wrote with their rating. */
export interface CommentWishes {
  readonly bureau: string;
  readonly comment?: string | null;
  readonly satisfaction?: number;
  readonly shareName?: boolean;
  /** The first day of the month in which it counts. */
  readonly month?: string;
}

/** An answered pulse about a computer problem, with its comment; answers the customer and the comment's id. */
export async function aComment(
  wishes: CommentWishes,
): Promise<{ readonly id: number; readonly customer: TestPerson; readonly number: string }> {
  const { dataSource } = await createTestApp();
  const { comment = 'Nobody told me the date.', satisfaction = 2, shareName = false } = wishes;
  const month = wishes.month ?? '2026-08-01';
  const customer = await aPerson({ bureau: wishes.bureau, fullName: 'Marisol Quintero' });
  const { id: ticketId, number } = await aTicket({
    customer,
    serviceCode: 'computer-problem',
    answers: { device: 'laptop', details: 'The screen stays black.', can_work: 'normally' },
  });
  const [row]: { id: number }[] = await dataSource.query(
    `WITH asked AS (
       INSERT INTO pulses (ticket_id, customer_id, bureau_code, office_code, service_code, eligible, reason,
         probability, template_code, template_version, state, eligible_at, answered_at, counted_month)
       SELECT t.id, t.customer_id, t.bureau_code, t.office_code, t.service_code, true, 'asked', 1, 'default', 1,
         'answered', $2::date, $2::date + interval '3 days', $2::date FROM tickets t WHERE t.id = $1
       RETURNING id)
     INSERT INTO pulse_responses (pulse_id, revision, current, satisfaction, comment, share_name, answered_at)
     SELECT id, 1, true, $3, $4, $5, $2::date + interval '3 days' FROM asked RETURNING id`,
    [ticketId, month, satisfaction, comment, shareName],
  );
  return { id: row!.id, customer, number };
}
