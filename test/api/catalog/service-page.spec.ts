import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

refusesStrangers('GET', '/api/v1/services/:code', { params: async () => ({ code: 'badge' }) });

afterEach(() => settableClock.release());

async function page(code: string, person = aPerson()) {
  const client = await signInAs(await person);
  return client.get(`/api/v1/services/${code}`);
}

test('the page of a service says what people need to know, and has the form', async () => {
  const { status, body } = await page('badge');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    code: 'badge',
    name: 'Get or replace a badge',
    group: { code: 'access-equipment', name: 'I need access or equipment' },
    desk: { officeCode: 'information-technology', deskName: 'IT desk', phone: '202-555-0120' },
    owner: { title: 'Identity and Access Lead', fullName: 'Daniel Kim' },
    minutesToFill: 3,
    sensitive: false,
    general: false,
    eligibility: { allowed: true, reason: null },
    approval: null,
    openRequest: null,
  });
  expect(body.whatYouNeed).toHaveLength(2);
  expect(body.form.fields[0]).toMatchObject({ key: 'reason', kind: 'radios' });
  expect(body.form.fields[1]).toMatchObject({
    key: 'last_seen_on',
    showWhen: { field: 'reason', equals: 'lost' },
  });
  expect(body.form.fields.at(-1)).toMatchObject({ prefill: 'workLocation' });
});

test('a service nobody offers does not exist', async () => {
  for (const code of ['teleportation', 'Badge', "badge' OR true --", '%00', 'x'.repeat(500)]) {
    const { status, body } = await page(encodeURIComponent(code));
    expect([code, status, body.code]).toEqual([code, 404, 'not_found']);
  }
});

describe('the promise before anything is filed', () => {
  test('on a Monday at 10 a.m. it gives today, and days from now without a time', async () => {
    settableClock.set('2026-11-23T10:00:00-05:00');
    const { body } = await page('pay-problem');
    expect(body.promise).toMatchObject({
      sentence:
        "If you send this now, we'll answer you by Monday, November 23, by 2:00 p.m. ET and expect to finish by Tuesday, December 1.",
      respondBy: '2026-11-23T19:00:00.000Z',
      finishBy: '2026-12-01T15:00:00.000Z',
      zone: 'America/New_York',
    });
    const words = body.promise.parts.map(({ text }: { text: string }) => text).join('');
    expect(words).toBe(body.promise.sentence);
  });

  test('Thanksgiving is not counted, and a reader in Hawaii reads it in their own time', async () => {
    settableClock.set('2026-11-25T16:00:00-05:00');
    const person = aPerson({ bureau: 'pacific-islands', timeZone: 'Pacific/Honolulu' });
    const { body } = await page('pay-problem', person);
    expect(body.promise.sentence).toContain(
      "we'll answer you by Friday, November 27, by 6:00 a.m. HT",
    );
  });

  test('an outage is promised by the clock around the clock, also on Thanksgiving night', async () => {
    settableClock.set('2026-11-26T23:00:00-05:00');
    const { body } = await page('major-outage');
    expect(body.promise).toMatchObject({
      respondBy: '2026-11-27T04:15:00.000Z',
      finishBy: '2026-11-27T08:00:00.000Z',
    });
  });

  test('where an approval comes first the end is counted from it', async () => {
    settableClock.set('2026-11-23T10:00:00-05:00');
    const { body } = await page('small-purchase');
    expect(body.promise.sentence).toBe(
      "If you send this now, we'll answer you by Tuesday, November 24, by 10:00 a.m. ET and expect to finish 5 business days after it is approved.",
    );
  });
});

describe('asked already', () => {
  test('my open request for the same service is shown, nobody else’s', async () => {
    const customer = await aPerson();
    const ticket = await aTicket({ customer });
    expect((await page('ask-it', Promise.resolve(customer))).body.openRequest).toEqual({
      number: ticket.number,
      subject: 'My screen flickers',
      openedAt: expect.any(String),
    });
    expect((await page('ask-hr', Promise.resolve(customer))).body.openRequest).toBeNull();
    expect((await page('ask-it')).body.openRequest).toBeNull();
  });
});

describe('who approves', () => {
  test('my supervisor, by name', async () => {
    const boss = await aPerson({ fullName: 'Boss Example' });
    const { body } = await page('laptop', aPerson({ supervisorId: boss.id }));
    expect(body.approval).toEqual({
      words: 'Your supervisor approves this before we order.',
      approverName: 'Boss Example',
      steps: [{ name: 'supervisor', approverNames: ['Boss Example'], needed: 1 }],
    });
  });

  test('the funding official of my bureau', async () => {
    const { body } = await page('small-purchase', aPerson({ bureau: 'waterways' }));
    expect(body.approval).toMatchObject({ approverName: 'Tamika Robinson' });
  });
});

describe('not for everybody', () => {
  test('people of another bureau are told why, and whom to ask', async () => {
    const { status, body } = await page('satellite-phone', aPerson({ bureau: 'waterways' }));
    expect(status).toBe(200);
    expect(body.eligibility).toEqual({
      allowed: false,
      reason:
        'This service is for people of the Bureau of Land Records, the Bureau of Roads and Trails, the Bureau of Desert Lands, the Bureau of Northern Lands, and the Bureau of Pacific Islands.',
      contact: {
        officeCode: 'information-technology',
        deskName: 'IT desk',
        phone: '202-555-0120',
        email: 'it.desk@agency.example',
      },
    });
  });

  test('a closed service says so', async () => {
    const { dataSource } = await createTestApp();
    const code = `closed-${process.env.JEST_WORKER_ID}-${Date.now()}`;
    await dataSource.query(
      `INSERT INTO services SELECT (jsonb_populate_record(s, jsonb_build_object('code', $1::text, 'active', false))).*
         FROM services s WHERE code = 'badge'`,
      [code],
    );
    await dataSource.query(
      `INSERT INTO service_forms SELECT $1, form_version, '[]' FROM services WHERE code = $1`,
      [code],
    );
    const { body } = await page(code);
    expect(body.eligibility).toMatchObject({ allowed: false, reason: 'This service has closed.' });
  });
});
