import { SendHeldReplies } from '../../../src/modules/tickets/composing/send-held-replies.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, anAgentFor, aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { drainRelay } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const mondayTen = '2026-11-23T10:00:00-05:00';

beforeEach(() => settableClock.set(mondayTen));
afterEach(() => settableClock.release());

const sendDue = async (): Promise<number> => {
  const { app } = await createTestApp();
  return app.get(SendHeldReplies, { strict: false }).run();
};

const mailsTo = async (address: string) => {
  await drainRelay();
  return (await capturedMails()).filter(({ to }) => JSON.stringify(to).includes(address));
};

describe('a reply that can be taken back', () => {
  it('does not exist for the customer before its fifteen seconds are over, and leaves then, once', async () => {
    const { ticket, desk, customer, ticketPath, requestPath } = await aCase();
    const held = await desk
      .post(`${ticketPath}/held-replies`)
      .send({ body: 'Try the other port.' });
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({
      number: ticket.number,
      leavesAt: '2026-11-23T15:00:15.000Z',
    });
    settableClock.advance(14_999);
    expect(await sendDue()).toBe(0);
    expect((await customer.get(requestPath)).body.messages).toEqual([]);
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
    expect((await desk.get(ticketPath)).body).toMatchObject({
      status: 'new',
      conversation: [],
      leavingReplies: [{ authorName: 'Ana Ruiz', body: 'Try the other port.' }],
    });
    settableClock.advance(1);
    await Promise.all([sendDue(), sendDue(), sendDue()]);
    expect((await customer.get(requestPath)).body.messages).toHaveLength(1);
    expect(await eventKinds(ticket.id)).toEqual(['opened', 'commented', 'assigned']);
    expect((await desk.get(ticketPath)).body.leavingReplies).toEqual([]);
    expect(
      (await mailsTo(ticket.customer.email)).filter(({ text }) => text.includes('other port')),
    ).toHaveLength(1);
  });

  it('is a draft again when it is taken back: nothing happened, nobody was told', async () => {
    const { ticket, desk, customer, ticketPath, requestPath } = await aCase();
    const held = await desk.post(`${ticketPath}/held-replies`).send({ body: 'Wrong person!' });
    const back = await desk.delete(`${ticketPath}/held-replies/${held.body.id}`);
    expect([back.status, back.body.body]).toEqual([200, 'Wrong person!']);
    settableClock.advance(60_000);
    await sendDue();
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
    expect((await customer.get(requestPath)).body.messages).toEqual([]);
    expect((await desk.get(`${ticketPath}/reply-draft`)).body).toMatchObject({
      body: 'Wrong person!',
      returnedBecause: null,
    });
    const mails = await mailsTo(ticket.customer.email);
    expect(mails.filter(({ text }) => text.includes('Wrong person'))).toEqual([]);
  });

  it('taken back in the instant in which it leaves is one or the other, never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { ticket, desk, ticketPath } = await aCase();
      const held = await desk.post(`${ticketPath}/held-replies`).send({ body: 'Now?' });
      settableClock.advance(15_000);
      const [back] = await Promise.all([
        desk.delete(`${ticketPath}/held-replies/${held.body.id}`),
        sendDue(),
      ]);
      const said = (await eventKinds(ticket.id)).includes('commented');
      const draft = (await desk.get(`${ticketPath}/reply-draft`)).body.body;
      expect({ status: back.status, said, draft }).toEqual(
        said ? { status: 409, said: true, draft: '' } : { status: 200, said: false, draft: 'Now?' },
      );
      if (back.status === 409) expect(back.body.code).toBe('held_reply.left');
    }
  });

  it('leaves at once when its first answer falls due within those seconds', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const { dataSource } = await createTestApp();
    const [{ dueAt }] = await dataSource.query(
      `SELECT due_at AS "dueAt" FROM sla_clocks WHERE ticket_id = $1 AND metric = 'first_response'`,
      [ticket.id],
    );
    settableClock.set((dueAt as Date).getTime() - 5_000);
    const sent = await desk.post(`${ticketPath}/held-replies`).send({ body: 'Just in time.' });
    expect(sent.body).toEqual({ id: null, number: ticket.number, leavesAt: null });
    const view = await desk.get(ticketPath);
    expect(view.body.slaClocks[0]).toMatchObject({ metric: 'first_response', state: 'met' });
  });

  it('is held longer while its author is at the button, and released when they say so', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const held = await desk.post(`${ticketPath}/held-replies`).send({ body: 'Hm.' });
    const path = `${ticketPath}/held-replies/${held.body.id}`;
    settableClock.advance(10_000);
    const longer = await desk.post(`${path}/longer`).send();
    expect(longer.body.leavesAt).toBe('2026-11-23T15:00:25.000Z');
    settableClock.advance(10_000);
    await sendDue();
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
    expect((await desk.post(`${path}/release`).send()).status).toBe(200);
    await sendDue();
    expect(await eventKinds(ticket.id)).toContain('commented');
    for (const late of ['longer', 'release']) {
      expect((await desk.post(`${path}/${late}`).send()).body.code).toBe('held_reply.left');
    }
  });

  it('of a colleague stops a second answer until it was seen', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/held-replies`).send({ body: 'From Ana' });
    const sam = await signInAs(await anAgentFor(ticket, 'Sam Lee'));
    const blind = { body: 'From Sam', lastSeenCommentId: 0, lastSeenHeldReplyId: 0 };
    const stopped = await sam.post(`${ticketPath}/held-replies`).send(blind);
    expect([stopped.status, stopped.body.code]).toEqual([409, 'ticket.conversation_moved']);
    expect(stopped.body.newerMessages).toEqual([
      expect.objectContaining({ authorName: 'Ana Ruiz', body: 'From Ana' }),
    ]);
    const seen = (await sam.get(ticketPath)).body.leavingReplies[0].id;
    const sent = await sam
      .post(`${ticketPath}/held-replies`)
      .send({ ...blind, lastSeenHeldReplyId: seen });
    expect(sent.status).toBe(201);
  });

  it('is refused at once for what would refuse it later, and its text stays a draft', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await customer.post(`${requestPath}/confirmation`).send();
    await desk
      .put(`${ticketPath}/reply-draft`)
      .set('If-Match', '"0"')
      .send({ body: 'One more thing' });
    const refused = await desk.post(`${ticketPath}/held-replies`).send({ body: 'One more thing' });
    expect([refused.status, refused.body.code]).toEqual([422, 'ticket.reply.closed']);
    expect((await desk.get(`${ticketPath}/reply-draft`)).body.body).toBe('One more thing');
    const moved = await desk
      .post(`${ticketPath}/held-replies`)
      .send({ body: 'x', attachmentIds: ['00000000-0000-4000-8000-000000000000'] });
    expect(moved.status).toBe(422);
  });

  it('whose ticket was closed meanwhile comes back to its author with the reason, below nothing lost', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    await desk.post(`${ticketPath}/held-replies`).send({ body: 'One more thing' });
    await desk
      .put(`${ticketPath}/reply-draft`)
      .set('If-Match', '"0"')
      .send({ body: 'And another' });
    await customer.post(`${requestPath}/confirmation`).send();
    settableClock.advance(15_000);
    await sendDue();
    const draft = (await desk.get(`${ticketPath}/reply-draft`)).body;
    expect(draft.body).toBe('One more thing\n\nAnd another');
    expect(draft.returnedBecause).toMatch(/closed/i);
    expect((await desk.get('/api/v1/unsent-drafts')).body.items).toEqual([
      expect.objectContaining({ kind: 'reply', returnedBecause: draft.returnedBecause }),
    ]);
  });

  it('leaves without waiting for the customer when the ticket can’t wait any more', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    await desk
      .post(`${ticketPath}/held-replies`)
      .send({ body: 'Which one?', then: 'wait_for_customer' });
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Found it.', category: 'done' });
    settableClock.advance(15_000);
    await sendDue();
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'commented')).toHaveLength(2);
    expect(kinds).not.toContain('held');
  });

  it('of somebody who lost their role does not leave', async () => {
    const { ticket, agent, desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/held-replies`).send({ body: 'Bye' });
    const { dataSource } = await createTestApp();
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [agent.id]);
    settableClock.advance(15_000);
    await sendDue();
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
    const [{ body }] = await dataSource.query(
      'SELECT body FROM reply_drafts WHERE person_id = $1',
      [agent.id],
    );
    expect(body).toBe('Bye');
  });

  it('of somebody who left the agency comes back, and a repeated press holds one', async () => {
    const { ticket, agent, desk, ticketPath } = await aCase();
    const press = () =>
      desk.post(`${ticketPath}/held-replies`).set('Idempotency-Key', 'press-1').send({ body: 'A' });
    const [one, two] = await Promise.all([press(), press()]);
    expect(one.body).toEqual(two.body);
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [agent.id]);
    settableClock.advance(15_000);
    await sendDue();
    expect(await eventKinds(ticket.id)).toEqual(['opened']);
  });

  it('is nobody else’s to take back', async () => {
    const { ticket, desk, ticketPath } = await aCase();
    const held = await desk.post(`${ticketPath}/held-replies`).send({ body: 'Mine' });
    const sam = await signInAs(await anAgentFor(ticket, 'Sam Lee'));
    const tried = await sam.delete(`${ticketPath}/held-replies/${held.body.id}`);
    expect(tried.status).toBe(409);
    expect((await desk.get(ticketPath)).body.leavingReplies).toHaveLength(1);
  });

  it.each([{ body: '' }, { body: 'x'.repeat(10_001) }, { body: 'x', lastSeenHeldReplyId: -1 }])(
    'refuses %j',
    async (body) => {
      const { desk, ticketPath } = await aCase();
      expect((await desk.post(`${ticketPath}/held-replies`).send(body)).status).toBe(400);
    },
  );
});

const params = async () => ({ number: (await aTicket()).number, id: 1 });
const as = [anEmployee(403)];
const path = '/api/v1/tickets/:number/held-replies';
refusesStrangers('POST', path, { params, as, body: { body: 'Hello' } });
refusesStrangers('DELETE', `${path}/:id`, { params, as });
refusesStrangers('POST', `${path}/:id/longer`, { params, as });
refusesStrangers('POST', `${path}/:id/release`, { params, as });

test('staff of another office hold no reply', async () => {
  const { ticketPath } = await aCase();
  const other = await signInAs(
    await aPerson({ roles: [{ role: 'agent', team: 'hr-onboarding' }] }),
  );
  const refused = await other.post(`${ticketPath}/held-replies`).send({ body: 'Hello from HR' });
  expect([refused.status, refused.body.code]).toEqual([422, 'ticket.other_office']);
});
