import { aPerson } from '../../support/factories/a-person.js';
import type { SlaPolicyView } from '../../../src/modules/administration/promises/sla-policies.views.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const as = [
  anEmployee(403),
  {
    who: 'the lead of a team',
    person: () => aPerson({ roles: ['team_lead'] }),
    status: 403 as const,
  },
];
const path = '/api/v1/admin/sla-policies';
refusesStrangers('GET', '/api/v1/admin/sla-policies', { as });
refusesStrangers('POST', '/api/v1/admin/sla-policies/:code/trial', {
  as,
  params: async () => ({ code: 'fix-it' }),
  body: { at: '2026-11-27T16:50', priority: 'normal' },
});

afterEach(() => settableClock.release());

const administrator = async (timeZone = 'America/New_York') =>
  signInAs(await aPerson({ roles: ['administrator'], timeZone }));

test('policies are listed with their targets, pauses, calendar and services', async () => {
  const { status, body } = await (await administrator()).get(path);
  expect(status).toBe(200);
  expect(body.source).toBe('config/agency/policies.yaml');
  const byCode = new Map((body.items as SlaPolicyView[]).map((policy) => [policy.code, policy]));
  const incident = byCode.get('major-incident')!;
  expect(incident).toMatchObject({
    name: 'Major incident',
    calendar: { code: 'around-the-clock', name: 'Around the clock' },
    warnAtPercent: [50, 75, 90],
    escalations: [
      "First answer: when the promise is missed, give it to the team's lead.",
      "Finished: when 75% of the time is used, tell the office's lead.",
      'Finished: when the promise is missed, ask the owner for a new date.',
    ],
    onReopen: 'The clock goes on where it stopped.',
    onNewTarget: 'Time already used counts against the new target.',
  });
  expect(incident.versions).toEqual([
    { version: incident.version, publishedAt: expect.stringMatching(/^\d{4}-.+Z$/) },
  ]);
  const [answer] = incident.metrics;
  expect([answer!.label, answer!.targets[0]]).toEqual([
    'First answer',
    { priority: 'urgent', priorityLabel: 'Urgent', targetMs: 900_000, words: '15 min' },
  ]);
  expect(byCode.get('fix-it')!.calendar).toBeNull();
  const finished = byCode.get('access')!.metrics.find(({ metric }) => metric === 'resolution');
  expect(finished!.pausesWhile).toEqual(['the customer has to answer', 'an approval is awaited']);
  expect(byCode.get('access')!.services.map(({ code }) => code)).toContain('badge');
});

test('a policy by the calendar of the bureau says so, and gives its services no calendar of the team', async () => {
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `INSERT INTO sla_policy_versions (policy_code, version, definition)
     SELECT policy_code, version + 1, definition || '{"calendar": "bureau"}'
       FROM sla_policy_versions WHERE policy_code = 'hiring' ORDER BY version DESC LIMIT 1`,
  );
  const { items } = (await (await administrator()).get(path)).body as { items: SlaPolicyView[] };
  const hiring = items.find(({ code }) => code === 'hiring')!;
  expect(hiring).toMatchObject({ countedBy: 'bureau', calendar: null });
  expect(hiring.services.map(({ calendar }) => calendar)).toEqual([null]);
  const broken = items.find(({ code }) => code === 'fix-it')!;
  expect(broken.countedBy).toBe('team');
  expect(broken.services[0]!.calendar).toMatchObject({ code: expect.any(String) });
  await dataSource.query(
    `DELETE FROM sla_policy_versions WHERE policy_code = 'hiring' AND definition ->> 'calendar' = 'bureau'`,
  );
});

describe('trying a policy out', () => {
  const trial = async (code: string, body: object, zone?: string) =>
    (await administrator(zone)).post(`${path}/${code}/trial`).send(body);

  test('a pay problem on the Wednesday before Thanksgiving, 4:50 p.m.', async () => {
    const { status, body } = await trial('pay', {
      at: '2026-11-25T16:50',
      priority: 'normal',
      serviceCode: 'pay-problem',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      arrival: 'Wednesday, November 25, 4:50 p.m. ET',
      at: '2026-11-25T21:50:00.000Z',
      arrivalNote: 'The desk is open then, so time counts at once.',
      service: { code: 'pay-problem' },
      priorityLabel: 'Normal',
      sentence:
        "If you send this now, we'll answer you by Friday, November 27, by 11:50 a.m. ET and expect to finish by Thursday, December 3.",
      answerIn: '4 h',
      finishIn: '45 h',
      respondBy: '2026-11-27T16:50:00.000Z',
      calendar: { code: 'office-hours', name: 'Office hours' },
      specialDays: [
        {
          date: '2026-11-26',
          words: 'Thursday, November 26',
          reason: 'Thanksgiving Day',
          hours: null,
        },
      ],
      zone: 'America/New_York',
    });
    expect(body.parts.map(({ text }: { text: string }) => text).join('')).toBe(body.sentence);
    expect(body.parts[1]).toEqual({
      kind: 'date',
      text: 'Friday, November 27, by 11:50 a.m. ET',
      at: '2026-11-27T16:50:00.000Z',
    });
  });

  test('on a Saturday time counts from the next opening', async () => {
    const { body } = await trial('pay', { at: '2026-11-28T10:00', priority: 'urgent' });
    expect(body.arrivalNote).toBe(
      'The desk is closed then. Time counts from Monday, November 30, 8:00 a.m. ET.',
    );
    expect(body.respondBy).toBe('2026-11-30T14:00:00.000Z');
  });

  test('is the very promise of the service page at that instant', async () => {
    settableClock.set('2026-12-23T15:20:00-05:00');
    const client = await administrator();
    const page = await client.get('/api/v1/services/laptop');
    const { body: list } = await client.get('/api/v1/admin/services/laptop');
    const { body } = await trial(list.policy.code, {
      at: '2026-12-23T15:20:00-05:00',
      priority: list.priority.code,
      serviceCode: 'laptop',
    });
    expect(page.body.approval).not.toBeNull();
    expect([body.sentence, body.respondBy, body.finishBy]).toEqual([
      page.body.promise.sentence,
      page.body.promise.respondBy,
      page.body.promise.finishBy,
    ]);
    expect(body.sentence).toMatch(/business days after it is approved/);
  });

  test('a reading is one of the asker’s own clock', async () => {
    const { body } = await trial(
      'pay',
      { at: '2026-11-23T06:00', priority: 'normal' },
      'America/Los_Angeles',
    );
    expect([body.at, body.arrival]).toEqual([
      '2026-11-23T14:00:00.000Z',
      'Monday, November 23, 6:00 a.m. PT',
    ]);
  });

  test('a policy with a calendar of its own needs no service', async () => {
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO sla_policies (code, name, summary) VALUES ('trial-alone', 'Alone', '') ON CONFLICT DO NOTHING`,
    );
    const definition = {
      ...{ targets: { first_response: 900_000 }, warnPct: [50], calendar: 'around-the-clock' },
      ...{ onReopen: 'continue', onRetarget: 'keep_elapsed' },
    };
    await dataSource.query(
      `INSERT INTO sla_policy_versions (policy_code, version, definition)
       VALUES ('trial-alone', 1, $1) ON CONFLICT DO NOTHING`,
      [JSON.stringify(definition)],
    );
    const { status, body } = await trial('trial-alone', {
      at: '2026-11-28T23:50',
      priority: 'low',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      service: null,
      arrivalNote: 'Time counts day and night.',
      respondBy: '2026-11-29T05:05:00.000Z',
      ...{ finishIn: null, finishBy: null, specialDays: [] },
    });
  });

  test('a policy without services and without a calendar promises nothing', async () => {
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO sla_policies (code, name, summary) VALUES ('trial-idle', 'Idle', '') ON CONFLICT DO NOTHING`,
    );
    await dataSource.query(
      `INSERT INTO sla_policy_versions (policy_code, version, definition)
       SELECT 'trial-idle', 1, definition FROM sla_policy_versions WHERE policy_code = 'pay' AND version = 1
       ON CONFLICT DO NOTHING`,
    );
    const { status, body } = await trial('trial-idle', { at: '2026-11-28T23:50', priority: 'low' });
    expect([status, body.code]).toEqual([422, 'trial.no_calendar']);
  });

  test.each([
    ['at', { at: 'Friday', priority: 'normal' }],
    ['at', { at: '2026-02-30T10:00', priority: 'normal' }],
    ['at', { priority: 'normal' }],
    ['at', { at: 1_800_000_000_000, priority: 'normal' }],
    ['priority', { at: '2026-11-27T16:50', priority: 'critical' }],
    ['priority', { at: '2026-11-27T16:50' }],
    ['serviceCode', { at: '2026-11-27T16:50', priority: 'low', serviceCode: 'badge' }],
    ['serviceCode', { at: '2026-11-27T16:50', priority: 'low', serviceCode: "x' OR true" }],
    ['surprise', { at: '2026-11-27T16:50', priority: 'low', surprise: true }],
  ])('refuses a wrong %s in words', async (field, body) => {
    const response = await trial('pay', body);
    expect(response.status).toBe(400);
    expect(response.body.errors[0].field).toBe(field);
    expect(response.body.errors[0].message).toMatch(/\w/);
  });

  test('an unknown policy does not exist', async () => {
    for (const code of ['nothing', "pay' --"]) {
      const { status } = await trial(code, { at: '2026-11-27T16:50', priority: 'low' });
      expect([code, status]).toEqual([code, 404]);
    }
  });
});
