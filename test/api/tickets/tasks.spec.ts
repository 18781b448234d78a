import { randomUUID } from 'node:crypto';
import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';
import { aPerson } from '../../support/factories/a-person.js';
import {
  aCase,
  aTicket,
  sensitiveService,
  type TicketWishes,
} from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const monday = (time: string) => `2026-11-16T${time}:00-05:00`;
const wednesday = (time: string) => `2026-11-18T${time}:00-05:00`;
const friday = (time: string) => `2026-11-20T${time}:00-05:00`;

beforeEach(() => settableClock.set(monday('09:00')));
afterEach(() => settableClock.release());

const askedFor = {
  teamCode: 'hr-onboarding',
  title: 'Confirm the first day',
  words: 'Is June 1 right for the new engineer?',
};

/** A ticket, by default of the IT desk, with a task for HR, and agents of both. */
async function aTask(wishes: TicketWishes = {}, task: Partial<typeof askedFor> = {}) {
  const found = await aCase(wishes);
  const body = { ...askedFor, ...task };
  const asked = await found.desk.post(`${found.ticketPath}/tasks`).send(body);
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
  const helper = await aPerson({
    fullName: 'Hana Park',
    roles: [{ role: 'agent', team: body.teamCode }],
  });
  const { id, state } = (await found.desk.get(found.ticketPath)).body.tasks[0];
  if (state === 'proposed') {
    const { title, words } = body;
    const path = `${found.requestPath}/summaries/${id}/agreement`;
    await found.customer.post(path).send({ title, words }).expect(200);
  }
  return {
    ...{ ...found, helper, id, taskPath: `/api/v1/tasks/${id}` },
    theirs: await signInAs(helper),
  };
}

/** The task in the list of its team, wherever it stands there. */
async function inListOf(client: SignedInClient, id: number, state = 'open') {
  let cursor = '';
  for (;;) {
    const page = await client.get(`/api/v1/tasks?state=${state}&limit=100${cursor}`);
    expect(page.status).toBe(200);
    const found = (page.body.items as any[]).find((task) => task.id === id);
    if (found || page.body.nextCursor === null) return found;
    cursor = `&cursor=${page.body.nextCursor}`;
  }
}

const sentencesOf = async (desk: SignedInClient, path: string) =>
  ((await desk.get(`${path}/events`)).body.items as { sentence: string }[]).map(
    ({ sentence }) => sentence,
  );
const titlesOf = async (customer: SignedInClient, path: string) =>
  ((await customer.get(path)).body.timeline as { title: string }[]).map(({ title }) => title);

describe('a task for a team of another office', () => {
  it('is taken and done by the team, with a clock by its agreement, while the ticket stays whose it is', async () => {
    const { desk, theirs, helper, ticketPath, requestPath, customer, id, taskPath } = await aTask();
    expect(await inListOf(theirs, id)).toMatchObject({
      ...{ title: 'Confirm the first day', stateLabel: 'Not accepted yet', assignee: null },
      ...{ forDeskName: 'IT desk', allowedActions: ['accept', 'decline', 'complete'] },
      dueAt: '2026-11-20T14:00:00.000Z',
    });
    expect(await inListOf(desk, id)).toBeUndefined();
    const accepted = await theirs.post(`${taskPath}/acceptance`).set('If-Match', '"1"').send({});
    expect([accepted.status, accepted.body.assignee]).toEqual([
      ...[200, { id: helper.id, fullName: 'Hana Park' }],
    ]);
    const [clock] = ((await desk.get(ticketPath)).body.slaClocks as any[]).filter(
      ({ metric }) => metric === 'task',
    );
    expect(clock).toMatchObject({
      ...{ kind: 'ola', label: 'Task', state: 'running', policyCode: 'tasks-hr-onboarding' },
      subject: 'Confirm the first day (Hiring and onboarding)',
    });
    const why = await desk.get(`${ticketPath}/sla-clocks/${clock.id}/explanation`);
    expect(why.body.sentences.join(' ')).toMatch(
      /^Asked of Hiring and onboarding .*agreement with Hiring and onboarding, version 1/,
    );
    settableClock.set(monday('11:00'));
    const done = await theirs.post(`${taskPath}/completion`).send({ result: 'Yes, June 1.' });
    expect(done.body).toMatchObject({ state: 'done', outcome: 'Yes, June 1.', allowedActions: [] });
    expect(await inListOf(theirs, id)).toBeUndefined();
    expect(await inListOf(theirs, id, 'ended')).toMatchObject({ chip: { tone: 'met' } });
    expect((await sentencesOf(desk, ticketPath)).slice(0, 3)).toEqual([
      'Hiring and onboarding has done the task “Confirm the first day”: Yes, June 1.',
      'Took the task of Hiring and onboarding: “Confirm the first day”.',
      'Asked Hiring and onboarding for a task: “Confirm the first day”.',
    ]);
    expect((await titlesOf(customer, requestPath)).slice(0, 2)).toEqual([
      ...['The HR desk has done its part', 'The HR desk helps with this'],
    ]);
    expect(JSON.stringify((await customer.get(requestPath)).body)).not.toMatch(/first day|June 1/);
  });

  it('that is declined says why to the desk, which may ask again or take a task back', async () => {
    const { desk, theirs, ticketPath, taskPath } = await aTask();
    const declined = await theirs.post(`${taskPath}/refusal`).send({ reason: 'Not ours.' });
    expect(declined.body).toMatchObject({ state: 'declined', outcome: 'Not ours.' });
    const again = await theirs.post(`${taskPath}/acceptance`).send({});
    expect([again.status, again.body.errors[0].code]).toEqual([422, 'ticket.task.ended']);
    await desk.post(`${ticketPath}/tasks`).send(askedFor).expect(201);
    const [, second] = (await desk.get(ticketPath)).body.tasks;
    expect(second.allowedActions).toEqual(['take_back']);
    const byThem = await theirs.post(`/api/v1/tasks/${second.id}/withdrawal`).send({});
    expect([byThem.status, byThem.body.errors[0].code]).toEqual([422, 'ticket.other_office']);
    const back = await desk.post(`/api/v1/tasks/${second.id}/withdrawal`).send({});
    expect(back.body.state).toBe('taken_back');
    const clocks = ((await desk.get(ticketPath)).body.slaClocks as any[]).filter(
      ({ metric }) => metric === 'task',
    );
    expect(clocks.map(({ run }) => run)).toEqual(['cancelled', 'cancelled']);
  });

  it('keeps the ticket from being solved or merged, and the refusal names it', async () => {
    const { desk, theirs, ticketPath, taskPath } = await aTask();
    const words = { message: 'It is all done.', category: 'done' };
    const refused = await desk.post(`${ticketPath}/resolution`).send(words);
    expect([refused.status, refused.body.errors[0]]).toMatchObject([
      422,
      {
        code: 'ticket.resolve.tasks_open',
        message: expect.stringContaining('“Confirm the first day”'),
      },
    ]);
    await theirs.post(`${taskPath}/completion`).send({ result: 'Yes.' }).expect(200);
    expect((await desk.post(`${ticketPath}/resolution`).send(words)).status).toBe(201);
  });

  it('is called off when the customer withdraws the request', async () => {
    const { customer, requestPath, theirs, taskPath, id } = await aTask();
    await customer.post(`${requestPath}/withdrawal`).send({}).expect(201);
    expect((await theirs.get(taskPath)).body).toMatchObject({
      ...{ state: 'called_off', allowedActions: [] },
    });
    expect(await inListOf(theirs, id)).toBeUndefined();
  });

  it('that is late is counted as late for its team, and makes the ticket no more urgent', async () => {
    const { ticket, theirs, id } = await aTask();
    const { app, dataSource } = await createTestApp();
    const urgency = async () =>
      (await dataSource.query('SELECT urgency_at AS at FROM tickets WHERE id = $1', [ticket.id]))[0]
        .at;
    const before = await urgency();
    const lateBefore = (await theirs.get('/api/v1/tasks/summary')).body.late as number;
    settableClock.set(friday('16:00'));
    await app.get(SlaTimers, { strict: false }).run();
    expect((await theirs.get('/api/v1/tasks/summary')).body.late).toBeGreaterThan(lateBefore);
    expect((await inListOf(theirs, id)).chip.tone).toBe('late');
    expect(await urgency()).toEqual(before);
  });

  it('comes in its list by when it is due, also over pages', async () => {
    const { ticketPath, desk, theirs } = await aTask();
    settableClock.set(wednesday('09:00'));
    await desk.post(`${ticketPath}/tasks`).send(askedFor).expect(201);
    const mine = new Set((await desk.get(ticketPath)).body.tasks.map((task: any) => task.id));
    const seen: any[] = [];
    let cursor: string | null = null;
    do {
      const page: any = await theirs.get(
        `/api/v1/tasks?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    const due = seen.map(({ dueAt }) => dueAt ?? '9999');
    expect(due).toEqual(due.toSorted());
    expect(seen.filter(({ id }) => mine.has(id)).map(({ dueAt }) => dueAt)).toEqual([
      ...['2026-11-20T14:00:00.000Z', '2026-11-24T14:00:00.000Z'],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  });
});

describe('a task of a restricted ticket', () => {
  const it = { teamCode: 'it-access', title: 'Lock an account', words: 'Please lock jd@agency.' };

  test('shows the team that was asked its own words, and nothing of the ticket or its customer', async () => {
    const wishes = { serviceCode: sensitiveService };
    const { ticket, desk, theirs, id, taskPath, ticketPath, customer, requestPath } = await aTask(
      wishes,
      it,
    );
    const task = await theirs.get(taskPath);
    expect(task.body).toMatchObject({
      ...{ title: it.title, words: it.words, ticketNumber: null },
      team: { code: 'it-access' },
    });
    const listed = await inListOf(theirs, id);
    const answers = [
      task.body,
      listed,
      (await theirs.post(`${taskPath}/acceptance`).send({})).body,
      (await theirs.post(`${taskPath}/completion`).send({ result: 'Locked.' })).body,
    ];
    expect(JSON.stringify(answers)).not.toMatch(/Zanzibarian|About my supervisor/);
    expect(JSON.stringify(answers)).not.toContain(ticket.number);
    expect(JSON.stringify(answers)).not.toContain(ticket.customer.fullName);
    for (const path of [ticketPath, `${ticketPath}/events`]) {
      expect((await theirs.get(path)).status).toBe(404);
    }
    expect((await desk.get(taskPath)).body.ticketNumber).toBe(ticket.number);
    expect(await titlesOf(customer, requestPath)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/IT desk (no longer )?(helps|has)/)]),
    );
  });

  test('is not there for other teams and offices, nor for the customer who works in the team', async () => {
    const customer = await aPerson({ roles: [{ role: 'agent', team: 'it-access' }] });
    const wishes = { serviceCode: sensitiveService, customer };
    const { id, taskPath, ticketPath, theirs } = await aTask(wishes, it);
    const others = [
      await aPerson({ roles: [{ role: 'agent', team: 'it-devices' }] }),
      await aPerson({ roles: [{ role: 'office_lead', office: 'acquisition' }] }),
      customer,
    ];
    for (const person of others) {
      const client = await signInAs(person);
      expect((await client.get(taskPath)).status).toBe(404);
      expect((await client.post(`${taskPath}/acceptance`).send({})).status).toBe(404);
      expect(await inListOf(client, id)).toBeUndefined();
    }
    expect((await theirs.post(`${ticketPath}/tasks`).send(it)).status).toBe(404);
  });
});

describe('acts on a task', () => {
  it('happen once for a key, and are refused on another version than was seen', async () => {
    const { theirs, taskPath } = await aTask();
    const key = randomUUID();
    const take = () => theirs.post(`${taskPath}/acceptance`).set('Idempotency-Key', key).send({});
    expect([(await take()).status, (await take()).status]).toEqual([200, 200]);
    const stale = await theirs
      .post(`${taskPath}/completion`)
      .set('If-Match', '"1"')
      .send({ result: 'x' });
    expect([stale.status, stale.body.code]).toEqual([412, 'ticket.task.stale']);
  });

  it.each([
    ['a team that does not exist', { teamCode: 'no-such-team' }, 'teamCode'],
    ['a team that is none', { teamCode: 'No!' }, 'teamCode'],
    ['no title', { title: ' ' }, 'title'],
    ['a title too long', { title: 'x'.repeat(121) }, 'title'],
    ['no words', { words: '' }, 'words'],
  ])('are refused for %s on its field', async (_, change, field) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk.post(`${ticketPath}/tasks`).send({ ...askedFor, ...change });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    expect((await desk.get(ticketPath)).body.tasks).toEqual([]);
  });

  it('are refused without the words that go with them', async () => {
    const { theirs, taskPath } = await aTask();
    const end = async (act: string) =>
      (await theirs.post(`${taskPath}/${act}`).send({})).body.errors;
    expect(await end('refusal')).toMatchObject([{ field: 'reason' }]);
    expect(await end('completion')).toMatchObject([{ field: 'result' }]);
  });

  it('are told of a list position that is none', async () => {
    const { theirs } = await aTask();
    const answer = await theirs.get('/api/v1/tasks?cursor=bm9uZQ');
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'cursor']);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const ofTask = async () => ({ id: (await aTask()).id });
const as = [anEmployee(403)];
refusesStrangers('POST', '/api/v1/tickets/:number/tasks', { params, as, body: askedFor });
refusesStrangers('GET', '/api/v1/tasks', { as });
refusesStrangers('GET', '/api/v1/tasks/summary', { as });
refusesStrangers('GET', '/api/v1/tasks/:id', { params: ofTask, as });
refusesStrangers('POST', '/api/v1/tasks/:id/acceptance', { params: ofTask, as });
refusesStrangers('POST', '/api/v1/tasks/:id/refusal', {
  params: ofTask,
  as,
  body: { reason: 'x' },
});
refusesStrangers('POST', '/api/v1/tasks/:id/completion', {
  params: ofTask,
  as,
  body: { result: 'x' },
});
refusesStrangers('POST', '/api/v1/tasks/:id/withdrawal', { params: ofTask, as });
