import { randomUUID } from 'node:crypto';
import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { signInAs } from '../sign-in-as.js';
import { createTestApp } from '../test-app.js';
import { aPerson, type TestPerson } from './a-person.js';
import { aTicket, type TestTicket, type TicketWishes } from './a-ticket.js';

/** What somebody posts, or with `put` sets on the version that is current; the answer must be 2xx. */
export async function act(
  person: TestPerson,
  path: string,
  body: object = {},
  method: 'post' | 'put' = 'post',
): Promise<Record<string, unknown>> {
  const client = await signInAs(person);
  const request = client[method](`/api/v1${path}`).set('Idempotency-Key', randomUUID());
  if (method === 'put') {
    const ticket = await client.get(`/api/v1${path.split('/').slice(0, 3).join('/')}`);
    request.set('If-Match', `"${ticket.body.version}"`);
  }
  const response = await request.send(body);
  if (response.status >= 300) {
    throw new Error(`${path}: ${response.status} ${JSON.stringify(response.body)}`);
  }
  return response.body as Record<string, unknown>;
}

/** Lets everybody who follows ticket events see those that are waiting. */
export async function drainRelay(): Promise<void> {
  const { app } = await createTestApp();
  await app.get(TicketEventRelay, { strict: false }).drain();
}

/** An agent of the team that serves the ticket. */
export function anAgentFor(ticket: TestTicket, fullName = 'Ana Ruiz'): Promise<TestPerson> {
  return aPerson({ fullName, roles: [{ role: 'agent', team: ticket.teamCode }] });
}

/** A ticket with the agent who resolved it; `category` as the Desk offers them. */
export interface FinishedTicket extends TestTicket {
  readonly agent: TestPerson;
}

/** A ticket that an agent resolved. */
export async function aSolvedTicket(
  wishes: TicketWishes & { readonly agent?: TestPerson; readonly category?: string } = {},
): Promise<FinishedTicket> {
  const ticket = await aTicket(wishes);
  const agent = wishes.agent ?? (await anAgentFor(ticket));
  await act(agent, `/tickets/${ticket.number}/resolution`, {
    message: 'We replaced the cable.',
    category: wishes.category ?? 'fixed',
  });
  return { ...ticket, agent };
}

/** A ticket that was resolved and that the customer confirmed; its followers have seen that. */
export async function aClosedTicket(
  wishes: Parameters<typeof aSolvedTicket>[0] = {},
): Promise<FinishedTicket> {
  const ticket = await aSolvedTicket(wishes);
  await act(ticket.customer, `/requests/${ticket.number}/confirmation`);
  await drainRelay();
  return ticket;
}
