import { randomUUID } from 'node:crypto';
import { RuleTasks } from '../../../src/modules/automation/rule-tasks.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam } from '../../support/factories/a-team.js';
import { aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { act, drainRelay } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/rules';
const office = 'information-technology';

afterEach(async () => {
  settableClock.release();
  const { dataSource } = await createTestApp();
  await dataSource.query('UPDATE automation_rules SET enabled = false');
});

const test = (field: string, op: string, ...values: string[]) => ({ field, op, values });

async function administrator(): Promise<SignedInClient> {
  return signInAs(await aPerson({ fullName: 'Jo Park', roles: ['administrator'] }));
}

/** A rule about one team alone, so that other tests’ tickets are left in peace. */
function aRule(all: readonly object[], changes: object = {}): object {
  return {
    ...{ name: 'Urgent for laptops', on: 'event', occasions: ['transferred'] },
    ...{ officeCode: null, enabled: true, position: 1, reason: 'Asked by the team.' },
    condition: { version: 1, all },
    acts: [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }],
    ...changes,
  };
}

const save = (client: SignedInClient, body: object) =>
  client.post(path).set('Idempotency-Key', randomUUID()).send(body);

async function settle(): Promise<void> {
  const { app } = await createTestApp();
  for (let n = 0; n < 3; n += 1) {
    await drainRelay();
    await app.get(RuleTasks, { strict: false }).run();
  }
}

/** A ticket that was handed to a team of this test. */
async function aTicketIn(team: string) {
  const ticket = await aTicket();
  const agent = await aPerson({ roles: [{ role: 'agent', team: ticket.teamCode }] });
  await act(agent, `/tickets/${ticket.number}/transfer`, { teamCode: team, reason: 'Theirs.' });
  return ticket;
}

describe('a rule of events', () => {
  it('adds a tag once, asks for tags, and one that sets itself off by a tag ends', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const { desk } = await aMemberOf(team);
    const saved = await save(
      admin,
      aRule([test('team', 'is', team), test('tag', 'is_not', 'moved')], {
        acts: [{ kind: 'tag', tag: ' #Moved ' }],
      }),
    );
    expect([saved.status, saved.body]).toMatchObject([201, { actWords: 'add the tag “moved”' }]);
    await save(
      admin,
      aRule([test('team', 'is', team), test('tag', 'is', 'moved')], {
        ...{ occasions: ['tagged'], acts: [{ kind: 'tag', tag: 'seen' }], position: 2 },
      }),
    );
    const ticket = await aTicketIn(team);
    await settle();
    expect((await desk.get(`/api/v1/tickets/${ticket.number}`)).body.tags).toEqual([
      'moved',
      'seen',
    ]);
    await desk.post(`/api/v1/tickets/${ticket.number}/tags`).send({ remove: ['seen'], add: ['x'] });
    await settle();
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'rule_applied')).toHaveLength(3);
    const wrong = await save(admin, aRule([], { acts: [{ kind: 'tag', tag: 'a,b' }] }));
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'acts.0.tag']);
  });

  it('acts once for its occasion, and tells in the history and in the log which condition matched', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const { desk } = await aMemberOf(team);
    const saved = await save(
      admin,
      aRule([test('team', 'is', team), test('priority', 'is', 'normal', 'low')]),
    );
    expect([saved.status, saved.body]).toMatchObject([
      201,
      { version: 1, actWords: 'set the priority to urgent', mayChange: true },
    ]);
    const ticket = await aTicketIn(team);
    await settle();
    const view = await desk.get(`/api/v1/tickets/${ticket.number}`);
    expect(view.body.priority).toBe('urgent');
    const kinds = await eventKinds(ticket.id);
    expect(kinds.slice(0, 4)).toEqual([
      'opened',
      'transferred',
      'rule_applied',
      'priority_changed',
    ]);
    expect(kinds.filter((kind) => kind === 'rule_applied')).toHaveLength(1);
    const history = await desk.get(`/api/v1/tickets/${ticket.number}/events`);
    const sentences = history.body.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain(
      'Rule “Urgent for laptops”: set the priority to urgent. Because team is A team, and priority is Normal or Low.',
    );
    const log = await admin.get(`${path}/log?rule=${saved.body.id}`);
    expect(log.body.items).toMatchObject([
      {
        ...{ state: 'acted', did: 'set the priority to urgent', ticketNumber: ticket.number },
        because: [
          { condition: 'team is A team', found: 'A team' },
          { condition: 'priority is Normal or Low', found: 'Low' },
        ],
      },
    ]);
  });

  it('assigns, writes a note and tells people who may see the ticket', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const { agent, desk } = await aMemberOf(team);
    const outsider = await aPerson();
    const acts = [
      { kind: 'assign', assigneeId: agent.id },
      { kind: 'note', words: 'Check the warranty first.' },
      { kind: 'tell', personIds: [agent.id, outsider.id], words: 'A laptop is broken.' },
    ];
    await save(admin, aRule([test('team', 'is', team)], { name: 'Warranty', acts }));
    const ticket = await aTicketIn(team);
    await settle();
    const view = await desk.get(`/api/v1/tickets/${ticket.number}`);
    expect(view.body.assignee?.id ?? view.body.assigneeId).toBe(agent.id);
    expect(JSON.stringify(view.body)).toContain(
      'By the rule “Warranty”: Check the warranty first.',
    );
    const { dataSource } = await createTestApp();
    const mails = await dataSource.query(
      `SELECT to_address AS "to", subject FROM outgoing_mails WHERE kind = 'rule' AND reference = $1`,
      [ticket.number],
    );
    expect(mails).toEqual([{ to: agent.email, subject: `${ticket.number}: Warranty` }]);
  });

  it('that leads back to itself is stopped after one pass, with the reason in the log', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const on = { occasions: ['transferred', 'priority_changed'] };
    const [up, down] = [
      [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }],
      [{ kind: 'prioritize', impact: 'person', urgency: 'soon' }],
    ];
    const inTeam = [test('team', 'is', team)];
    const first = await save(admin, aRule(inTeam, { ...on, name: 'Up', acts: up }));
    const second = await save(
      admin,
      aRule(inTeam, { ...on, name: 'Down', acts: down, position: 2 }),
    );
    const ticket = await aTicketIn(team);
    await settle();
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'rule_applied')).toHaveLength(2);
    for (const { body } of [first, second]) {
      const log = await admin.get(`${path}/log?rule=${body.id}`);
      expect(log.body.items.map(({ state }: { state: string }) => state)).toEqual([
        ...['stopped', 'acted'],
      ]);
      expect(log.body.items[0].why).toMatch(/had acted for this cause already/);
    }
  });

  it('says why it did nothing', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const stranger = await aPerson();
    const acts = [{ kind: 'assign', assigneeId: stranger.id }];
    const saved = await save(admin, aRule([test('team', 'is', team)], { acts }));
    await aTicketIn(team);
    await settle();
    const log = await admin.get(`${path}/log?rule=${saved.body.id}`);
    expect(log.body.items).toMatchObject([
      { state: 'nothing', did: null, why: 'Choose somebody who works in this team.' },
    ]);
  });

  it('whose field is gone is switched off with the reason, and nothing fails', async () => {
    const admin = await administrator();
    const team = await aTeam(office, 'office-hours');
    const saved = await save(admin, aRule([test('team', 'is', team)]));
    const { dataSource } = await createTestApp();
    await dataSource.query(`UPDATE automation_rules SET condition = $2 WHERE id = $1`, [
      saved.body.id,
      JSON.stringify({ version: 1, all: [test('colour', 'is', 'red')] }),
    ]);
    const ticket = await aTicketIn(team);
    await settle();
    expect(await eventKinds(ticket.id)).not.toContain('rule_applied');
    const off = await admin.get(`${path}/${saved.body.id}`);
    expect(off.body).toMatchObject({
      ...{ enabled: false, sentence: null, offBecause: expect.stringContaining('colour') },
    });
  });
});

describe('a rule of time', () => {
  it('acts once when its hour has come, and again only when the ticket comes back', async () => {
    const admin = await administrator();
    const { app } = await createTestApp();
    const tasks = app.get(RuleTasks, { strict: false });
    const team = await aTeam(office, 'office-hours');
    const { desk } = await aMemberOf(team);
    const all = [test('team', 'is', team), test('lastMessage', 'longer_ago', '3d')];
    const acts = [{ kind: 'note', words: 'Nobody has written for three days.' }];
    const saved = await save(admin, aRule(all, { on: 'time', occasions: [], acts }));
    expect(saved.body.occasionWords).toBe('When time has passed');
    const ticket = await aTicketIn(team);
    const sweep = async (): Promise<number> => {
      await tasks.sweep();
      await tasks.run();
      const kinds = await eventKinds(ticket.id);
      return kinds.filter((kind) => kind === 'rule_applied').length;
    };
    expect(await sweep()).toBe(0);
    settableClock.set(new Date(Date.now() + 4 * 86_400_000).toISOString());
    expect([await sweep(), await sweep()]).toEqual([1, 1]);
    await desk.post(`/api/v1/tickets/${ticket.number}/comments`).send({ body: 'Still at it.' });
    expect(await sweep()).toBe(1);
    settableClock.set(new Date(Date.now() + 9 * 86_400_000).toISOString());
    expect(await sweep()).toBe(2);
  });
});

describe('saving a rule', () => {
  it.each([
    [
      { condition: { version: 1, all: [test('colour', 'is', 'red')] } },
      400,
      'condition.all.0.field',
    ],
    [{ condition: { version: 1, all: [test('assignee', 'is', 'me')] } }, 422, 'condition'],
    [{ on: 'time' }, 422, 'condition'],
    [{ occasions: [] }, 422, 'occasions'],
    [{ acts: [] }, 400, 'acts'],
    [{ acts: [{ kind: 'hold', reason: 'third_party', days: 0 }] }, 400, 'acts.0.days'],
    [{ acts: [{ kind: 'note' }] }, 400, 'acts.0.words'],
    [{ reason: '' }, 400, 'reason'],
    [{ officeCode: 'no-office' }, 400, 'officeCode'],
  ])('%j is refused at its place', async (changes, status, field) => {
    const admin = await administrator();
    const answer = await save(admin, aRule([test('status', 'is', 'open')], changes));
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('makes a version of each change, on the version that was seen', async () => {
    const admin = await administrator();
    const { body: rule } = await save(admin, aRule([test('status', 'is', 'open')]));
    const change = aRule([test('status', 'is', 'new')], { name: 'New ones', reason: 'Too many.' });
    const put = (version: number) =>
      admin.put(`${path}/${rule.id}`).set('If-Match', `"${version}"`).send(change);
    expect((await put(1)).body).toMatchObject({ version: 2, name: 'New ones' });
    expect((await put(1)).body.code).toBe('rule.changed');
    const versions = await admin.get(`${path}/${rule.id}/versions`);
    expect(versions.body).toMatchObject([
      { version: 2, reason: 'Too many.', changedBy: 'Jo Park' },
      { version: 1, reason: 'Asked by the team.' },
    ]);
    expect((await admin.get(path)).body.items.length).toBeGreaterThan(0);
    expect((await admin.get(`${path}/999999999`)).status).toBe(404);
    expect((await admin.put(`${path}/999999999`).set('If-Match', '"1"').send(change)).status).toBe(
      404,
    );
  });

  it('is the lead’s for their own office, and the administrators’ for all', async () => {
    const lead = await signInAs(await aPerson({ roles: [{ role: 'office_lead', office }] }));
    const all = [test('status', 'is', 'open')];
    expect((await save(lead, aRule(all))).body.code).toBe('rule.own_office');
    expect((await save(lead, aRule(all, { officeCode: office }))).status).toBe(201);
    expect((await save(lead, aRule(all, { officeCode: 'human-resources' }))).status).toBe(422);
    expect((await lead.get(path)).body).toMatchObject({
      offices: [{ code: office, name: 'Office of Information Technology' }],
      mayWriteForEvery: false,
    });
    const admin = await signInAs(await aPerson({ roles: ['administrator'] }));
    const { offices, mayWriteForEvery } = (await admin.get(path)).body;
    expect(offices.length).toBeGreaterThanOrEqual(3);
    expect(mayWriteForEvery).toBe(true);
  });

  it('is tried first on the tickets of the last 30 days, with a count and examples', async () => {
    const team = await aTeam(office, 'office-hours');
    const { desk } = await aMemberOf(team);
    const lead = await signInAs(await aPerson({ roles: [{ role: 'office_lead', office }] }));
    const ticket = await aTicketIn(team);
    await desk.post(`/api/v1/tickets/${ticket.number}/comments`).send({ body: 'Hello.' });
    const trial = {
      ...{ on: 'event', occasions: ['transferred'], officeCode: office },
      condition: { version: 1, all: [test('team', 'is', team)] },
    };
    const seen = await lead.post(`${path}/trial`).send(trial);
    expect(seen.body).toMatchObject({ met: 1, examples: [{ number: ticket.number }] });
    expect(seen.body.examples[0].subject).toEqual(expect.any(String));
    expect(seen.body.looked).toBeGreaterThanOrEqual(1);
    const admin = await administrator();
    const blind = await admin.post(`${path}/trial`).send({ ...trial, officeCode: null });
    expect(blind.body.examples).toEqual([{ number: ticket.number, subject: null }]);
    const timed = {
      ...trial,
      on: 'time',
      condition: {
        version: 1,
        all: [test('team', 'is', team), test('opened', 'longer_ago', '1d')],
      },
    };
    expect((await lead.post(`${path}/trial`).send(timed)).body.met).toBe(0);
  });
});

describe('a restricted ticket', () => {
  it('is in no trial and no log of somebody outside its office', async () => {
    const admin = await administrator();
    const secret = await aTicket({ serviceCode: sensitiveService });
    const all = [test('customer', 'is', String(secret.customer.id))];
    const saved = await save(admin, aRule(all, { occasions: ['customer_wrote'] }));
    await act(secret.customer, `/requests/${secret.number}/comments`, { body: 'More.' });
    await settle();
    const hr = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: secret.officeCode }] }),
    );
    const inside = await hr.get(`${path}/log?rule=${saved.body.id}`);
    expect(inside.body.items).toMatchObject([{ ticketNumber: secret.number }]);
    const lead = await signInAs(await aPerson({ roles: [{ role: 'office_lead', office }] }));
    for (const client of [admin, lead]) {
      const log = await client.get(`${path}/log?rule=${saved.body.id}`);
      expect(log.body.items).toEqual([]);
      const trial = await client.post(`${path}/trial`).send({
        ...{ on: 'event', occasions: ['opened'], officeCode: null },
        condition: { version: 1, all },
      });
      expect(trial.body).toMatchObject({ looked: expect.any(Number), met: 0, examples: [] });
    }
  });
});

const as = [anEmployee(403)];
refusesStrangers('GET', '/api/v1/rules', { as });
refusesStrangers('POST', '/api/v1/rules', { as, body: aRule([]) });
refusesStrangers('POST', '/api/v1/rules/trial', { as });
refusesStrangers('GET', '/api/v1/rules/log', { as });
refusesStrangers('GET', '/api/v1/rules/:id', { as });
refusesStrangers('GET', '/api/v1/rules/:id/versions', { as });
refusesStrangers('PUT', '/api/v1/rules/:id', {
  as,
  headers: { 'If-Match': '"1"' },
  body: aRule([]),
});
