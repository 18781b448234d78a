import { randomUUID } from 'node:crypto';
import { signInAs, type SignedInClient } from '../sign-in-as.js';
import { createTestApp } from '../test-app.js';
import { aPerson, type TestPerson } from './a-person.js';

/** What a test wants its ticket to be about. */
export interface TicketWishes {
  readonly customer?: TestPerson;
  readonly serviceCode?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A ticket of this test alone. */
export interface TestTicket {
  readonly id: number;
  readonly number: string;
  readonly customer: TestPerson;
  readonly teamCode: string;
  readonly officeCode: string;
}

interface QueueRow {
  readonly number: string;
  readonly clock: { readonly metric: string; readonly dueAt: string } | null;
}

/** Answers that a service of the agency accepts. */
export const answersFor = {
  'ask-it': { subject: 'My screen flickers', details: 'Since this morning, on and off.' },
  'ask-hr': { subject: 'Where is my leave balance?', details: 'I looked everywhere.' },
  'ask-hr-in-confidence': {
    subject: 'About my supervisor',
    details: 'Zanzibarian circumstances I would rather not spread.',
    contact_way: 'writing',
  },
  software: {
    program: 'Figma',
    purpose: 'Maps for the new office.',
    seats: 2,
    personal_data: 'no',
  },
} as const;

/** The service by which a sensitive ticket is opened, and one that a supervisor has to approve. */
export const sensitiveService = 'ask-hr-in-confidence';
export const approvedService = 'software';

/** A request filed through the API, by default to the IT desk's general service. */
export async function aTicket(wishes: TicketWishes = {}): Promise<TestTicket> {
  const customer = wishes.customer ?? (await aPerson());
  const client = await signInAs(customer);
  const serviceCode = wishes.serviceCode ?? 'ask-it';
  const answers =
    wishes.answers ?? answersFor[serviceCode as keyof typeof answersFor] ?? answersFor['ask-it'];
  const response = await client
    .post('/api/v1/requests')
    .set('Idempotency-Key', randomUUID())
    .send({ serviceCode, answers, ...wishes.body });
  if (response.status !== 201) throw new Error(JSON.stringify(response.body));
  const { number } = response.body as { number: string };
  return { ...(await standing(number)), customer };
}

/** An agent of the ticket's team. */
export function anAgentFor(ticket: TestTicket, fullName = 'Ana Ruiz'): Promise<TestPerson> {
  return aPerson({ fullName, roles: [{ role: 'agent', team: ticket.teamCode }] });
}

/** A ticket with its customer and an agent of its team, both signed in. */
export async function aCase(wishes: TicketWishes = {}) {
  const ticket = await aTicket(wishes);
  const agent = await anAgentFor(ticket);
  return {
    ...{ ticket, agent },
    customer: await signInAs(ticket.customer),
    desk: await signInAs(agent),
    ticketPath: `/api/v1/tickets/${ticket.number}`,
    requestPath: `/api/v1/requests/${ticket.number}`,
  };
}

/** The row of a ticket in its team's queue, wherever it stands there; none once it has left it. */
export async function inQueueOf(
  desk: SignedInClient,
  { teamCode, number }: TestTicket,
): Promise<QueueRow[]> {
  const queue = await desk.get(`/api/v1/queues/${teamCode}/tickets?numbers=${number}`);
  return (queue.body as { items: QueueRow[] }).items;
}

/** The version of a ticket, as If-Match wants it. */
export async function versionOf(desk: SignedInClient, ticketPath: string): Promise<string> {
  const view = await desk.get(ticketPath);
  return `"${(view.body as { version: number }).version}"`;
}

/** The events of a ticket by kind, in order, straight from the table. */
export async function eventKinds(ticketId: number): Promise<string[]> {
  const { dataSource } = await createTestApp();
  const rows: { kind: string }[] = await dataSource.query(
    'SELECT kind FROM ticket_events WHERE ticket_id = $1 ORDER BY sequence',
    [ticketId],
  );
  return rows.map(({ kind }) => kind);
}

async function standing(number: string) {
  const { dataSource } = await createTestApp();
  const rows: { id: number; number: string; teamCode: string; officeCode: string }[] =
    await dataSource.query(
      `SELECT id, number, team_code AS "teamCode", office_code AS "officeCode"
         FROM tickets WHERE number = $1`,
      [number],
    );
  return rows[0]!;
}
