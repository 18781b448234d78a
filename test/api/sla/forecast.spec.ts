import { ForecastFigures } from '../../../src/modules/sla/forecast/forecast-figures.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import {
  aCase,
  aTicket,
  sensitiveService,
  type TestTicket,
} from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/forecast';
const mondayNine = '2026-11-23T09:00:00-05:00';
const afternoon = '2026-11-23T17:40:00-05:00';

afterEach(() => settableClock.release());

async function count(): Promise<void> {
  const { app } = await createTestApp();
  await app.get(ForecastFigures, { strict: false }).run();
}

function leadOf(team: string): Promise<TestPerson> {
  return aPerson({ fullName: 'Tess Teamlead', roles: [{ role: 'team_lead', team }] });
}

interface Item {
  readonly number: string;
  readonly metric: string;
  readonly likelihood: string;
  readonly reasons: string[];
}

async function forecastFor(lead: TestPerson, query = ''): Promise<Item[]> {
  const response = await (await signInAs(lead)).get(`${path}${query}`);
  expect(response.status).toBe(200);
  return (response.body as { items: Item[] }).items;
}

const numbersIn = (items: readonly Item[]): string[] => items.map(({ number }) => number);

refusesStrangers('GET', path, {
  as: [
    anEmployee(403),
    {
      who: 'an agent who leads nobody',
      person: () => aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }),
      status: 403,
    },
  ],
});

describe('what is likely to be late', () => {
  let ticket: TestTicket;

  beforeEach(async () => {
    settableClock.set(mondayNine);
    ticket = await aTicket();
    settableClock.set(afternoon);
    await count();
  });

  it('names the unclaimed ticket whose first reply falls due in 20 minutes, with the reasons', async () => {
    const items = await forecastFor(await leadOf(ticket.teamCode));
    const item = items.find(({ number }) => number === ticket.number);
    expect(item).toMatchObject({ metric: 'first_response', likelihood: 'very_likely' });
    expect(item?.reasons[0]).toBe('20 min of working time left, 96 % is used.');
    expect(item?.reasons.join(' ')).toContain('Nobody has claimed it');
  });

  it('is asked for by team and hours; another team is not found, and other hours are refused', async () => {
    const lead = await leadOf(ticket.teamCode);
    expect(numbersIn(await forecastFor(lead, `?team=${ticket.teamCode}&hours=4`))).toContain(
      ticket.number,
    );
    const client = await signInAs(lead);
    expect((await client.get(`${path}?team=hr-onboarding`)).status).toBe(404);
    const refused = await client.get(`${path}?hours=5`);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'hours']);
  });

  it('leaves out what is late already, waits for the customer, or belongs to other teams', async () => {
    settableClock.set(mondayNine);
    const { ticket: waiting, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: '?' });
    settableClock.set('2026-11-24T08:00:00-05:00');
    const items = numbersIn(await forecastFor(await leadOf(ticket.teamCode), '?hours=16'));
    expect(items).not.toContain(waiting.number);
    expect(await forecastFor(await leadOf('hr-onboarding'), '?hours=16')).toEqual([]);
    settableClock.set('2026-11-24T18:30:00-05:00');
    const late = await forecastFor(await leadOf(ticket.teamCode), '?hours=4');
    expect(
      late.filter(({ number, metric }) => number === ticket.number && metric === 'first_response'),
    ).toEqual([]);
  });

  it('shows restricted tickets to their own office alone', async () => {
    settableClock.set(mondayNine);
    const restricted = await aTicket({ serviceCode: sensitiveService });
    const { dataSource } = await createTestApp();
    const [{ dueAt }] = await dataSource.query(
      'SELECT min(due_at) AS "dueAt" FROM sla_clocks WHERE ticket_id = $1',
      [restricted.id],
    );
    settableClock.set(dueAt.getTime() - 10 * 60_000);
    await count();
    const office = await aPerson({
      roles: [{ role: 'office_lead', office: restricted.officeCode }],
    });
    const other = await aPerson({
      roles: [{ role: 'office_lead', office: 'information-technology' }],
    });
    expect(numbersIn(await forecastFor(other, '?hours=16'))).not.toContain(restricted.number);
    expect(numbersIn(await forecastFor(office, '?hours=16'))).toContain(restricted.number);
  });
});

it('before anything was counted the page says so', async () => {
  const { dataSource } = await createTestApp();
  await dataSource.query('DELETE FROM forecast_paces');
  const client = await signInAs(await leadOf('it-service-desk'));
  expect((await client.get(path)).body).toMatchObject({ countedAt: null, hours: 8 });
});
