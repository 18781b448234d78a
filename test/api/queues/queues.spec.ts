import { aPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam, ticketsIn } from '../../support/factories/a-team.js';
import { aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

async function aTeamDesk(office?: string) {
  const team = await aTeam(office);
  return { team, ...(await aMemberOf(team)) };
}

const queueOf = (desk: SignedInClient, team: string) => desk.get(`/api/v1/queues/${team}/tickets`);
const numbersIn = (answer: { body: { items: { number: string }[] } }) =>
  answer.body.items.map(({ number }) => number);

describe('a queue', () => {
  it('is ordered by the next promise, what waits for others last, and says how much time is left', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { team, desk } = await aTeamDesk();
    const [calm, paused, urgent] = await ticketsIn(team, 3);
    await desk
      .post(`/api/v1/tickets/${paused!.number}/hold`)
      .send({ reason: 'customer_answer', question: '?' });
    await desk
      .put(`/api/v1/tickets/${urgent!.number}/priority`)
      .set('If-Match', '"2"')
      .send({ impact: 'agency', urgency: 'now' });
    settableClock.set('2026-11-23T09:30:00-05:00');
    const page = await queueOf(desk, team);
    expect(numbersIn(page)).toEqual([urgent!.number, calm!.number, paused!.number]);
    const [first, , last] = page.body.items;
    expect(first).toMatchObject({
      priority: 'urgent',
      statusLabel: 'New',
      assigneeName: null,
      lastMessage: { side: 'customer' },
      clock: {
        metric: 'first_response',
        remainingBusinessMs: 1_800_000,
        chip: { text: '30 min left', tone: 'soon' },
      },
    });
    expect(last.clock.chip).toMatchObject({
      text: 'Paused, customer until Nov 30',
      tone: 'paused',
    });
    expect(page.body.items.map(({ sortKey }: { sortKey: string }) => sortKey)).toEqual(
      page.body.items.map(({ sortKey }: { sortKey: string }) => sortKey).toSorted(),
    );
    expect(page.body.summary).toEqual({
      ...{ open: 3, late: 0, unclaimed: 2, pending: 1, finished: false, countedOf: null },
      nextDueAt: '2026-11-23T15:00:00.000Z',
    });
  });

  it('puts what is late first and counts it', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { team, desk } = await aTeamDesk();
    const [late] = await ticketsIn(team, 1);
    settableClock.set('2026-11-24T13:00:00-05:00');
    const [fresh] = await ticketsIn(team, 1);
    const page = await queueOf(desk, team);
    expect(numbersIn(page)).toEqual([late!.number, fresh!.number]);
    expect(page.body.summary.late).toBe(1);
    expect(page.body.items[0].clock).toMatchObject({ state: 'breached', chip: { tone: 'late' } });
  });

  it('turns pages without loss or repetition while tickets leave it', async () => {
    const { team, desk } = await aTeamDesk();
    const tickets = await ticketsIn(team, 5);
    const first = await desk.get(`/api/v1/queues/${team}/tickets?limit=2`);
    await desk.post(`/api/v1/queues/${team}/claims`).send();
    const second = await desk.get(
      `/api/v1/queues/${team}/tickets?limit=2&cursor=${first.body.nextCursor}`,
    );
    const third = await desk.get(
      `/api/v1/queues/${team}/tickets?limit=2&cursor=${second.body.nextCursor}`,
    );
    expect([...numbersIn(first), ...numbersIn(second), ...numbersIn(third)]).toEqual(
      tickets.map(({ number }) => number),
    );
    expect(third.body.nextCursor).toBeNull();
  });

  it('is narrowed by status, priority, assignee and words, the figures staying', async () => {
    const { team, agent, desk } = await aTeamDesk();
    const [one, two, three] = await ticketsIn(team, 3);
    await desk
      .post(`/api/v1/tickets/${one!.number}/comments`)
      .send({ body: 'The xylograph is here.' });
    await desk
      .put(`/api/v1/tickets/${two!.number}/priority`)
      .set('If-Match', '"2"')
      .send({ impact: 'bureau', urgency: 'now' });
    const narrowed = async (query: object) => numbersIn(await queueOf(desk, team).query(query));
    expect(await narrowed({ status: 'new' })).toEqual([two!.number, three!.number]);
    expect(await narrowed({ priority: 'urgent' })).toEqual([two!.number]);
    expect(await narrowed({ assignee: 'me' })).toEqual([one!.number]);
    expect(await narrowed({ assignee: String(agent.id) })).toEqual([one!.number]);
    expect(await narrowed({ assignee: 'none' })).toEqual([two!.number, three!.number]);
    expect(await narrowed({ q: 'xylogr' })).toEqual([one!.number]);
    expect(await narrowed({ status: 'open', q: 'xylograph', assignee: 'me' })).toEqual([
      one!.number,
    ]);
    expect((await queueOf(desk, team).query({ status: 'new' })).body.summary.open).toBe(3);
  });

  it("of one's own holds what one works on, in all teams", async () => {
    const { team, desk } = await aTeamDesk();
    const [mine] = await ticketsIn(team, 2);
    await desk.post(`/api/v1/tickets/${mine!.number}/comments`).send({ body: 'I take it.' });
    expect(numbersIn(await queueOf(desk, 'mine'))).toEqual([mine!.number]);
    expect(numbersIn(await queueOf(desk, 'unclaimed'))).toHaveLength(1);
  });

  it("hides one's own request from the list and from every count", async () => {
    const { team, agent, desk } = await aTeamDesk();
    const own = await aTicket({ customer: agent });
    const mover = await signInAs(await aPerson({ roles: [{ role: 'agent', team: own.teamCode }] }));
    await mover
      .post(`/api/v1/tickets/${own.number}/transfer`)
      .send({ teamCode: team, reason: 'Test.' });
    const page = await queueOf(desk, team);
    expect([page.body.items, page.body.summary.open, page.body.summary.unclaimed]).toEqual([
      [],
      0,
      0,
    ]);
    const claimed = await desk.post(`/api/v1/queues/${team}/claims`).send();
    expect(claimed.body.number).toBeNull();
  });

  it('of another office shows no sensitive ticket, in rows, figures or next due', async () => {
    const { team, desk: hr } = await aTeamDesk('human-resources');
    const secret = await aTicket({ serviceCode: sensitiveService });
    const insider = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: secret.teamCode }] }),
    );
    await insider
      .post(`/api/v1/tickets/${secret.number}/transfer`)
      .send({ teamCode: team, reason: 'Test.' });
    expect(numbersIn(await queueOf(hr, team))).toEqual([secret.number]);
    const { desk: it } = await aTeamDesk();
    const page = await queueOf(it, team);
    expect(page.body).toMatchObject({
      items: [],
      summary: { open: 0, late: 0, unclaimed: 0, pending: 0, nextDueAt: null },
    });
  });

  it.each([
    { status: 'solved' },
    { priority: 'top' },
    { assignee: 'you' },
    { limit: 101 },
    { cursor: 'x' },
    { cursor: Buffer.from('["now",1]').toString('base64url') },
    { colour: 'red' },
  ])('refuses %j', async (query) => {
    const { team, desk } = await aTeamDesk();
    expect((await queueOf(desk, team).query(query)).status).toBe(400);
  });

  it.each(['nowhere', '%', "x' OR 1=1"])('does not exist as %s', async (code) => {
    const { desk } = await aTeamDesk();
    expect((await queueOf(desk, encodeURIComponent(code))).status).toBe(404);
  });
});

describe('the list of queues', () => {
  it('holds mine, what nobody has, and each of my teams; a lead of the office has all of its teams', async () => {
    const { team, desk } = await aTeamDesk();
    await ticketsIn(team, 2);
    const list = await desk.get('/api/v1/queues');
    const queues = (list.body as { code: string; kind: string; open: number }[]).filter(
      ({ kind }) => kind !== 'saved',
    );
    expect(queues.map(({ code, kind, open }) => [code, kind, open])).toEqual([
      ['mine', 'mine', 0],
      ['unclaimed', 'unclaimed', 2],
      [team, 'team', 2],
    ]);
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: 'acquisition' }] }),
    );
    const listed = (await lead.get('/api/v1/queues')).body as {
      kind: string;
      officeCode: string;
    }[];
    const offices = listed
      .filter(({ kind }) => kind !== 'saved')
      .map(({ officeCode }) => officeCode);
    expect(new Set(offices.slice(2))).toEqual(new Set(['acquisition']));
    expect(offices.length).toBeGreaterThan(3);
  });

  it('counts as late among what nobody has only what nobody has', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { team, desk } = await aTeamDesk();
    await ticketsIn(team, 2);
    await desk.post(`/api/v1/queues/${team}/claims`);
    settableClock.set('2026-11-24T13:00:00-05:00');
    const list = (await desk.get('/api/v1/queues')).body as { code: string; late: number }[];
    const lateIn = (wanted: string) => list.find(({ code }) => code === wanted)!.late;
    expect([lateIn(team), lateIn('unclaimed'), lateIn('mine')]).toEqual([2, 1, 1]);
    expect((await queueOf(desk, 'unclaimed')).body.summary).toMatchObject({ open: 1, late: 1 });
  });

  it('counts exactly what the pages list', async () => {
    const { team, desk } = await aTeamDesk();
    const tickets = await ticketsIn(team, 4);
    const path = (n: number) => `/api/v1/tickets/${tickets[n]!.number}`;
    await desk.post(`${path(0)}/comments`).send({ body: 'Mine.' });
    await desk.post(`${path(1)}/hold`).send({ reason: 'customer_answer', question: '?' });
    await desk.post(`${path(2)}/resolution`).send({ message: 'Done.', category: 'done' });
    const entry = (await desk.get('/api/v1/queues')).body.find(
      ({ code }: { code: string }) => code === team,
    );
    expect(entry).toMatchObject({ open: 3, unclaimed: 1, pending: 1, late: 0 });
    expect(numbersIn(await queueOf(desk, team))).toHaveLength(3);
  });
});

describe('claiming the next ticket', () => {
  it('gives the most urgent one that nobody has, then says when the next promise is due', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { team, agent, desk } = await aTeamDesk();
    const [ticket] = await ticketsIn(team, 1);
    const claimed = await desk.post(`/api/v1/queues/${team}/claims`).send();
    expect([claimed.status, claimed.body]).toEqual([
      201,
      { number: ticket!.number, nextDueAt: null, why: null },
    ]);
    expect((await desk.get(`/api/v1/tickets/${ticket!.number}`)).body.assignee.id).toBe(agent.id);
    const none = await desk.post(`/api/v1/queues/${team}/claims`).send();
    expect(none.body).toEqual({
      number: null,
      nextDueAt: '2026-11-23T23:00:00.000Z',
      why: { code: 'nothing_waiting', message: 'Nothing is waiting.' },
    });
  });

  it('gives none twice: 64 claims at once by four agents for 40 tickets', async () => {
    const team = await aTeam();
    const agents = await Promise.all(
      Array.from({ length: 4 }, async () =>
        signInAs(await aPerson({ roles: [{ role: 'agent', team }] })),
      ),
    );
    const tickets = await ticketsIn(team, 40);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) =>
        agents[n % 4]!.post(`/api/v1/queues/${team}/claims`).send(),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const numbers = answers
      .map(({ body }) => body.number as string | null)
      .filter((number) => number !== null);
    expect(numbers.toSorted()).toEqual(tickets.map(({ number }) => number).toSorted());
    const { dataSource } = await createTestApp();
    const [{ counted }] = await dataSource.query(
      `SELECT json_object_agg(bucket, tickets) AS counted FROM
        (SELECT bucket, sum(tickets)::int AS tickets FROM queue_counts WHERE team_code = $1 GROUP BY bucket) b`,
      [team],
    );
    expect(counted).toMatchObject({ unclaimed: 0, claimed: 40 });
  });

  it('with the same key gives the same ticket', async () => {
    const { team, desk } = await aTeamDesk();
    await ticketsIn(team, 2);
    const claim = () =>
      desk.post(`/api/v1/queues/${team}/claims`).set('Idempotency-Key', 'claim-1').send();
    const [one, two] = [await claim(), await claim()];
    expect(two.body).toEqual(one.body);
    expect(numbersIn(await queueOf(desk, 'mine'))).toHaveLength(1);
  });

  it("is for members of the team, and not from one's own tickets", async () => {
    const { desk } = await aTeamDesk();
    const foreign = await desk.post('/api/v1/queues/hr-onboarding/claims').send();
    expect([foreign.status, foreign.body.code]).toEqual([422, 'ticket.other_team']);
    const mine = await desk.post('/api/v1/queues/mine/claims').send();
    expect(mine.status).toBe(422);
    expect((await desk.post('/api/v1/queues/nowhere/claims').send()).status).toBe(404);
  });
});

const params = async () => ({ code: 'it-devices' });
const as = [anEmployee(403)];

refusesStrangers('GET', '/api/v1/queues', { as });
refusesStrangers('GET', '/api/v1/queues/:code/tickets', { params, as });
refusesStrangers('POST', '/api/v1/queues/:code/claims', { params, as });

describe('parts of lists', () => {
  it('are counted alone where only they are asked for', async () => {
    const { team, desk } = await aTeamDesk();
    await ticketsIn(team, 2);
    const all = (await desk.get('/api/v1/queues')).body as { code: string; open: number }[];
    const part = await desk.get(`/api/v1/queues?codes=${team},mine,no-such-queue`);
    const codes = (part.body as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(['mine', team]);
    expect(part.body).toEqual(all.filter(({ code }) => codes.includes(code)));
  });

  it('say which of some tickets are still in the list, wherever they stand in it', async () => {
    const { team, desk, agent } = await aTeamDesk();
    const [first, second, third] = await ticketsIn(team, 3);
    const elsewhere = await aTicket();
    const asked = [first, third, elsewhere].map((ticket) => ticket!.number).join(',');
    const still = (code: string) => desk.get(`/api/v1/queues/${code}/tickets?numbers=${asked}`);
    expect(numbersIn(await still(team)).toSorted()).toEqual(
      [first!.number, third!.number].toSorted(),
    );
    await desk
      .put(`/api/v1/tickets/${second!.number}/assignee`)
      .set('If-Match', '"2"')
      .send({ assigneeId: agent.id });
    expect(numbersIn(await still('mine'))).toEqual([]);
    expect((await desk.get(`/api/v1/queues/${team}/tickets?numbers=a b`)).status).toBe(400);
  });
});
