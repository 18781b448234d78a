import { randomUUID } from 'node:crypto';
import { answeredTickets, forgetAnswersAfter } from '../../support/factories/answered-tickets.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import {
  anEmployee,
  refusesStrangers,
  type Stranger,
} from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const office = 'information-technology';
const otherLead: Stranger = {
  who: 'the lead of another office',
  person: () => aPerson({ roles: [{ role: 'office_lead', office: 'acquisition' }] }),
  status: 404,
};
const next = { office, period: 'FY2031-Q4' };
const strangers = { as: [anEmployee(403), otherLead], params: async () => next };
const targets = [
  { measure: 'dates_kept', target: 90 },
  { measure: 'satisfied', target: 60.5 },
];

refusesStrangers('GET', '/api/v1/scorecards', { as: [anEmployee(403)] });
refusesStrangers('GET', '/api/v1/scorecards/:office/:period', strangers);
refusesStrangers('PUT', '/api/v1/scorecards/:office/:period', { ...strangers, body: { targets } });
refusesStrangers('POST', '/api/v1/scorecards/:office/:period/lock', strangers);
refusesStrangers('GET', '/api/v1/scorecards/:office/:period/performance-plan.csv', strangers);

const lead = async () => signInAs(await aPerson({ roles: [{ role: 'office_lead', office }] }));

const path = (period: string) => `/api/v1/scorecards/${office}/${period}`;

async function set(client: SignedInClient, period: string, given: unknown, version?: number) {
  const request = client.put(path(period)).set('Idempotency-Key', randomUUID());
  if (version !== undefined) void request.set('If-Match', `"${version}"`);
  return request.send({ targets: given });
}

const codesOf = (response: { body: { errors: { code: string }[] } }) =>
  response.body.errors.map(({ code }) => code);

beforeEach(() => settableClock.set('2031-06-20T10:00:00-04:00'));
afterEach(async () => {
  settableClock.release();
  await forgetAnswersAfter('2031-01-01');
  const { dataSource } = await createTestApp();
  await dataSource.query('TRUNCATE scorecards');
});

describe('the targets of a period', () => {
  it('are set before it begins, and locked for good', async () => {
    const client = await lead();
    const first = await set(client, 'FY2031-Q4', targets, 0);
    expect([first.status, first.body.version, first.body.locked]).toEqual([200, 1, false]);
    expect(first.body.periodLabel).toBe('FY 2031 Q4 (July to September 2031)');
    expect(first.body.measures[0]).toMatchObject({
      ...{ code: 'dates_kept', target: 90, targetWords: 'At least 90%', actualWords: null },
    });
    const locked = await client
      .post(`${path('FY2031-Q4')}/lock`)
      .set('Idempotency-Key', randomUUID());
    expect(locked.body).toMatchObject({ locked: true, version: 2 });
    expect(locked.body.lockedBy).not.toBeNull();
    const later = await set(client, 'FY2031-Q4', [{ measure: 'satisfied', target: 10 }]);
    expect([later.status, codesOf(later)]).toEqual([422, ['scorecard.locked']]);
    const again = await client
      .post(`${path('FY2031-Q4')}/lock`)
      .set('Idempotency-Key', randomUUID());
    expect(codesOf(again)).toEqual(['scorecard.locked']);
    const { dataSource } = await createTestApp();
    await expect(dataSource.query(`UPDATE scorecards SET targets = '[]'`)).rejects.toThrow(
      'are locked',
    );
    await expect(dataSource.query('DELETE FROM scorecards')).rejects.toThrow('are locked');
  });

  it('are refused for speed alone, in words, and for a period that has begun', async () => {
    const client = await lead();
    const alone = await set(client, 'FY2031-Q4', [targets[0]]);
    expect([alone.status, codesOf(alone)]).toEqual([422, ['scorecard.lone_speed']]);
    expect(alone.body.errors[0].message).toContain('Speed alone is no target');
    expect(codesOf(await set(client, 'FY2031-Q3', targets))).toEqual(['scorecard.locked']);
    expect((await set(client, 'FY2029-Q1', targets)).status).toBe(404);
    expect((await set(client, 'FY2031-Q4', 'none')).status).toBe(400);
    expect((await set(client, 'FY2031-Q4', [{ measure: 'moon', target: 1 }])).status).toBe(400);
  });

  it('are not overwritten by somebody who saw older ones', async () => {
    const client = await lead();
    await set(client, 'FY2031-Q4', targets, 0);
    expect((await set(client, 'FY2031-Q4', targets, 0)).status).toBe(412);
    expect((await set(client, 'FY2031-Q4', targets, 1)).body.version).toBe(2);
  });

  it('are listed for the periods that run or come, October to December being the first quarter', async () => {
    settableClock.set('2031-12-31T23:59:00-05:00');
    const { body } = await (await lead()).get('/api/v1/scorecards');
    expect(body.items[0]).toMatchObject({ periodCode: 'FY2032-Q1', state: 'none', targets: 0 });
    expect(body.items[1]).toMatchObject({ periodCode: 'FY2032-Q2', state: 'open' });
    expect(body.items.map(({ officeCode }: any) => officeCode)).not.toContain('acquisition');
  });
});

describe('the results', () => {
  it('count speed only with quality, have their n and interval, and go into the performance plan', async () => {
    const client = await lead();
    await set(client, 'FY2031-Q4', targets);
    settableClock.set('2031-08-20T10:00:00-04:00');
    await answeredTickets({
      ...{ bureau: await aBureau(), serviceCode: 'badge', at: '2031-07-12T15:00:00Z' },
      scores: [5, 5, 5, 5, 5, 3, 3, 3, 3, 3],
    });
    const { body } = await client.get(path('FY2031-Q4'));
    expect(body).toMatchObject({ locked: true, lockedBy: null });
    const measure = (code: string) => body.measures.find((one: any) => one.code === code);
    expect(measure('dates_kept')).toMatchObject({
      ...{ n: 10, result: 'paired_missed', actualWords: '100%, 95% interval 72% to 100%' },
      resultWords: 'Not reached: quick, but quality was missed',
    });
    expect(measure('satisfied')).toMatchObject({
      ...{ n: 10, result: 'missed', actualWords: '50%, 95% interval 24% to 76%' },
    });
    expect(measure('opened_again')).toMatchObject({ target: null, result: null });
    const csv = await client.get(`${path('FY2031-Q4')}/performance-plan.csv`);
    const lines = csv.text.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Office,Period,Measure,Kind,Target,Measured,/);
    expect(lines[1]).toContain('At least 90%');
    expect(lines[1]).toContain('2031-07-01');
  });

  it('show what customers said of months that are final alone, so that two looks can not be subtracted', async () => {
    const client = await lead();
    await set(client, 'FY2031-Q4', targets);
    const bureau = await aBureau();
    const given = (at: string, scores: readonly number[]) =>
      answeredTickets({ bureau, serviceCode: 'badge', at, scores });
    await given('2031-07-12T15:00:00Z', [5, 5, 5, 5, 5, 3, 3, 3, 3, 3]);
    settableClock.set('2031-08-20T10:00:00-04:00');
    const satisfied = async (period: string) => {
      const { body } = await client.get(path(period));
      return body.measures.find((one: any) => one.code === 'satisfied');
    };
    const before = await satisfied('FY2031-Q4');
    await given('2031-08-20T12:00:00Z', [1]);
    expect(await satisfied('FY2031-Q4')).toEqual(before);
    settableClock.set('2031-09-20T10:00:00-04:00');
    expect(await satisfied('FY2031-Q4')).toEqual(before);
    expect(await satisfied('FY2031')).toMatchObject({ n: 10, actualWords: before.actualWords });
  });

  it('are none under ten', async () => {
    const client = await lead();
    await set(client, 'FY2031-Q4', targets);
    settableClock.set('2031-08-20T10:00:00-04:00');
    const { body } = await client.get(path('FY2031-Q4'));
    for (const { result, actualWords } of body.measures) {
      expect([null, 'no_data']).toContain(result);
      expect(actualWords).toBeNull();
    }
  });
});
