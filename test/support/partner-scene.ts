import { randomUUID } from 'node:crypto';
import { FactKeeper } from '../../src/modules/partners/fact-keeper.js';
import { TicketEventRelay } from '../../src/modules/tickets/ticket-event-relay.js';
import { aBureau } from './factories/a-bureau.js';
import { aPerson, type TestPerson } from './factories/a-person.js';
import { aTicket } from './factories/a-ticket.js';
import { signInAs, type SignedInClient } from './sign-in-as.js';
import { createTestApp, settableClock } from './test-app.js';

/** A Tuesday of the first fiscal quarter. */
export const tuesday = '2026-11-17T15:00:00Z';

/** A bureau with its lead, one customer, and an agent of the IT desk. */
export interface Scene {
  readonly bureau: string;
  readonly lead: SignedInClient;
  readonly customer: TestPerson;
  readonly agent: SignedInClient;
}

/** A new scene. */
export async function aScene(): Promise<Scene> {
  const bureau = await aBureau();
  const lead = await aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  const customer = await aPerson({ bureau, fullName: 'Marisol Quintero' });
  const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
  return { bureau, customer, lead: await signInAs(lead), agent: await signInAs(agent) };
}

/** A ticket of the scene's customer, solved `hoursLater` after it was filed. */
export async function solvedTicket(
  { customer, agent }: Scene,
  hoursLater: number,
  serviceCode = 'computer-problem',
): Promise<string> {
  const answers = serviceCode === 'computer-problem' ? { answers: computer } : {};
  const { number } = await aTicket({ customer, serviceCode, ...answers });
  settableClock.advance(hoursLater * 3_600_000);
  const solved = await agent
    .post(`/api/v1/tickets/${number}/resolution`)
    .set('Idempotency-Key', randomUUID())
    .set('If-Match', '"1"')
    .send({ message: 'It works again.', category: 'fixed' });
  expect([solved.status, solved.body.code]).toEqual([201, undefined]);
  return number;
}

/** Answers to the form of a computer problem. */
export const computer = {
  device: 'laptop',
  details: 'The screen stays black.',
  can_work: 'normally',
};

/** The dashboard of the scene's bureau as its lead sees it, facts up to date. */
export async function dashboard(scene: Scene, query = ''): Promise<any> {
  const { app } = await createTestApp();
  await app.get(TicketEventRelay).drain();
  const response = await scene.lead.get(`/api/v1/partners/${scene.bureau}/dashboard${query}`);
  expect(response.status).toBe(200);
  return response.body;
}

/** Closes the ticket as its customer would, and answers its pulse as the rating page stores it. */
export async function answered({ customer }: Scene, number: string, at: number): Promise<void> {
  const { app, dataSource } = await createTestApp();
  const client = await signInAs(customer);
  const closed = await client
    .post(`/api/v1/requests/${number}/confirmation`)
    .set('Idempotency-Key', randomUUID());
  expect(closed.status).toBe(201);
  await app.get(TicketEventRelay).drain();
  const [[pulse]] = await dataSource.query(
    `UPDATE pulses p SET eligible = true, reason = 'asked', probability = 1, state = 'answered',
       answered_at = t.solved_at, counted_month = date_trunc('month', t.solved_at)::date
     FROM tickets t WHERE t.id = p.ticket_id AND t.number = $1 RETURNING p.id`,
    [number],
  );
  await dataSource.query(
    `INSERT INTO pulse_responses (pulse_id, revision, current, satisfaction, comment, answered_at)
     VALUES ($1, 1, true, $2, $3, now())`,
    [pulse.id, 4 + (at % 2), 'Marisol here. Call me at 202-555-0147.'],
  );
  await app.get(FactKeeper).rebuild();
}
