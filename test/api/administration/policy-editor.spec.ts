import { randomUUID } from 'node:crypto';
import { PolicyChoice } from '../../../src/modules/catalog/policy-choice.js';
import { RecomputeWorker } from '../../../src/modules/sla/recomputation/recompute-worker.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const as = [anEmployee(403)];
const policies = '/api/v1/admin/sla-policies';
const rulesPath = '/api/v1/admin/policy-rules';
const ofPay = async () => ({ code: 'pay' });
refusesStrangers('GET', '/api/v1/admin/sla-policies/:code', { as, params: ofPay });
refusesStrangers('POST', '/api/v1/admin/sla-policies/:code/check', { as, params: ofPay, body: {} });
refusesStrangers('POST', '/api/v1/admin/sla-policies', { as, body: {} });
refusesStrangers('GET', '/api/v1/admin/policy-rules', { as });
refusesStrangers('POST', '/api/v1/admin/policy-rules/check', { as, body: { rules: [] } });

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));
const hour = 3_600_000;
const definition = {
  ...{ targets: { first_response: hour, resolution: 8 * hour }, warnPct: [50] },
  ...{ onReopen: 'continue', onRetarget: 'keep_elapsed' },
};

/** A policy of this test alone, in force in its first version. */
async function aPolicy(): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `test-${randomUUID()}`;
  await dataSource.query(`INSERT INTO sla_policies VALUES ($1, 'Test promise', 'Test.')`, [code]);
  await dataSource.query(
    'INSERT INTO sla_policy_versions (policy_code, version, definition) VALUES ($1, 1, $2)',
    [code, definition],
  );
  return code;
}

async function draft(client: SignedInClient, body: object) {
  return client
    .post('/api/v1/admin/publications')
    .set('Idempotency-Key', randomUUID())
    .send({ applyToOpen: false, reason: 'A test.', ...body });
}

async function publish(client: SignedInClient, body: object): Promise<void> {
  const { app } = await createTestApp();
  const drafted = await draft(client, body);
  expect(drafted.status).toBe(201);
  await app.get(RecomputeWorker).drain();
  const applied = await apply(client, drafted.body.id);
  expect(applied.status).toBe(200);
  await app.get(RecomputeWorker).drain();
}

async function apply(client: SignedInClient, id: number) {
  return client
    .post(`/api/v1/admin/publications/${id}/apply`)
    .set('Idempotency-Key', randomUUID())
    .send();
}

describe('a new policy', () => {
  const add = (client: SignedInClient, body: object, key = randomUUID()) =>
    client.post(policies).set('Idempotency-Key', key).send(body);

  test('begins as a copy of another one, once, with a code that reads like its name', async () => {
    const client = await administrator();
    const like = await aPolicy();
    const body = { name: `Élan ${randomUUID()}`, summary: 'For nights.', like };
    const key = randomUUID();
    const added = await add(client, body, key);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: body.name, version: 1, definition });
    expect(added.body.code).toMatch(/^elan-[a-f0-9-]+$/);
    expect(added.body.versions).toMatchObject([
      { source: 'admin', reason: 'New, as a copy of “Test promise”' },
    ]);
    expect((await add(client, body, key)).body.code).toBe(added.body.code);
    const changed = { ...definition, warnPct: [70] };
    await publish(client, { kind: 'policy', code: added.body.code, definition: changed });
    const listed = (await client.get(policies)).body.items as { code: string; version: number }[];
    expect(listed.find(({ code }) => code === added.body.code)?.version).toBe(2);
    const again = await add(client, { ...body, name: body.name.toUpperCase() });
    expect([again.status, again.body.errors]).toMatchObject([400, [{ field: 'name' }]]);
  });

  test('never takes a code that is used, and is refused at its fields', async () => {
    const client = await administrator();
    const like = await aPolicy();
    const refused = await add(client, { name: ' ', summary: '', like: 'no-such' });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      ...['name', 'summary'],
    ]);
    const unknown = await add(client, { name: `A ${randomUUID()}`, summary: 'x', like: 'no-such' });
    expect([unknown.status, unknown.body.errors]).toMatchObject([400, [{ field: 'like' }]]);
    const named = async (name: string) =>
      (await add(client, { name, summary: 'x', like })).body.code;
    expect([await named('New'), await named('New!'), await named('Laptop repair')]).toEqual([
      ...['new-2', 'new-3', 'laptop-repair-2'],
    ]);
  });
});

describe('the editor of a policy', () => {
  test('gets the newest definition, its versions with who and why, and what to choose from', async () => {
    const client = await administrator();
    const code = await aPolicy();
    const changed = { ...definition, warnPct: [80] };
    await publish(client, { kind: 'policy', code, definition: changed });
    const { status, body } = await client.get(`${policies}/${code}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ code, name: 'Test promise', version: 2, definition: changed });
    expect(body.versions).toMatchObject([
      { version: 2, source: 'admin', reason: 'A test.', publishedBy: expect.any(String) },
      { version: 1, source: 'file', reason: null, publishedBy: null, definition },
    ]);
    expect(body.calendars).toContainEqual({ code: 'office-hours', name: 'Office hours' });
    expect(body.teams.length).toBeGreaterThan(5);
    expect((await client.get(`${policies}/nothing`)).status).toBe(404);
  });

  test('hears what is wrong with a draft at its field, and what may surprise', async () => {
    const client = await administrator();
    const check = async (value: unknown) =>
      (await client.post(`${policies}/pay/check`).send({ definition: value })).body;
    expect(await check(definition)).toEqual({ refusals: [], notes: [] });
    const { refusals } = await check({
      ...definition,
      targets: { first_response: 0, resolution: { high: 9e14 } },
      warnPct: [100],
    });
    expect(refusals.map(({ code, field }: any) => `${code} ${field}`)).toEqual([
      'policy.bad_target targets.first_response',
      'policy.target_unreachable targets.resolution.high',
      'policy.bad_warning warnPct.0',
    ]);
    expect((await check('fast')).refusals[0].code).toBe('policy.bad_shape');
    const partial = await check({ ...definition, targets: { resolution: hour } });
    expect(partial.notes).toEqual([
      'No first answer is promised for any priority: customers get no date for it.',
    ]);
  });

  test('tries a draft out before it is published', async () => {
    const client = await administrator();
    const trial = (changes: object) =>
      client.post(`${policies}/pay/trial`).send({
        ...{ at: '2026-11-23T09:00:00-05:00', priority: 'normal' },
        definition: { ...definition, ...changes },
      });
    const answer = await trial({});
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ answerIn: '1 h', respondBy: '2026-11-23T15:00:00.000Z' });
    const always = await trial({ calendar: 'around-the-clock' });
    expect(always.body.calendar).toEqual({ code: 'around-the-clock', name: 'Around the clock' });
    expect((await trial({ targets: {} })).status).toBe(422);
  });

  test('a version may hold later for new tickets, never for open ones or in the past', async () => {
    const client = await administrator();
    const code = await aPolicy();
    const kind = 'policy';
    const later = { kind, code, definition: { ...definition, warnPct: [] } };
    const effectiveFrom = new Date(Date.now() + 86_400_000).toISOString();
    expect((await draft(client, { ...later, effectiveFrom, applyToOpen: true })).status).toBe(400);
    const past = await draft(client, { ...later, effectiveFrom: '2020-01-01T00:00:00Z' });
    expect(past.body.errors[0]).toMatchObject({ field: 'effectiveFrom' });
    await publish(client, { ...later, effectiveFrom });
    const { body } = await client.get(`${policies}/${code}`);
    expect(body.versions[0]).toMatchObject({ version: 2, effectiveFrom });
  });

  test('the second of two who publish at once is told, and keeps the draft', async () => {
    const { app } = await createTestApp();
    const code = await aPolicy();
    const [one, other] = [await administrator(), await administrator()];
    const drafts = [];
    for (const [client, percent] of [
      [one, 60],
      [other, 70],
    ] as const) {
      drafts.push(
        await draft(client, {
          kind: 'policy',
          code,
          definition: { ...definition, warnPct: [percent] },
        }),
      );
    }
    await app.get(RecomputeWorker).drain();
    const answers = await Promise.all([
      apply(one, drafts[0]!.body.id),
      apply(other, drafts[1]!.body.id),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body.detail).toMatch(/^Somebody else published a version in the meantime/);
    const lost = answers.indexOf(refused);
    const kept = await one.get(`/api/v1/admin/publications/${drafts[lost]!.body.id}`);
    expect(kept.body).toMatchObject({ superseded: true, state: 'ready' });
  });
});

describe('the editor of rules', () => {
  test('hears of two rules that could both match, with an example', async () => {
    const client = await administrator();
    const rules = [
      { name: 'Urgent', policyCode: 'major-incident', priorities: ['urgent'] },
      { name: 'HR', policyCode: 'pay', offices: ['human-resources'] },
    ];
    const { body } = await client.post(`${rulesPath}/check`).send({ rules });
    expect(body.refusals).toHaveLength(1);
    expect(body.refusals[0]).toMatchObject({ code: 'policy_rules.conflict', field: 'rules.1' });
    expect(body.refusals[0].message).toMatch(/“Urgent”.+“HR”.+priority Urgent/);
    expect((await client.post(`${rulesPath}/check`).send({ rules: 7 })).body.refusals[0].code).toBe(
      'policy_rules.bad_shape',
    );
    const refused = await draft(client, {
      kind: 'policy_rules',
      code: 'policy-rules',
      definition: { rules },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({ field: 'definition.rules.1' });
  });

  test('publishes a list; open tickets follow where asked, the others keep theirs', async () => {
    const { app, dataSource } = await createTestApp();
    const client = await administrator();
    const bureau = await aBureau();
    const ticket = await aTicket({ customer: await aPerson({ bureau }) });
    const rule = { name: `For ${bureau}`, policyCode: 'major-incident', bureaus: [bureau] };
    const body = { kind: 'policy_rules', code: 'policy-rules', definition: { rules: [rule] } };
    const policyNow = async (): Promise<string> => {
      const rows = await dataSource.query('SELECT policy_code AS code FROM tickets WHERE id = $1', [
        ticket.id,
      ]);
      return rows[0].code;
    };
    const before = await policyNow();
    await publish(client, body);
    expect(await policyNow()).toBe(before);
    const next = await aTicket({ customer: await aPerson({ bureau }) });
    expect((await app.get(PolicyChoice).current()).ruleLists.at(-1)!.rules).toEqual([rule]);
    const [opened] = await dataSource.query(
      'SELECT policy_code AS code FROM tickets WHERE id = $1',
      [next.id],
    );
    expect(opened.code).toBe('major-incident');
    const renamed = { ...rule, name: 'Renamed' };
    const again = { ...body, definition: { rules: [renamed] }, applyToOpen: true };
    await publish(client, again);
    expect(await policyNow()).toBe('major-incident');
    expect(await eventKinds(ticket.id)).toContain('policy_bound');
    const view = await client.get(rulesPath);
    expect(view.body.rules).toMatchObject([
      {
        name: 'Renamed',
        policyName: 'Major incident',
        conditions: [expect.stringContaining('bureau is')],
      },
    ]);
    expect(view.body.versions[0]).toMatchObject({ source: 'admin', reason: 'A test.' });
    expect(view.body.choices.services.length).toBeGreaterThan(20);
    expect((await draft(client, again)).body.errors[0].code).toBe('publication.nothing_changes');
    await publish(client, { ...body, definition: { rules: [] } });
  });
});
