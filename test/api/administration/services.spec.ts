import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const as = [
  anEmployee(403),
  {
    who: 'the lead of an office',
    person: () => aPerson({ roles: ['office_lead'] }),
    status: 403 as const,
  },
];
refusesStrangers('GET', '/api/v1/admin/services', { as });
refusesStrangers('GET', '/api/v1/admin/services/:code', {
  as,
  params: async () => ({ code: 'badge' }),
});

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));

test('every service of the agency is listed with who answers for it and by what it promises', async () => {
  const { dataSource } = await createTestApp();
  const { status, body } = await (await administrator()).get('/api/v1/admin/services');
  expect(status).toBe(200);
  const [{ services }] = await dataSource.query<[{ services: number }]>(
    'SELECT count(*)::int AS services FROM services',
  );
  expect(body.items).toHaveLength(services);
  expect(body.source).toBe('config/agency/services-*.yaml');
  const badge = body.items.find(({ code }: { code: string }) => code === 'badge');
  expect(badge).toMatchObject({
    ...{ code: 'badge', name: 'Get or replace a badge', active: true, general: false },
    office: { code: 'information-technology' },
    policy: { code: 'access', name: 'Accounts and badges' },
    owner: { title: 'Identity and Access Lead', fullName: 'Daniel Kim' },
    approval: null,
    sensitive: false,
    priority: { code: expect.any(String), label: expect.any(String) },
  });
  expect(badge.formVersion).toBeGreaterThanOrEqual(1);
  expect(badge.questions).toBeGreaterThanOrEqual(3);
});

test('restricted services and those with an approval say so', async () => {
  const { body } = await (await administrator()).get('/api/v1/admin/services');
  const laptop = body.items.find(({ code }: { code: string }) => code === 'laptop');
  expect(laptop.approval).toEqual({
    label: 'Supervisor of the customer',
    words: expect.any(String),
  });
  const purchase = body.items.find(({ code }: { code: string }) => code === 'small-purchase');
  expect(purchase.approval.label).toBe('Funding official of the customer’s bureau');
  expect(JSON.stringify(purchase.approval)).not.toContain('approvers');
  const larger = body.items.find(({ code }: { code: string }) => code === 'larger-purchase');
  expect(larger.approval.label).toBe(
    'Funding official of the customer’s bureau, then purchase board (2 of 3)',
  );
  expect(body.items.some(({ sensitive }: { sensitive: boolean }) => sensitive)).toBe(true);
});

test('one service has its form in words and the versions of it', async () => {
  const { status, body } = await (await administrator()).get('/api/v1/admin/services/badge');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    code: 'badge',
    group: { code: 'access-equipment', name: 'I need access or equipment' },
    bureaus: null,
    minutesToFill: 3,
  });
  expect(body.whatYouNeed).toHaveLength(2);
  expect(body.form[0]).toMatchObject({ key: 'reason', kindLabel: 'One of a few', required: true });
  expect(body.form[1].askedWhen.question).toBe(body.form[0].label);
  expect(body.form).toHaveLength(body.questions);
  expect(body.formVersions.at(-1)).toMatchObject({
    version: 1,
    added: [],
    changed: [],
    removed: [],
  });
  expect(body.formVersions).toHaveLength(body.formVersion);
});

test('every service of the agency can be opened', async () => {
  const client = await administrator();
  const { body } = await client.get('/api/v1/admin/services');
  for (const { code, questions } of body.items as { code: string; questions: number }[]) {
    const service = await client.get(`/api/v1/admin/services/${code}`);
    expect([code, service.status]).toEqual([code, 200]);
    expect(service.body.form).toHaveLength(questions);
  }
});

test('a service nobody offers does not exist', async () => {
  for (const code of ['teleportation', 'Badge', "badge' OR true --", 'x'.repeat(500)]) {
    const client = await administrator();
    const { status } = await client.get(`/api/v1/admin/services/${encodeURIComponent(code)}`);
    expect([code, status]).toEqual([code, 404]);
  }
});
