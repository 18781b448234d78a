import { aPerson } from '../../support/factories/a-person.js';
import {
  aCase,
  anAgentFor,
  aTicket,
  eventKinds,
  versionOf,
} from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

describe('assigning a ticket', () => {
  it('gives it to somebody of the team, takes it off, and says who did', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const sam = await anAgentFor(ticket, 'Sam Lee');
    const given = await desk
      .put(`${ticketPath}/assignee`)
      .set('If-Match', '"1"')
      .send({ assigneeId: sam.id });
    expect([given.status, given.headers['etag']]).toEqual([200, '"2"']);
    expect((await desk.get(ticketPath)).body).toMatchObject({
      status: 'open',
      assignee: { fullName: 'Sam Lee' },
    });
    await desk.put(`${ticketPath}/assignee`).set('If-Match', '"2"').send({ assigneeId: null });
    const history = await desk.get(`${ticketPath}/events`);
    expect(history.body.items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Took it off from Sam Lee.',
      'Assigned it to Sam Lee.',
      'Filed the request.',
    ]);
  });

  it('to oneself is claiming it', async () => {
    const { agent, desk, ticketPath } = await aCase();
    await desk.put(`${ticketPath}/assignee`).set('If-Match', '"1"').send({ assigneeId: agent.id });
    const history = await desk.get(`${ticketPath}/events`);
    expect(history.body.items[0].sentence).toBe('Claimed the ticket.');
  });

  it('needs the version, and refuses an old one with the current one', async () => {
    const { agent, desk, ticketPath } = await aCase();
    const body = { assigneeId: agent.id };
    const without = await desk.put(`${ticketPath}/assignee`).send(body);
    expect(without.status).toBe(428);
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Something happened.' });
    const stale = await desk.put(`${ticketPath}/assignee`).set('If-Match', '"1"').send(body);
    expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([
      412,
      'ticket.stale',
      2,
    ]);
    const garbled = await desk.put(`${ticketPath}/assignee`).set('If-Match', 'latest').send(body);
    expect(garbled.status).toBe(400);
  });

  it.each([
    [
      'somebody of another team',
      'ticket.assign.not_in_team',
      () => aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }),
    ],
    ['an employee', 'ticket.assign.not_in_team', () => aPerson()],
  ])('refuses %s', async (_, code, person) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk
      .put(`${ticketPath}/assignee`)
      .set('If-Match', '"1"')
      .send({ assigneeId: (await person()).id });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each([{ assigneeId: 999_999_999 }, { assigneeId: 'me' }, { assigneeId: 0 }, {}])(
    'refuses %j on its field',
    async (body) => {
      const { desk, ticketPath } = await aCase();
      const answer = await desk.put(`${ticketPath}/assignee`).set('If-Match', '"1"').send(body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'assigneeId']);
    },
  );
});

describe('letting a ticket wait', () => {
  it('for a vendor needs a date and says whom it waits for; the promise keeps running', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    const bare = await desk.post(`${ticketPath}/hold`).send({ reason: 'third_party' });
    expect([bare.status, bare.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field: 'until', code: 'ticket.hold.until_missing' }),
    ]);
    const held = await desk.post(`${ticketPath}/hold`).send({
      reason: 'third_party',
      until: '2026-11-25T17:00:00-05:00',
      waitingFor: 'the screen maker',
    });
    expect(held.status).toBe(201);
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({ waitingFor: 'the screen maker', whoseTurn: 'third_party' });
    expect(
      view.body.slaClocks.find(({ metric }: { metric: string }) => metric === 'resolution').run,
    ).toBe('running');
    expect((await customer.get(requestPath)).body.promise.sentence).toBe(
      "We're waiting for the screen maker. We'll update you by Wednesday, November 25, by 5:00 p.m. ET.",
    );
  });

  it('for the customer costs no time: as much is left after the answer as before the question', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'We look.' });
    const finish = async () =>
      (await desk.get(ticketPath)).body.slaClocks.find(
        ({ metric }: { metric: string }) => metric === 'resolution',
      );
    const promised = (await finish()).dueAt;
    settableClock.set('2026-11-23T10:00:00-05:00');
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    const paused = await finish();
    settableClock.set('2026-11-23T13:00:00-05:00');
    expect((await finish()).remainingMs).toBe(paused.remainingMs);
    await customer.post(`${requestPath}/comments`).send({ body: 'That one.' });
    const going = await finish();
    expect(going).toMatchObject({ run: 'running', remainingMs: paused.remainingMs });
    expect(going.dueAt > promised).toBe(true);
    expect((await customer.get(requestPath)).body.promise.originalFinishBy).toBe(promised);
  });

  it('ends when staff say so', async () => {
    const { desk, ticketPath } = await aCase();
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await desk.post(`${ticketPath}/hold`).send({ reason: 'scheduled_work', until });
    expect((await desk.post(`${ticketPath}/resumption`).send()).status).toBe(201);
    const again = await desk.post(`${ticketPath}/resumption`).send();
    expect([again.status, again.body.code]).toEqual([422, 'ticket.resume.not_pending']);
  });

  it('honours a version where one is sent', async () => {
    const { desk, ticketPath } = await aCase();
    const stale = await desk
      .post(`${ticketPath}/hold`)
      .set('If-Match', '"7"')
      .send({ reason: 'customer_answer', question: 'Which?' });
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 1]);
  });

  it.each([
    ['an unknown reason', { reason: 'lunch' }, 400, 'reason'],
    ['an approval by hand', { reason: 'approval' }, 422, 'reason'],
    ['the customer without a question', { reason: 'customer_answer' }, 422, 'question'],
    ['a day that is none', { reason: 'third_party', until: '2026-02-31' }, 400, 'until'],
    ['a day that was', { reason: 'third_party', until: '2020-01-01T00:00:00Z' }, 422, 'until'],
    ['a day in a year', { reason: 'third_party', until: '2099-01-01T00:00:00Z' }, 422, 'until'],
  ])('refuses %s', async (_, body, status, field) => {
    const { ticket, desk, ticketPath } = await aCase();
    const answer = await desk.post(`${ticketPath}/hold`).send(body);
    expect([answer.status, answer.body.errors.at(-1).field]).toEqual([status, field]);
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
  });
});

describe('changing the priority', () => {
  it('sets new targets: an agency-wide stop shortens the finish at once', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { desk, ticketPath } = await aCase();
    const body = { impact: 'agency', urgency: 'now' };
    const changed = await desk.put(`${ticketPath}/priority`).set('If-Match', '"1"').send(body);
    expect(changed.status).toBe(200);
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({ priority: 'urgent', priorityLabel: 'Urgent' });
    const [first] = view.body.slaClocks;
    expect(first).toMatchObject({ metric: 'first_response', dueAt: '2026-11-23T15:00:00.000Z' });
  });

  it('that misses the promise by itself is told at once, and the timers are the new ones', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { ticket, desk, ticketPath } = await aCase();
    settableClock.set('2026-11-23T12:00:00-05:00');
    const body = { impact: 'agency', urgency: 'now' };
    await desk.put(`${ticketPath}/priority`).set('If-Match', '"1"').send(body);
    expect(await eventKinds(ticket.id)).toEqual(['opened', 'priority_changed', 'promise_missed']);
    const { dataSource } = await createTestApp();
    const timers = await dataSource.query(
      `SELECT c.metric FROM sla_timers t JOIN sla_clocks c ON c.id = t.clock_id
        WHERE c.ticket_id = $1 AND c.generation = t.generation GROUP BY c.metric`,
      [ticket.id],
    );
    expect(timers).toEqual([{ metric: 'resolution' }]);
  });

  it.each([
    [{ impact: 'person', urgency: 'can_wait' }, 422],
    [{ impact: 'planet', urgency: 'now' }, 400],
    [{ impact: 'team' }, 400],
    [{}, 400],
  ])('refuses %j', async (body, status) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk.put(`${ticketPath}/priority`).set('If-Match', '"1"').send(body);
    expect(answer.status).toBe(status);
  });
});

describe('handing a ticket over', () => {
  it('keeps number, promise and clocks; the assignee of the old team lets go', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'I look at it.' });
    const before = (await desk.get(ticketPath)).body;
    const moved = await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: 'it-devices', reason: 'It needs a new screen.' });
    expect([moved.status, moved.body.number]).toEqual([201, ticket.number]);
    const after = (await desk.get(ticketPath)).body;
    expect(after).toMatchObject({
      team: { code: 'it-devices' },
      assignee: null,
      transferCount: 1,
      number: ticket.number,
    });
    const due = (view: typeof after) => view.slaClocks.map(({ dueAt }: { dueAt: string }) => dueAt);
    expect(due(after)).toEqual(due(before));
  });

  it('moves the counts from one queue to the other', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const { dataSource } = await createTestApp();
    const counts = async () => {
      const rows: { teamCode: string; count: number }[] = await dataSource.query(
        `SELECT team_code AS "teamCode", sum(tickets) AS count FROM queue_counts
          WHERE bucket = 'unclaimed' GROUP BY team_code`,
      );
      return Object.fromEntries(rows.map(({ teamCode, count }) => [teamCode, Number(count)]));
    };
    const before = await counts();
    await desk.post(`${ticketPath}/transfer`).send({ teamCode: 'it-devices', reason: 'HR.' });
    const after = await counts();
    expect(after[ticket.teamCode]! - before[ticket.teamCode]!).toBe(-1);
    expect(after['it-devices']! - (before['it-devices'] ?? 0)).toBe(1);
  });

  it.each([
    [{ teamCode: 'it-service-desk', reason: 'Same.' }, 422, 'teamCode'],
    [{ teamCode: 'nowhere', reason: 'There.' }, 400, 'teamCode'],
    [{ teamCode: 'it-devices' }, 400, 'reason'],
    [{ teamCode: 'it-devices', reason: ' ' }, 400, 'reason'],
    [{ teamCode: 7, reason: 'x' }, 400, 'teamCode'],
  ])('refuses %j', async (body, status, field) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk.post(`${ticketPath}/transfer`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });
});

describe('solving and reopening at the desk', () => {
  it('tells the customer, stops the clocks and leaves the queue', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const solved = await desk
      .post(`${ticketPath}/resolution`)
      .send({ message: 'The cable was loose.', category: 'fixed' });
    expect(solved.status).toBe(201);
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({
      status: 'solved',
      whoseTurn: null,
      resolution: {
        category: 'fixed',
        label: 'We fixed the problem',
        words: 'The cable was loose.',
      },
    });
    expect(
      view.body.slaClocks.map(({ metric, state }: { metric: string; state: string }) => [
        metric,
        state,
      ]),
    ).toEqual([
      ['first_response', 'met'],
      ['resolution', 'met'],
    ]);
    const { dataSource } = await createTestApp();
    const [row] = await dataSource.query(
      `SELECT urgency_at AS urgency, (SELECT count(*) FROM sla_timers t JOIN sla_clocks c ON c.id = t.clock_id
         WHERE c.ticket_id = $1) AS timers FROM tickets WHERE id = $1`,
      [ticket.id],
    );
    expect([row.urgency.toISOString(), row.timers]).toEqual(['9999-12-31T00:00:00.000Z', 0]);
  });

  it('reopening goes on with the same promise, the time in between not counted', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { desk, ticketPath } = await aCase();
    settableClock.set('2026-11-23T11:00:00-05:00');
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    settableClock.set('2026-11-24T11:00:00-05:00');
    expect(
      (await desk.post(`${ticketPath}/reopening`).send({ reason: 'It came back.' })).status,
    ).toBe(201);
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({ status: 'open', reopenCount: 1, resolution: null });
    const finish = view.body.slaClocks.find(
      ({ metric }: { metric: string }) => metric === 'resolution',
    );
    expect(finish).toMatchObject({ state: 'running', elapsedMs: 2 * 3_600_000, cycle: 1 });
  });

  it.each([
    [{ message: 'Done.' }, 400, 'category'],
    [{ message: ' ', category: 'done' }, 400, 'message'],
    [{ message: 'x', category: 'magic' }, 400, 'category'],
    [{ message: 'x'.repeat(10_001), category: 'done' }, 400, 'message'],
  ])('refuses %j', async (body, status, field) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk.post(`${ticketPath}/resolution`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  });

  it('is refused twice with the reason, and offered no more as an action', async () => {
    const { desk, ticketPath } = await aCase();
    const solution = { message: 'Done.', category: 'done' };
    await desk.post(`${ticketPath}/resolution`).send(solution);
    const again = await desk.post(`${ticketPath}/resolution`).send(solution);
    expect([again.status, again.body.code]).toEqual([422, 'ticket.resolve.finished']);
    const { allowedActions } = (await desk.get(ticketPath)).body;
    const state = allowedActions.find(({ action }: { action: string }) => action === 'resolve');
    expect(state).toMatchObject({
      allowed: false,
      refusals: [{ code: 'ticket.resolve.finished' }],
    });
  });
});

describe('a version', () => {
  it('goes up by one with each change and is the ETag of the page', async () => {
    const { desk, ticketPath } = await aCase();
    expect(await versionOf(desk, ticketPath)).toBe('"1"');
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'One.' });
    const page = await desk.get(ticketPath);
    expect([page.headers['etag'], page.body.version]).toEqual(['"2"', 2]);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];
const headers = { 'If-Match': '"1"' };

refusesStrangers('PUT', '/api/v1/tickets/:number/assignee', {
  params,
  as,
  headers,
  body: { assigneeId: null },
});
refusesStrangers('PUT', '/api/v1/tickets/:number/priority', {
  params,
  as,
  headers,
  body: { impact: 'team', urgency: 'now' },
});
refusesStrangers('POST', '/api/v1/tickets/:number/transfer', {
  params,
  as,
  body: { teamCode: 'it-devices', reason: 'x' },
});
refusesStrangers('POST', '/api/v1/tickets/:number/hold', {
  params,
  as,
  body: { reason: 'customer_answer', question: 'x' },
});
refusesStrangers('POST', '/api/v1/tickets/:number/resumption', { params, as });
refusesStrangers('POST', '/api/v1/tickets/:number/resolution', {
  params,
  as,
  body: { message: 'x', category: 'done' },
});
refusesStrangers('POST', '/api/v1/tickets/:number/reopening', {
  params,
  as,
  body: { reason: 'x' },
});
