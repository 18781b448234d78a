import type { PolicyDefinition } from '../../../src/domain/sla/policy-definition.js';
import { PolicyChoice } from '../../../src/modules/catalog/policy-choice.js';
import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { RecomputeWorker } from '../../../src/modules/sla/recomputation/recompute-worker.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/admin/publications';
const monday9 = '2026-11-30T09:00:00-05:00';
const hour = 3_600_000;

beforeEach(async () => {
  settableClock.set(monday9);
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `UPDATE tickets SET status = 'withdrawn', pending_reason = NULL WHERE status IN ('new', 'open', 'pending')`,
  );
});

afterEach(async () => {
  settableClock.release();
  const { app, dataSource } = await createTestApp();
  await dataSource.query(
    `UPDATE ticket_events SET data = data || jsonb_build_object('policyCode', data -> 'previousPolicyCode',
        'policyVersion', data -> 'previousPolicyVersion') WHERE kind = 'policy_bound'`,
  );
  await dataSource.query(`DELETE FROM sla_policy_versions WHERE source = 'admin'`);
  await dataSource.query(`DELETE FROM policy_rule_versions WHERE source = 'admin'`);
  app.get(PolicyChoice).forget();
});

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));

async function drain(): Promise<void> {
  await (await createTestApp()).app.get(RecomputeWorker).drain();
}

async function policyOf(serviceCode: string) {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<
    { code: string; version: number; definition: PolicyDefinition }[]
  >(
    `SELECT v.policy_code AS code, v.version, v.definition FROM sla_policy_versions v
       JOIN services s ON s.policy_code = v.policy_code WHERE s.code = $1 ORDER BY v.version DESC LIMIT 1`,
    [serviceCode],
  );
  return row!;
}

async function quicker(applyToOpen: boolean) {
  const { code, definition } = await policyOf('ask-it');
  const targets = { ...definition.targets, first_response: hour };
  return {
    ...{ kind: 'policy', code, applyToOpen, reason: 'People wait too long.' },
    definition: { ...definition, targets },
  };
}

async function policyOfTicket(id: number): Promise<string> {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query<{ policy: string }[]>(
    `SELECT policy_code || '@' || policy_version AS policy FROM tickets WHERE id = $1`,
    [id],
  );
  return row!.policy;
}

async function published(body: object) {
  const client = await administrator();
  const draft = await client.post(path).send(body);
  expect([draft.status, draft.body.detail]).toEqual([201, undefined]);
  await drain();
  const ready = (await client.get(`${path}/${draft.body.id}`)).body;
  const applied = await client.post(`${path}/${draft.body.id}/apply`).send({});
  expect(applied.status).toBe(200);
  await drain();
  return { ready, done: (await client.get(`${path}/${draft.body.id}`)).body };
}

describe('a policy published for open tickets, too', () => {
  test('says which would be late at once, then binds every open ticket', async () => {
    const early = await aTicket();
    settableClock.set('2026-11-30T11:00:00-05:00');
    const fresh = await aTicket();
    const before = await policyOf('ask-it');
    const { ready, done } = await published(await quicker(true));
    expect(ready).toMatchObject({
      ...{ kindLabel: 'SLA policy', state: 'ready', baseVersion: before.version },
      preview: { total: 2, breaches: 1, earlier: 1 },
    });
    expect(done).toMatchObject({
      state: 'done',
      progress: { lookedAt: 2, breaches: 1, earlier: 1 },
    });
    const now = `${before.code}@${before.version + 1}`;
    expect([await policyOfTicket(early.id), await policyOfTicket(fresh.id)]).toEqual([now, now]);
    expect((await eventKinds(early.id)).slice(-2)).toEqual(['policy_bound', 'promise_missed']);
    const moves = (await (await administrator()).get(`${path}/${ready.id}/tickets`)).body.items;
    expect(
      moves.map(({ number, effect }: Record<string, string>) => `${number} ${effect}`),
    ).toEqual([...[`${early.number} breaches`, `${fresh.number} earlier`]]);
  });

  test('keeps its counts after 90 days, without the list; one never published goes with its dry run', async () => {
    await aTicket();
    const { done } = await published(await quicker(true));
    const client = await administrator();
    const { definition, ...next } = await quicker(false);
    const targets = { ...definition.targets, first_response: 2 * hour };
    const draft = await client
      .post(path)
      .send({ ...next, definition: { ...definition, targets }, reason: 'Not yet.' });
    expect(draft.status).toBe(201);
    await drain();
    const { app, dataSource } = await createTestApp();
    await dataSource.query(`UPDATE sla_recomputations SET created_at = $1`, [new Date(monday9)]);
    const read = async (id: number) => (await client.get(`${path}/${id}`)).body;
    const moves = async () => (await client.get(`${path}/${done.id}/tickets`)).body.items.length;
    const [before, listed] = [await read(done.id), await moves()];
    expect(listed).toBeGreaterThan(0);
    const daily = app.get(PeriodicWork);
    await daily.run('remove-old-publications', Date.parse('2027-02-28T13:59:59Z'));
    expect([(await read(draft.body.id)).state, await moves()]).toEqual(['ready', listed]);
    await daily.run('remove-old-publications', Date.parse('2027-02-28T14:00:01Z'));
    expect((await client.get(`${path}/${draft.body.id}`)).status).toBe(404);
    expect([await read(done.id), await moves()]).toEqual([before, 0]);
  });

  test('or for new ones only leaves open tickets as they are', async () => {
    const open = await aTicket();
    const was = await policyOfTicket(open.id);
    const { ready, done } = await published(await quicker(false));
    expect(ready.preview).toMatchObject({ total: 0 });
    expect(done).toMatchObject({ state: 'done', progress: null });
    expect(await policyOfTicket(open.id)).toBe(was);
    expect(await policyOfTicket((await aTicket()).id)).not.toBe(was);
  });

  test('is refused with the named reason at its field', async () => {
    const client = await administrator();
    const body = await quicker(true);
    const refusedWith = async (changes: object) => {
      const { status, body: answer } = await client.post(path).send({ ...body, ...changes });
      return [
        status,
        ...answer.errors.map(({ code, field }: Record<string, string>) => `${code} ${field}`),
      ];
    };
    const targets = { ...body.definition.targets, first_response: 0 };
    expect(await refusedWith({ definition: { ...body.definition, targets } })).toEqual([
      ...[422, 'policy.bad_target definition.targets.first_response'],
    ]);
    expect(await refusedWith({ definition: 5 })).toEqual([422, 'policy.bad_shape definition']);
    expect(await refusedWith({ code: 'nothing' })).toEqual([
      400,
      'publication.unknown_policy code',
    ]);
    expect(await refusedWith({ effectiveFrom: '2026-12-24T00:00:00Z' })).toEqual([
      ...[400, 'publication.no_date effectiveFrom'],
    ]);
    expect(
      await refusedWith({ effectiveFrom: '2026-01-01T00:00:00Z', applyToOpen: false }),
    ).toEqual([...[400, 'publication.no_date effectiveFrom']]);
    expect(await refusedWith({ definition: (await policyOf('ask-it')).definition })).toEqual([
      ...[422, 'publication.nothing_changes definition'],
    ]);
  });
});

describe('rules published for open tickets, too', () => {
  test('give each open ticket the policy that they choose, by an event with its cause', async () => {
    const [ticket, other] = [await aTicket(), await aTicket({ serviceCode: 'ask-hr' })];
    const [was, otherWas] = [await policyOfTicket(ticket.id), await policyOfTicket(other.id)];
    const { dataSource } = await createTestApp();
    const [{ code: policyCode }] = await dataSource.query(
      'SELECT code FROM sla_policies WHERE code <> $1 ORDER BY code LIMIT 1',
      [was.split('@')[0]],
    );
    const rules = [{ name: 'Questions to IT', policyCode, services: ['ask-it'] }];
    const { ready, done } = await published({
      ...{ kind: 'policy_rules', code: 'policy-rules', applyToOpen: true, reason: 'One desk.' },
      definition: { rules },
    });
    expect([ready.kindLabel, ready.preview.total]).toEqual(['Rules that choose a policy', 2]);
    expect(done.state).toBe('done');
    expect(await policyOfTicket(ticket.id)).toContain(`${policyCode}@`);
    expect(await policyOfTicket(other.id)).toBe(otherWas);
    const [event] = await dataSource.query(
      `SELECT data FROM ticket_events WHERE ticket_id = $1 AND kind = 'policy_bound'`,
      [ticket.id],
    );
    expect(event.data).toMatchObject({
      cause: 'rules',
      policyCode,
      previousPolicyCode: was.split('@')[0],
    });
  });

  test('that conflict are refused', async () => {
    const client = await administrator();
    const { code } = await policyOf('ask-it');
    const rules = [
      { name: 'One', policyCode: code, services: ['ask-it'] },
      { name: 'Two', policyCode: code, priorities: ['normal'] },
    ];
    const { status, body } = await client.post(path).send({
      ...{ kind: 'policy_rules', code: 'policy-rules', applyToOpen: false, reason: 'Try.' },
      definition: { rules },
    });
    expect(status).toBe(422);
    expect(body.errors[0].field).toMatch(/^definition\.rules/);
  });
});
