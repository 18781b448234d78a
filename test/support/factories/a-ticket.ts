import { randomUUID } from 'node:crypto';
import { aPerson, type TestPerson } from './a-person.js';
import { signInAs } from '../sign-in-as.js';
import { createTestApp } from '../test-app.js';

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

/** A request filed through the API, by default to the HR desk's or IT desk's general service. */
export async function aTicket(wishes: TicketWishes = {}): Promise<TestTicket> {
  const customer = wishes.customer ?? (await aPerson());
  const client = await signInAs(customer);
  const response = await client
    .post('/api/v1/requests')
    .set('Idempotency-Key', randomUUID())
    .send({
      serviceCode: wishes.serviceCode ?? 'ask-it',
      answers: wishes.answers ?? { subject: 'My screen flickers', details: 'Since this morning.' },
      ...wishes.body,
    });
  if (response.status !== 201) throw new Error(JSON.stringify(response.body));
  const { number } = response.body as { number: string };
  return { ...(await standing(number)), customer };
}

async function standing(number: string) {
  const { dataSource } = await createTestApp();
  const rows: { id: number; number: string; teamCode: string; officeCode: string }[] =
    await dataSource.query(
      `SELECT id, number, team_code AS "teamCode", office_code AS "officeCode" FROM tickets WHERE number = $1`,
      [number],
    );
  return rows[0]!;
}
