import { randomUUID } from 'node:crypto';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { aSolvedTicket } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

const team = 'it-service-desk';
const test = (field: string, op: string, ...values: string[]) => ({ field, op, values });
const set = (...all: object[]) => ({ version: 1, all });
const usual = { audience: 'mine', columns: ['subject', 'number'], sort: 'urgency' };

/** Conditions that only tickets of this customer meet. */
const of = (customer: { id: number }, ...more: object[]) =>
  set(test('customer', 'is', String(customer.id)), ...more);

const agentOf = (code = team) => aPerson({ roles: [{ role: 'agent', team: code }] });

async function aView(
  desk: SignedInClient,
  body: object,
): Promise<{ id: number; code: string; version: number }> {
  const saved = await desk
    .post('/api/v1/views')
    .set('Idempotency-Key', randomUUID())
    .send({ name: 'A view', ...usual, ...body });
  if (saved.status !== 201) throw new Error(JSON.stringify(saved.body));
  return saved.body;
}

async function pageOf(desk: SignedInClient, code: string, query: object = {}) {
  return desk.get(`/api/v1/queues/${code}/tickets`).query(query);
}
const numbersIn = (answer: { body: { items: { number: string }[] } }) =>
  answer.body.items.map(({ number }) => number);

/** Three tickets of one customer, opened an hour apart, with an agent who sees them. */
async function threeTickets() {
  const customer = await aPerson();
  const numbers: string[] = [];
  for (const at of ['09:00', '10:00', '11:00']) {
    settableClock.set(`2026-11-23T${at}:00-05:00`);
    numbers.push((await aTicket({ customer })).number);
  }
  const agent = await agentOf();
  return { customer, numbers, agent, desk: await signInAs(agent) };
}

describe('a saved view', () => {
  it('shows what meets its conditions, with its columns, order, figures and a sentence', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const { code } = await aView(desk, {
      name: 'Newest of one customer',
      condition: of(customer, test('priority', 'is_not', 'urgent')),
      sort: 'opened_newest',
    });
    const page = await pageOf(desk, code);
    expect(numbersIn(page)).toEqual(numbers.toReversed());
    expect(page.body).toMatchObject({
      view: { code, name: 'Newest of one customer', kind: 'saved', mayChange: true },
      sentence: `Tickets where customer is ${customer.fullName}, and priority is not Urgent.`,
      address: `customer.is.${customer.id};priority.is_not.urgent`,
      columns: ['subject', 'number'],
      sort: 'opened_newest',
      problems: [],
      summary: { open: 3, late: 0, unclaimed: 3, pending: 0, finished: false, countedOf: null },
    });
    const list = (await desk.get('/api/v1/queues')).body as { code: string }[];
    expect(list.find((view) => view.code === code)).toMatchObject({
      ...{ name: 'Newest of one customer', kind: 'saved', audience: 'mine' },
      ...{ open: 3, late: 0, unclaimed: 3, pending: 0 },
    });
  });

  it.each([
    ['urgency', 'due first'],
    ['priority', 'most pressing first'],
    ['opened_oldest', 'oldest first'],
    ['opened_newest', 'newest first'],
    ['message_oldest', 'longest without a message first'],
    ['message_newest', 'newest message first'],
  ])('turns pages by %s without loss or repetition', async (sort) => {
    const { customer, numbers, desk } = await threeTickets();
    const { code } = await aView(desk, { condition: of(customer), sort });
    const whole = numbersIn(await pageOf(desk, code));
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageOf(desk, code, { limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...numbersIn(page));
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
    expect(whole.toSorted()).toEqual(numbers.toSorted());
  });

  it('of finished tickets is counted among the newest thousand of its time, and says so', async () => {
    const { number, customer, agent } = await aSolvedTicket();
    const { dataSource } = await createTestApp();
    const columns: { name: string }[] = await dataSource.query(
      `SELECT quote_ident(column_name) AS name FROM information_schema.columns
        WHERE table_name = 'tickets' AND column_name NOT IN ('id', 'number') AND is_generated = 'NEVER'`,
    );
    const list = columns.map(({ name }) => name).join(', ');
    const copies = (count: number) =>
      dataSource.query(
        `INSERT INTO tickets (${list}) SELECT ${list} FROM tickets, generate_series(1, $2::integer) WHERE number = $1`,
        [number, count],
      );
    const condition = of(
      customer,
      test('status', 'is', 'solved'),
      test('updated', 'within_last', '1d'),
    );
    const counted = async (all = condition) =>
      (await (await signInAs(agent)).post('/api/v1/views/preview').send({ condition: all })).body
        .summary;
    expect(await counted()).toMatchObject({ open: 1, finished: true, countedOf: null });
    await copies(1_000);
    expect(await counted()).toMatchObject({ open: 1_000, finished: true, countedOf: 1_000 });
    await dataSource.query(
      `UPDATE tickets SET sensitive = true, office_code = 'human-resources'
        WHERE id = (SELECT max(id) FROM tickets WHERE customer_id = $1)`,
      [customer.id],
    );
    expect(await counted()).toMatchObject({ open: 1_000, finished: true, countedOf: null });
    await copies(1);
    await dataSource.query(
      `UPDATE tickets SET priority = 'high' WHERE id IN (SELECT id FROM tickets
        WHERE customer_id = (SELECT customer_id FROM tickets WHERE number = $1) AND number <> $1 ORDER BY id DESC LIMIT 4)`,
      [number],
    );
    const high = { ...condition, all: [...condition.all, test('priority', 'is', 'high')] };
    expect(await counted(high)).toMatchObject({ open: 3, countedOf: 1_000 });
  });

  it('of finished tickets looks back as far as it says', async () => {
    const { customer, numbers, agent, desk } = await threeTickets();
    await desk
      .post(`/api/v1/tickets/${numbers[0]}/resolution`)
      .send({ message: 'Done.', category: 'done' });
    const condition = of(
      customer,
      test('status', 'is', 'solved'),
      test('updated', 'within_last', '2d'),
    );
    const { code } = await aView(desk, { condition, sort: 'updated_newest' });
    expect(numbersIn(await pageOf(desk, code))).toEqual([numbers[0]]);
    settableClock.set('2026-11-27T09:00:00-05:00');
    const later = await signInAs(agent);
    expect((await pageOf(later, code)).body).toMatchObject({ items: [], summary: { open: 0 } });
  });

  it('means its reader by "me", whoever saved it', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const lead = await signInAs(await aPerson({ roles: [{ role: 'team_lead', team }] }));
    const { code } = await aView(lead, {
      audience: 'team',
      teamCode: team,
      condition: of(customer, test('assignee', 'is', 'me')),
    });
    await desk.post(`/api/v1/tickets/${numbers[1]}/comments`).send({ body: 'I take it.' });
    expect(numbersIn(await pageOf(desk, code))).toEqual([numbers[1]]);
    expect(numbersIn(await pageOf(lead, code))).toEqual([]);
  });

  it('is narrowed and ordered by the address, its own figures staying', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const { code } = await aView(desk, { condition: of(customer) });
    await desk.post(`/api/v1/tickets/${numbers[2]}/comments`).send({ body: 'Mine.' });
    const narrowed = await pageOf(desk, code, { where: 'assignee.is.me', sort: 'opened_newest' });
    expect(numbersIn(narrowed)).toEqual([numbers[2]]);
    expect(narrowed.body.summary.open).toBe(3);
    expect(
      numbersIn(await pageOf(desk, code, { where: 'any(status.is.new;sensitive.is.yes)' })),
    ).toEqual([numbers[0], numbers[1]]);
    const finished = await pageOf(desk, code, { where: 'status.is.closed' });
    expect([finished.status, finished.body.code]).toEqual([422, 'view.finished_needs_dates']);
  });

  it.each([
    [{ where: 'colour.is.red' }, 'condition.field_gone'],
    [{ where: 'status' }, 'condition.address_malformed'],
    [{ where: 'status.is.frozen' }, 'condition.choice_unknown'],
    [{ cursor: Buffer.from('[1,2,3]').toString('base64url') }, 'page.cursor_invalid'],
  ])('refuses %j', async (query, code) => {
    const desk = await signInAs(await agentOf());
    const answer = await pageOf(desk, 'mine', query);
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, code]);
  });

  it('that names a team that is gone says so, and goes on without it', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const { code, id } = await aView(desk, {
      condition: of(customer, { not: test('team', 'is', 'it-typewriters') }),
    });
    const page = await pageOf(desk, code);
    expect(page.body).toMatchObject({
      problems: [{ message: 'This condition names a team that is gone: “it-typewriters”.' }],
      sentence: expect.stringContaining('a team that is gone (“it-typewriters”)'),
    });
    expect(numbersIn(page)).toEqual(numbers);
    expect((await desk.get(`/api/v1/views/${id}`)).body.problems).toHaveLength(1);
  });

  it('that names a field that is gone shows nothing and says so, in the list, the page and the editor', async () => {
    const { customer, desk } = await threeTickets();
    const { code, id } = await aView(desk, { condition: of(customer) });
    const { dataSource } = await createTestApp();
    const stored = of(customer, test('moonPhase', 'is', 'full'));
    await dataSource.query('UPDATE saved_views SET condition = $2 WHERE id = $1', [id, stored]);
    const page = await pageOf(desk, code);
    expect([page.status, page.body]).toEqual([
      200,
      expect.objectContaining({
        items: [],
        sentence: null,
        summary: expect.objectContaining({ open: 0 }),
        problems: [
          {
            code: 'condition.field_gone',
            message: 'This condition names a field that is gone: “moonPhase”. Choose another.',
          },
        ],
      }),
    ]);
    const listed = await desk.get('/api/v1/queues');
    expect(listed.body.find((view: { code: string }) => view.code === code)).toMatchObject({
      open: 0,
    });
    expect((await desk.get(`/api/v1/views/${id}`)).body).toMatchObject({
      ...{ sentence: null, condition: stored },
      problems: [{ code: 'condition.field_gone' }],
    });
  });
});

describe('claiming from a saved view', () => {
  it('gives the most urgent ticket of it that nobody has, from one’s own teams alone', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const elsewhere = await aTicket({ customer, serviceCode: 'ask-hr' });
    const { code } = await aView(desk, { condition: of(customer), sort: 'opened_newest' });
    const claim = async () => (await desk.post(`/api/v1/queues/${code}/claims`).send()).body.number;
    expect([await claim(), await claim(), await claim(), await claim()]).toEqual([
      ...numbers,
      null,
    ]);
    expect(numbersIn(await pageOf(desk, code))).toContain(elsewhere.number);
  });

  it('respects every condition, and is refused where nothing of a view can wait', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const later = await aView(desk, {
      condition: of(customer, { not: test('opened', 'longer_ago', '90m') }),
    });
    const claimed = await desk.post(`/api/v1/queues/${later.code}/claims`).send();
    expect(claimed.body.number).toBe(numbers[1]);
    const done = await aView(desk, {
      condition: of(customer, test('status', 'is', 'solved'), test('updated', 'within_last', '9d')),
      sort: 'updated_newest',
    });
    const refused = await desk.post(`/api/v1/queues/${done.code}/claims`).send();
    expect([refused.status, refused.body.code]).toEqual([422, 'ticket.claim.not_waiting']);
    const stranger = await signInAs(await agentOf());
    expect((await stranger.post(`/api/v1/queues/${later.code}/claims`).send()).status).toBe(404);
  });
});

describe('what is new to somebody', () => {
  it('is what others wrote since they last read the ticket', async () => {
    const { ticket, desk, agent, customer, ticketPath, requestPath } = await aCase();
    const { code } = await aView(desk, { condition: of(ticket.customer) });
    const colleague = await signInAs(await agentOf(ticket.teamCode));
    const isNew = async (client = desk) =>
      client === desk
        ? (await pageOf(desk, code)).body.items[0].unread
        : numbersIn(
            await pageOf(client, ticket.teamCode, {
              where: `customer.is.${ticket.customer.id};unread.is.yes`,
            }),
          ).length === 1;
    const read = async (client = desk) =>
      (
        await client
          .put(`${ticketPath}/read-mark`)
          .set('If-Match', `"${(await client.get(ticketPath)).body.version}"`)
      ).status;
    expect([await isNew(), await isNew(colleague)]).toEqual([true, true]);
    expect(await read()).toBe(204);
    expect([await isNew(), await isNew(colleague)]).toEqual([false, true]);
    await desk.post(`${ticketPath}/comments`).send({ body: 'A question.' });
    expect(await isNew()).toBe(false);
    await customer.post(`${requestPath}/comments`).send({ body: 'An answer.' });
    expect(await isNew()).toBe(true);
    expect(await read()).toBe(204);
    await colleague.post(`${ticketPath}/staff-notes`).send({ body: 'Look at the cable.' });
    expect(await isNew()).toBe(true);
    expect(agent.id).toBeGreaterThan(0);
  });

  it('stays new when more has happened than was read', async () => {
    const { desk, customer, ticketPath, requestPath } = await aCase();
    const { version } = (await desk.get(ticketPath)).body;
    await customer.post(`${requestPath}/comments`).send({ body: 'One more thing.' });
    const mark = await desk.put(`${ticketPath}/read-mark`).set('If-Match', `"${version}"`);
    expect([mark.status, mark.body.code]).toEqual([412, 'ticket.stale']);
    expect((await desk.put(`${ticketPath}/read-mark`)).status).toBe(428);
  });
});

describe('saving a view', () => {
  it('with the same key saves it once', async () => {
    const desk = await signInAs(await agentOf());
    const save = () =>
      desk
        .post('/api/v1/views')
        .set('Idempotency-Key', 'one')
        .send({ name: 'Once', ...usual, condition: set() });
    expect((await save()).body.id).toBe((await save()).body.id);
  });

  it.each([
    [{ name: '' }, 400, 'name'],
    [{ name: 'x'.repeat(81) }, 400, 'name'],
    [{ audience: 'nobody' }, 400, 'audience'],
    [{ condition: 'all' }, 400, 'condition'],
    [{ condition: {} }, 400, 'condition'],
    [{ condition: set(test('colour', 'is', 'red')) }, 400, 'condition.all.0.field'],
    [{ condition: set(test('status', 'is')) }, 400, 'condition.all.0.values'],
    [{ condition: set(test('status', 'is', 'closed')) }, 422, 'condition'],
    [{ columns: ['number'] }, 422, 'columns'],
    [{ columns: ['colour'] }, 400, 'columns'],
    [{ columns: ['subject', 'subject'] }, 422, 'columns'],
    [{ sort: 'moon' }, 400, 'sort'],
    [{ sort: 'updated_newest' }, 422, 'sort'],
    [{ audience: 'team' }, 422, 'teamCode'],
    [{ audience: 'team', teamCode: 'nowhere' }, 400, 'teamCode'],
    [{ audience: 'team', teamCode: 'hr-onboarding' }, 422, 'teamCode'],
    [{ teamCode: team }, 422, 'teamCode'],
    [{ audience: 'everyone' }, 422, 'audience'],
    [{ ownerId: 1 }, 400, 'ownerId'],
  ])('refuses %j', async (change, status, field) => {
    const desk = await signInAs(await agentOf());
    const body = { name: 'A view', ...usual, condition: set(), ...change };
    const answer = await desk.post('/api/v1/views').send(body);
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('has an end', async () => {
    const agent = await agentOf();
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO saved_views (name, owner_id, audience, condition, columns, sort, created_at, updated_at)
       SELECT 'View ' || n, $1, 'mine', '{"version":1,"all":[]}', '{subject}', 'urgency', now(), now()
         FROM generate_series(1, 50) n`,
      [agent.id],
    );
    const desk = await signInAs(agent);
    const answer = await desk
      .post('/api/v1/views')
      .send({ name: 'One more', ...usual, condition: set() });
    expect([answer.status, answer.body.code]).toEqual([422, 'view.too_many']);
    const listed = (await desk.get('/api/v1/queues')).body as { name: string }[];
    expect(listed.filter(({ name }) => name.startsWith('View '))).toHaveLength(50);
  });
});

describe('changing a view', () => {
  const change = (client: SignedInClient, view: { id: number; version: number }, body: object) =>
    client
      .put(`/api/v1/views/${view.id}`)
      .set('If-Match', `"${view.version}"`)
      .send({ name: 'A view', ...usual, condition: set(), ...body });

  it('is for its owner and for leads of what is shared; others don’t see it, or save a copy', async () => {
    const owner = await signInAs(await agentOf());
    const people: Record<string, TestPerson> = {
      colleague: await agentOf(),
      lead: await aPerson({ roles: [{ role: 'team_lead', team }] }),
      stranger: await agentOf('hr-onboarding'),
    };
    const mine = await aView(owner, { condition: set() });
    const shared = await aView(owner, { condition: set(), audience: 'team', teamCode: team });
    const answers: Record<string, number[]> = {};
    for (const [who, person] of Object.entries(people)) {
      const client = await signInAs(person);
      const { version } = (await owner.get(`/api/v1/views/${shared.id}`)).body;
      answers[who] = [
        (await pageOf(client, mine.code)).status,
        (await pageOf(client, shared.code)).status,
        (await change(client, mine, {})).status,
        (await change(client, { ...shared, version }, { audience: 'team', teamCode: team })).status,
      ];
    }
    expect(answers).toEqual({
      colleague: [404, 200, 404, 422],
      lead: [404, 200, 404, 200],
      stranger: [404, 404, 404, 404],
    });
    expect((await change(owner, mine, { name: 'Renamed' })).body).toMatchObject({
      ...{ name: 'Renamed', version: 2 },
    });
  });

  it('asks again who may share it only when that changes', async () => {
    const owner = await signInAs(await agentOf());
    const view = await aView(owner, { condition: set() });
    const wider = await change(owner, view, { audience: 'everyone' });
    expect([wider.status, wider.body.code]).toEqual([422, 'view.leads_share_with_everyone']);
  });

  it('on an older version is refused with the present one', async () => {
    const owner = await signInAs(await agentOf());
    const view = await aView(owner, { condition: set() });
    await change(owner, view, { name: 'First' });
    const second = await change(owner, view, { name: 'Second' });
    expect([second.status, second.body.currentVersion]).toEqual([412, 2]);
    const blind = await owner
      .put(`/api/v1/views/${view.id}`)
      .send({ name: 'A view', ...usual, condition: set() });
    expect(blind.status).toBe(428);
  });

  it('deletes it, and brings it back', async () => {
    const owner = await signInAs(await agentOf());
    const view = await aView(owner, { condition: set(), name: 'Not gone' });
    expect((await owner.delete(`/api/v1/views/${view.id}`)).status).toBe(204);
    expect((await pageOf(owner, view.code)).status).toBe(404);
    expect((await owner.delete(`/api/v1/views/${view.id}`)).status).toBe(404);
    const back = await owner.post(`/api/v1/views/${view.id}/restoration`).send();
    expect([back.status, back.body.name]).toEqual([200, 'Not gone']);
    expect((await pageOf(owner, view.code)).status).toBe(200);
    expect((await owner.post(`/api/v1/views/${view.id}/restoration`).send()).status).toBe(404);
  });
});

describe('building a view', () => {
  it('offers fields with their comparisons and values, columns, orders, and teams to share with', async () => {
    const desk = await signInAs(await agentOf());
    const { fields, columns, sorts, teams, mayShareWithEveryone } = (
      await desk.get('/api/v1/views/choices')
    ).body;
    const field = (name: string) => fields.find((one: { field: string }) => one.field === name);
    expect(field('status')).toMatchObject({
      operators: [
        { op: 'is', values: 'choice' },
        { op: 'is_not', values: 'choice' },
      ],
      choices: expect.arrayContaining([{ code: 'pending', label: 'Waiting' }]),
    });
    expect(field('team').choices).toEqual(
      expect.arrayContaining([{ code: team, label: expect.any(String) }]),
    );
    expect(field('unread').choices).toHaveLength(2);
    expect(field('due').operators.at(-1)).toEqual({
      ...{ op: 'within_next', label: 'within the next', values: 'time_length' },
    });
    expect(columns.length).toBeGreaterThan(8);
    expect(sorts).toHaveLength(8);
    expect(teams.map(({ code }: { code: string }) => code)).toEqual([team]);
    expect(mayShareWithEveryone).toBe(false);
  });

  it('tries conditions out: their sentence, address, figures and first tickets', async () => {
    const { customer, numbers, desk } = await threeTickets();
    const tried = await desk.post('/api/v1/views/preview').send({ condition: of(customer) });
    expect(tried.body).toMatchObject({
      ...{
        sentence: `Tickets where customer is ${customer.fullName}.`,
        kind: 'open',
        problems: [],
      },
      address: `customer.is.${customer.id}`,
      summary: { open: 3 },
    });
    expect(numbersIn(tried)).toEqual(numbers);
    expect(tried.body.people).toEqual([{ code: String(customer.id), label: customer.fullName }]);
    const byAddress = await desk
      .post('/api/v1/views/preview')
      .send({ address: tried.body.address });
    expect(byAddress.body).toEqual({ ...tried.body, items: expect.any(Array) });
    expect(byAddress.body.condition).toEqual(of(customer));
    const closed = await desk
      .post('/api/v1/views/preview')
      .send({ condition: of(customer, test('status', 'is', 'closed')) });
    expect(closed.body).toMatchObject({
      ...{ items: [], problems: [{ code: 'view.finished_needs_dates' }] },
      sentence: expect.stringContaining('status is Closed'),
    });
    const unreadable = await desk.post('/api/v1/views/preview').send({ address: 'customer' });
    expect([unreadable.status, unreadable.body.errors[0].field]).toEqual([400, 'address']);
    const gone = await desk
      .post('/api/v1/views/preview')
      .send({ condition: of(customer, test('team', 'is', 'it-typewriters')) });
    expect(gone.body).toMatchObject({ items: [], problems: [{ code: 'condition.name_gone' }] });
    const wrong = await desk
      .post('/api/v1/views/preview')
      .send({ condition: of(customer, { any: [] }) });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'condition.all.1']);
  });
});

describe('a sensitive ticket in views', () => {
  it('is in none that another office reads: not in rows, figures, the list, or what is tried out', async () => {
    const secret = await aTicket({ serviceCode: sensitiveService });
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: secret.teamCode }] }),
    );
    const condition = of(secret.customer, test('sensitive', 'is', 'yes'));
    const { code } = await aView(lead, { condition, audience: 'everyone' });
    expect(numbersIn(await pageOf(lead, code))).toEqual([secret.number]);
    const stranger = await signInAs(await agentOf());
    const page = await pageOf(stranger, code);
    const list = await stranger.get('/api/v1/queues');
    const tried = await stranger.post('/api/v1/views/preview').send({ condition });
    expect(page.body).toMatchObject({
      items: [],
      summary: { open: 0, late: 0, unclaimed: 0, pending: 0, nextDueAt: null },
    });
    expect(list.body.find((view: { code: string }) => view.code === code)).toMatchObject({
      ...{ open: 0, late: 0, unclaimed: 0, pending: 0 },
    });
    expect(tried.body).toMatchObject({ items: [], summary: { open: 0 } });
    const mark = await stranger
      .put(`/api/v1/tickets/${secret.number}/read-mark`)
      .set('If-Match', '"1"');
    expect(mark.status).toBe(404);
  });
});

const saved = async () => {
  const owner = await signInAs(await agentOf());
  return { id: (await aView(owner, { condition: set() })).id };
};
const body = { name: 'A view', ...usual, condition: set() };
const as = [anEmployee(403)];
const ofView = {
  params: saved,
  as: [
    ...as,
    {
      who: 'an agent who does not see it',
      person: () => agentOf('hr-onboarding'),
      status: 404 as const,
    },
  ],
};

refusesStrangers('GET', '/api/v1/views/choices', { as });
refusesStrangers('POST', '/api/v1/views/preview', { as, body: { condition: set() } });
refusesStrangers('POST', '/api/v1/views', { as, body });
refusesStrangers('GET', '/api/v1/views/:id', ofView);
refusesStrangers('PUT', '/api/v1/views/:id', { ...ofView, body, headers: { 'If-Match': '"1"' } });
refusesStrangers('DELETE', '/api/v1/views/:id', ofView);
refusesStrangers('POST', '/api/v1/views/:id/restoration', ofView);
refusesStrangers('PUT', '/api/v1/tickets/:number/read-mark', {
  params: async () => ({ number: (await aTicket()).number }),
  headers: { 'If-Match': '"1"' },
  as,
});
