import { aPerson } from '../../support/factories/a-person.js';
import { aCase, anAgentFor, aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

describe('a reply to the customer', () => {
  it('opens the ticket, takes it, meets the first reply and reaches the customer', async () => {
    const { ticket, agent, customer, desk, ticketPath, requestPath } = await aCase();
    const reply = await desk.post(`${ticketPath}/comments`).send({ body: 'We are on it.' });
    expect(reply.status).toBe(201);
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({
      status: 'open',
      assignee: { id: agent.id, fullName: 'Ana Ruiz' },
      lastCommentId: expect.any(Number),
    });
    const clocks = Object.fromEntries(
      view.body.slaClocks.map((clock: { metric: string; state: string }) => [
        clock.metric,
        clock.state,
      ]),
    );
    expect(clocks).toEqual({ first_response: 'met', resolution: 'running' });
    expect(view.body.slaClocks[0].chip).toMatchObject({ text: 'Met', tone: 'met' });
    expect((await customer.get(requestPath)).body.messages[0]).toMatchObject({
      side: 'agent',
      authorName: 'Ana Ruiz',
      body: 'We are on it.',
    });
    expect(await eventKinds(ticket.id)).toEqual(['opened', 'commented', 'assigned']);
  });

  it('starts a next reply when the customer writes again, and meets it with the next answer', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'Try this.' });
    await customer.post(`${requestPath}/comments`).send({ body: 'It did not help.' });
    const owed = await desk.get(ticketPath);
    const next = owed.body.slaClocks.find(
      ({ metric }: { metric: string }) => metric === 'next_response',
    );
    expect(next).toMatchObject({ state: 'running', cycle: 1, label: 'Reply' });
    await desk.post(`${ticketPath}/comments`).send({ body: 'Then that.' });
    const met = await desk.get(ticketPath);
    expect(
      met.body.slaClocks.find(({ metric }: { metric: string }) => metric === 'next_response').state,
    ).toBe('met');
  });

  it('can ask and wait in one step: the finish is paused', async () => {
    settableClock.set('2026-11-23T10:00:00-05:00');
    const { desk, ticketPath } = await aCase();
    await desk
      .post(`${ticketPath}/comments`)
      .send({ body: 'Which one?', then: 'wait_for_customer' });
    const view = await desk.get(ticketPath);
    expect(view.body).toMatchObject({
      status: 'pending',
      statusLabel: 'Waiting for the customer',
      pendingReason: 'customer_answer',
      whoseTurn: 'customer',
    });
    const finish = view.body.slaClocks.find(
      ({ metric }: { metric: string }) => metric === 'resolution',
    );
    expect(finish).toMatchObject({
      state: 'paused',
      dueAt: null,
      chip: { text: 'Paused, customer until Nov 30' },
    });
  });

  it('stops when somebody else wrote meanwhile, shows it, and goes through once it was read', async () => {
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    const seen = (await desk.get(ticketPath)).body.lastCommentId;
    await customer.post(`${requestPath}/comments`).send({ body: 'Wait, it is the other one!' });
    const stopped = await desk
      .post(`${ticketPath}/comments`)
      .send({ body: 'Replaced it.', lastSeenCommentId: seen });
    expect([stopped.status, stopped.body.code]).toEqual([409, 'ticket.conversation_moved']);
    expect(stopped.body.newerMessages).toEqual([
      expect.objectContaining({ side: 'customer', body: 'Wait, it is the other one!' }),
    ]);
    expect(await eventKinds(ticket.id)).toEqual(['opened', 'commented']);
    const lastSeenCommentId = (await desk.get(ticketPath)).body.lastCommentId;
    const sent = await desk
      .post(`${ticketPath}/comments`)
      .send({ body: 'Replaced it.', lastSeenCommentId });
    expect(sent.status).toBe(201);
  });

  it('of two agents at the same time one is told of the other', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const colleague = await signInAs(await anAgentFor(ticket, 'Sam Lee'));
    const send = (client: typeof desk, body: string) =>
      client.post(`${ticketPath}/comments`).send({ body, lastSeenCommentId: 0 });
    const answers = await Promise.all([send(desk, 'From Ana'), send(colleague, 'From Sam')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is refused to staff of another office, who may leave a note', async () => {
    const { ticketPath } = await aCase();
    const other = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }),
    );
    const reply = await other.post(`${ticketPath}/comments`).send({ body: 'Hello from HR' });
    expect([reply.status, reply.body.code]).toEqual([422, 'ticket.other_office']);
    const note = await other
      .post(`${ticketPath}/staff-notes`)
      .send({ body: 'HR knows this person.' });
    expect(note.status).toBe(201);
  });

  it('is refused on a closed ticket, and to an agent whose own request it is', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await customer.post(`${requestPath}/confirmation`).send();
    const closed = await desk.post(`${ticketPath}/comments`).send({ body: 'One more thing' });
    expect([closed.status, closed.body.code]).toEqual([422, 'ticket.reply.closed']);
    const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
    const own = await aTicket({ customer: agent });
    const self = await signInAs(agent);
    const reply = await self
      .post(`/api/v1/tickets/${own.number}/comments`)
      .send({ body: 'Me to me' });
    expect([reply.status, reply.body.code]).toEqual([422, 'ticket.own_request']);
    const page = await self.get(`/api/v1/tickets/${own.number}`);
    expect([page.status, page.body.code]).toEqual([403, 'ticket.own_request']);
  });

  it('is written once for a repeated key', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const send = () =>
      desk.post(`${ticketPath}/comments`).set('Idempotency-Key', 'reply-1').send({ body: 'Once.' });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await eventKinds(ticket.id)).filter((kind) => kind === 'commented')).toHaveLength(1);
  });

  it.each([
    ['nothing', { body: '' }, 'body'],
    ['10,001 characters', { body: '🦊'.repeat(10_001) }, 'body'],
    ['NUL', { body: 'a\0' }, 'body'],
    ['half a surrogate pair', { body: 'a\ud800' }, 'body'],
    ['an unknown next step', { body: 'x', then: 'explode' }, 'then'],
    ['a message id below zero', { body: 'x', lastSeenCommentId: -1 }, 'lastSeenCommentId'],
    ['a message id that is a text', { body: 'x', lastSeenCommentId: '1' }, 'lastSeenCommentId'],
  ])('refuses %s on its field', async (_, body, field) => {
    const { desk, ticketPath } = await aCase();
    const answer = await desk.post(`${ticketPath}/comments`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it.each(['🦊 fox', 'שלום עולם', '<script>alert(1)</script>', 'a‮b', "' OR 1=1 --"])(
    'keeps %s as it is',
    async (body) => {
      const { desk, ticketPath } = await aCase();
      await desk.post(`${ticketPath}/comments`).send({ body });
      expect((await desk.get(ticketPath)).body.conversation[0].body).toBe(body);
    },
  );
});

describe('a staff note', () => {
  it('stands in the conversation as a note, stops no clock and changes nothing for the customer', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    const before = await customer.get(requestPath);
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Ask facilities first.' });
    const view = await desk.get(ticketPath);
    expect(view.body.conversation).toEqual([
      expect.objectContaining({
        kind: 'note',
        body: 'Ask facilities first.',
        authorName: 'Ana Ruiz',
      }),
    ]);
    expect(view.body.slaClocks[0]).toMatchObject({ metric: 'first_response', state: 'running' });
    const after = await customer.get(requestPath);
    expect({ ...after.body, version: 0 }).toEqual({ ...before.body, version: 0 });
  });

  it.each([{ body: ' ' }, { body: 'x'.repeat(10_001) }, {}])('refuses %j', async (body) => {
    const { desk, ticketPath } = await aCase();
    expect((await desk.post(`${ticketPath}/staff-notes`).send(body)).status).toBe(400);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];

refusesStrangers('POST', '/api/v1/tickets/:number/comments', {
  params,
  as,
  body: { body: 'Hello' },
});
refusesStrangers('POST', '/api/v1/tickets/:number/staff-notes', {
  params,
  as,
  body: { body: 'Hello' },
});
