import { PolicyChoice } from '../../../src/modules/catalog/policy-choice.js';
import { PolicyDrafts } from '../../../src/modules/catalog/policy-drafts.js';
import {
  lockedPolicyVersion,
  lockedRulesVersion,
  publishPolicyRules,
  publishPolicyVersion,
} from '../../../src/modules/catalog/publish-policy.js';
import type { PolicyRule } from '../../../src/domain/sla/policy-rules.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anAgentFor, aTicket, eventKinds, versionOf } from '../../support/factories/a-ticket.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-23T09:00:00-05:00'));
afterEach(() => settableClock.release());

/** Publishes rules that hold for a bureau of this test alone, so that other tests see none of them. */
async function rulesForABureau(...rules: Omit<PolicyRule, 'bureaus'>[]): Promise<string> {
  const { app, dataSource } = await createTestApp();
  const bureauCode = await aBureau();
  const own = rules.map((rule) => ({ ...rule, bureaus: [bureauCode] }));
  const publishedById = (await aPerson()).id;
  await dataSource.transaction(async (manager) => {
    await lockedRulesVersion(manager);
    const told = { effectiveFrom: null, publishedById, reason: 'A test.', now: Date.now() };
    await publishPolicyRules(manager, own, told);
  });
  app.get(PolicyChoice).forget();
  return bureauCode;
}

async function policyOf(ticketId: number): Promise<string> {
  const { dataSource } = await createTestApp();
  const rows: { code: string }[] = await dataSource.query(
    'SELECT policy_code AS code FROM tickets WHERE id = $1',
    [ticketId],
  );
  return rows[0]!.code;
}

function setPriority(desk: SignedInClient, path: string, body: object) {
  return versionOf(desk, path).then((version) =>
    desk.put(`${path}/priority`).set('If-Match', version).send(body),
  );
}

test('a request gets the policy that a rule chooses, and the promise shown before says the same', async () => {
  const bureau = await rulesForABureau({ name: 'Major', policyCode: 'major-incident' });
  const customer = await aPerson({ bureau });
  const client = await signInAs(customer);
  const before = await client.get('/api/v1/services/ask-it');
  const ticket = await aTicket({ customer });
  expect(await policyOf(ticket.id)).toBe('major-incident');
  const request = await client.get(`/api/v1/requests/${ticket.number}`);
  const { dataSource } = await createTestApp();
  const [told] = await dataSource.query(
    'SELECT promised_response_at AS answer, promised_finish_at AS finish FROM tickets WHERE id = $1',
    [ticket.id],
  );
  expect(request.status).toBe(200);
  expect(before.body.promise).toMatchObject({
    respondBy: told.answer.toISOString(),
    finishBy: told.finish.toISOString(),
  });
});

test('a request that no rule matches keeps the policy of its service', async () => {
  const bureau = await rulesForABureau({
    ...{ name: 'Urgent', policyCode: 'major-incident', priorities: ['urgent'] },
  });
  const ticket = await aTicket({ customer: await aPerson({ bureau }) });
  expect(await policyOf(ticket.id)).not.toBe('major-incident');
});

test('another priority or another office binds the policy that the rules choose then, and back', async () => {
  const bureau = await rulesForABureau(
    { name: 'Urgent', policyCode: 'major-incident', priorities: ['urgent'] },
    {
      name: 'HR',
      policyCode: 'pay',
      priorities: ['low', 'normal', 'high'],
      offices: ['human-resources'],
    },
  );
  const ticket = await aTicket({ customer: await aPerson({ bureau }) });
  const own = await policyOf(ticket.id);
  const desk = await signInAs(await anAgentFor(ticket));
  const path = `/api/v1/tickets/${ticket.number}`;
  settableClock.set('2026-11-23T10:00:00-05:00');
  const changed = await setPriority(desk, path, { impact: 'agency', urgency: 'now' });
  expect(changed.status).toBe(200);
  expect(await policyOf(ticket.id)).toBe('major-incident');
  expect((await eventKinds(ticket.id)).slice(1, 3)).toEqual(['priority_changed', 'policy_bound']);
  const { slaClocks } = (await desk.get(path)).body;
  const finish = slaClocks.find(({ metric }: any) => metric === 'resolution');
  expect(finish).toMatchObject({ policyCode: 'major-incident', elapsedMs: 3_600_000 });
  await setPriority(desk, path, { impact: 'person', urgency: 'soon' });
  expect(await policyOf(ticket.id)).toBe(own);
  const moved = await desk
    .post(`${path}/transfer`)
    .set('If-Match', await versionOf(desk, path))
    .send({ teamCode: 'hr-pay-leave', reason: 'It is about pay.' });
  expect(moved.status).toBeLessThan(300);
  expect(await policyOf(ticket.id)).toBe(own);
  const theirs = await aPerson({ roles: [{ role: 'agent', team: 'hr-pay-leave' }] });
  await (await signInAs(theirs)).post(`${path}/offer/acceptance`).send({}).expect(200);
  expect(await policyOf(ticket.id)).toBe('pay');
  const { dataSource } = await createTestApp();
  const [bound] = await dataSource.query(
    `SELECT data ->> 'cause' AS cause, data ->> 'previousPolicyCode' AS previous FROM ticket_events
      WHERE ticket_id = $1 AND kind = 'policy_bound' ORDER BY sequence DESC LIMIT 1`,
    [ticket.id],
  );
  expect(bound).toEqual({ cause: 'transfer', previous: own });
});

test('hours look at when it was filed: what is touched at night keeps the promise of the day', async () => {
  const night = { days: ['mon', 'tue'] as const, from: '18:00', to: '08:00' };
  const hours = { timeZone: 'America/New_York', windows: [night] };
  const bureau = await rulesForABureau({ name: 'Nights', policyCode: 'major-incident', hours });
  const customer = await aPerson({ bureau });
  const byDay = await aTicket({ customer });
  settableClock.set('2026-11-23T23:00:00-05:00');
  const byNight = await aTicket({ customer });
  const desk = await signInAs(await anAgentFor(byDay));
  const path = `/api/v1/tickets/${byDay.number}`;
  await setPriority(desk, path, { impact: 'bureau', urgency: 'now' });
  expect((await desk.get(path)).body.priority).toBe('urgent');
  expect(await policyOf(byDay.id)).not.toBe('major-incident');
  expect(await policyOf(byNight.id)).toBe('major-incident');
});

test('a version of a policy that holds later is not given before, and open tickets keep theirs', async () => {
  const { app, dataSource } = await createTestApp();
  const publishedById = (await aPerson()).id;
  const code = `later-${Date.now()}`;
  const definition = {
    ...{ targets: { resolution: 7_200_000 }, warnPct: [] },
    ...({ onReopen: 'continue', onRetarget: 'keep_elapsed' } as const),
  };
  const publish = (effectiveFrom: string | null) =>
    dataSource.transaction(async (manager) => {
      await lockedPolicyVersion(manager, code);
      return publishPolicyVersion(manager, code, definition, {
        ...{
          effectiveFrom: effectiveFrom === null ? null : Date.parse(effectiveFrom),
          publishedById,
        },
        ...{ reason: 'A test.', now: Date.now() },
      });
    });
  await dataSource.query(`INSERT INTO sla_policies VALUES ($1, 'Later', 'Later.')`, [code]);
  expect(await publish('2026-11-24T00:00:00-05:00')).toBe(1);
  expect(await publish('2026-11-25T00:00:00-05:00')).toBe(2);
  const bureau = await rulesForABureau({ name: 'Later', policyCode: code });
  const choice = app.get(PolicyChoice);
  const ticket = { serviceCode: 'ask-it', priority: 'low', bureauCode: bureau, officeCode: 'x' };
  const versionAt = async (at: string) =>
    (await choice.for(ticket, Date.parse(at), Date.parse(at))).policyVersion;
  expect(await versionAt('2026-11-20T00:00:00-05:00')).toBe(1);
  expect(await versionAt('2026-11-24T23:59:59-05:00')).toBe(1);
  expect(await versionAt('2026-11-25T00:00:00-05:00')).toBe(2);
});

test('drafts are checked against what there is', async () => {
  const { app, dataSource } = await createTestApp();
  const drafts = app.get(PolicyDrafts);
  const now = Date.parse('2026-11-23T09:00:00-05:00');
  const sound = {
    ...{ targets: { resolution: 3_600_000 }, warnPct: [], onReopen: 'continue' },
    onRetarget: 'keep_elapsed',
  };
  const codes = async (value: unknown) => {
    const decision = await drafts.definition(dataSource.manager, 'pay', value, now);
    return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
  };
  expect(await codes(sound)).toEqual([]);
  expect(await codes({ ...sound, calendar: 'bureau' })).toEqual([]);
  expect(await codes({ ...sound, calendar: 'lunar' })).toEqual([
    'policy.unknown_calendar targets.resolution',
  ]);
  expect(await codes({ ...sound, targets: { resolution: 1e12 } })).toEqual([
    'policy.target_unreachable targets.resolution',
  ]);
  expect(await codes({ targets: 7 })).toContain('policy.bad_shape targets');
  const rules = [
    { name: 'A', policyCode: 'pay', services: ['ask-it'] },
    { name: 'B', policyCode: 'fix-it', priorities: ['urgent'] },
  ];
  const decision = await drafts.rules(dataSource.manager, { rules }, now);
  expect(decision.allowed ? '' : decision.refusals[0]!.message).toMatch(
    /^Both rule 1, “A”, and rule 2, “B”, would match a ticket such as this: “.+”, priority Urgent/,
  );
  expect((await drafts.rules(dataSource.manager, { rules: 'all' }, now)).allowed).toBe(false);
});
