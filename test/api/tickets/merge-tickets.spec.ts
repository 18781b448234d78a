import { TicketChanges } from '../../../src/modules/tickets/ticket-changes.js';
import { aPerson } from '../../support/factories/a-person.js';
import {
  aCase,
  anAgentFor,
  aTicket,
  eventKinds,
  inQueueOf,
  sensitiveService,
} from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

interface Clock {
  readonly metric: string;
  readonly state: string;
  readonly chip: { readonly text: string } | null;
}

const twoOfOne = async () => {
  const first = await aCase();
  const other = await aTicket({ customer: first.ticket.customer });
  const otherPath = `/api/v1/tickets/${other.number}`;
  return { ...first, other, otherPath };
};

const merge = (desk: SignedInClient, path: string, into: string) =>
  desk.post(`${path}/merge`).send({ into });

const clocksOf = async (desk: SignedInClient, path: string) =>
  ((await desk.get(path)).body.slaClocks as Clock[]).map(({ metric, state }) => [metric, state]);

describe('merging', () => {
  it('goes on in the other ticket: off the queue, clocks called off, what was said is there to read', async () => {
    const { ticket, desk, customer, ticketPath, requestPath, other, otherPath } = await twoOfOne();
    await customer.post(`${requestPath}/comments`).send({ body: 'And the screen, too.' });
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Looks like the same.' });
    const answer = await merge(desk, ticketPath, other.number);
    expect([answer.status, answer.body.number]).toEqual([200, other.number]);
    const source = (await desk.get(ticketPath)).body;
    expect(source.related.mergedInto).toMatchObject({ number: other.number });
    expect(source.statusLabel).toBe(`Merged into ${other.number}`);
    const request = (await customer.get(requestPath)).body;
    expect(request).toMatchObject({
      goesOnIn: other.number,
      status: { label: 'Joined with another' },
    });
    expect(request.timeline[0].title).toBe(`We go on with this in ${other.number}`);
    expect(await clocksOf(desk, ticketPath)).toEqual([
      ['first_response', 'cancelled'],
      ['resolution', 'cancelled'],
    ]);
    const target = (await desk.get(otherPath)).body;
    expect(target.related.mergedIn).toEqual([
      expect.objectContaining({
        number: ticket.number,
        messages: [
          expect.objectContaining({ kind: 'customer', body: 'And the screen, too.' }),
          expect.objectContaining({ kind: 'note', body: 'Looks like the same.' }),
        ],
      }),
    ]);
    expect(await clocksOf(desk, otherPath)).toEqual([
      ['first_response', 'running'],
      ['resolution', 'running'],
    ]);
    // Every list says that it is merged, and none that it was withdrawn.
    const labelIn = (list: { number: string }[]) =>
      list.find(({ number }) => number === ticket.number);
    const merged = { status: 'withdrawn', statusLabel: `Merged into ${other.number}` };
    const found = await desk.get(`/api/v1/tickets?q=${ticket.number}`);
    expect(labelIn(found.body.items)).toMatchObject(merged);
    const theirs = await desk.get(`/api/v1/customers/${ticket.customer.id}`);
    expect(labelIn(theirs.body.finished)).toMatchObject(merged);
    expect(labelIn(target.customer.recent)).toMatchObject(merged);
    expect(labelIn(target.related.mergedIn)).toMatchObject(merged);
    const mine = await customer.get('/api/v1/requests?state=done');
    expect(labelIn(mine.body.items)).toMatchObject({ status: { label: 'Joined with another' } });
    expect(await inQueueOf(desk, ticket)).toEqual([]);
    expect(await eventKinds(ticket.id)).toContain('merged');
    expect(await eventKinds(other.id)).toContain('merged_in');
  });

  it('brings the question that was left open to one that was answered already', async () => {
    const { desk, ticketPath, other, otherPath } = await twoOfOne();
    await desk.post(`${otherPath}/comments`).send({ body: 'We are on it.' });
    expect(await clocksOf(desk, otherPath)).not.toContainEqual(['next_response', 'running']);
    await merge(desk, ticketPath, other.number);
    expect(await clocksOf(desk, otherPath)).toContainEqual(['next_response', 'running']);
    await desk.post(`${ticketPath}/unmerge`).send();
    expect(await clocksOf(desk, otherPath)).not.toContainEqual(['next_response', 'running']);
  });

  it('sends what the customer writes to the old number to the one that goes on, over two merges, too', async () => {
    const { desk, customer, ticketPath, requestPath, other, otherPath, ticket } = await twoOfOne();
    const third = await aTicket({ customer: ticket.customer });
    await merge(desk, ticketPath, other.number);
    await merge(desk, otherPath, third.number);
    const said = await customer.post(`${requestPath}/comments`).send({ body: 'Any news?' });
    expect([said.status, said.body.number]).toEqual([201, third.number]);
    const page = (await desk.get(`/api/v1/tickets/${third.number}`)).body;
    expect(page.conversation.at(-1)).toMatchObject({ kind: 'customer', body: 'Any news?' });
    expect(await eventKinds(ticket.id)).not.toContain('commented');
    const refused = await desk.post(`${ticketPath}/comments`).send({ body: 'Hello?' });
    expect(refused.status).toBe(422);
  });

  it('is undone with everything: status, wait, clocks, queue, and what they measure', async () => {
    const { ticket, desk, ticketPath, other, otherPath } = await twoOfOne();
    await desk
      .post(`${ticketPath}/comments`)
      .send({ body: 'Which one?', then: 'wait_for_customer' });
    const before = (await desk.get(ticketPath)).body;
    const otherBefore = await clocksOf(desk, otherPath);
    await merge(desk, ticketPath, other.number);
    const undone = await desk.post(`${ticketPath}/unmerge`).send();
    expect([undone.status, undone.body.number]).toEqual([200, ticket.number]);
    const after = (await desk.get(ticketPath)).body;
    for (const field of ['status', 'pendingReason', 'pendingUntil', 'pendingSince', 'closedAt']) {
      expect([field, after[field]]).toEqual([field, before[field]]);
    }
    expect(after.slaClocks.map(({ metric, state }: Clock) => [metric, state])).toEqual(
      before.slaClocks.map(({ metric, state }: Clock) => [metric, state]),
    );
    expect(after.related.mergedInto).toBeNull();
    expect(await clocksOf(desk, otherPath)).toEqual(otherBefore);
    expect((await desk.get(otherPath)).body.related.mergedIn).toEqual([]);
    const again = await desk.post(`${ticketPath}/unmerge`).send();
    expect([again.status, again.body.code]).toEqual([422, 'ticket.unmerge.not_merged']);
    const { app } = await createTestApp();
    const changes = app.get(TicketChanges, { strict: false });
    expect([await changes.refresh(ticket.id), await changes.refresh(other.id)]).toEqual([
      false,
      false,
    ]);
  });

  it('by two people at the same second, the one into the other and back, joins them once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { ticket, desk, ticketPath, other, otherPath } = await twoOfOne();
      const colleague = await signInAs(await anAgentFor(ticket, 'Sam Lee'));
      const answers = await Promise.all([
        merge(desk, ticketPath, other.number),
        merge(colleague, otherPath, ticket.number),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      const { dataSource } = await createTestApp();
      const links: unknown[] = await dataSource.query(
        `SELECT 1 FROM ticket_links WHERE kind = 'merged' AND from_id = ANY($1)`,
        [[ticket.id, other.id]],
      );
      expect(links).toHaveLength(1);
    }
  });

  it('joins a call about the same thing, which staff wrote down, with what the customer filed', async () => {
    const { ticket, desk } = await aCase();
    const call = await desk.post('/api/v1/tickets').send({
      serviceCode: 'ask-it',
      customerId: ticket.customer.id,
      channel: 'phone',
      subject: 'Called again',
      description: 'Any news?',
    });
    const joined = await merge(desk, `/api/v1/tickets/${call.body.number}`, ticket.number);
    expect([joined.status, joined.body.number]).toEqual([200, ticket.number]);
  });

  it('never closes a circle', async () => {
    const { ticket, desk, ticketPath, other, otherPath } = await twoOfOne();
    const third = await aTicket({ customer: ticket.customer });
    await merge(desk, ticketPath, other.number);
    await merge(desk, otherPath, third.number);
    const back = await merge(desk, `/api/v1/tickets/${third.number}`, ticket.number);
    expect([back.status, back.body.code]).toEqual([422, 'ticket.merge.into_merged']);
    const itself = await merge(desk, `/api/v1/tickets/${third.number}`, third.number);
    expect(itself.body.code).toBe('ticket.merge.itself');
  });

  it.each(['CP-999999999', 'nonsense', '1'])('into %s is refused on its field', async (into) => {
    const { desk, ticketPath } = await aCase();
    const answer = await merge(desk, ticketPath, into);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, 'into']);
  });

  it('with an old version changes nothing, and a repeated press merges once', async () => {
    const { desk, ticketPath, other } = await twoOfOne();
    const stale = await merge(desk, ticketPath, other.number).set('If-Match', '"99"');
    expect(stale.status).toBe(412);
    const press = () => merge(desk, ticketPath, other.number).set('Idempotency-Key', 'merge-1');
    const [one, two] = [await press(), await press()];
    expect([one.status, two.status, two.body]).toEqual([200, 200, one.body]);
  });
});

describe('a sensitive ticket', () => {
  it('is neither merged with nor linked to by those who may not see it, and shows in no list of theirs', async () => {
    const customer = await aPerson({ fullName: 'Wilma Quiet' });
    const secret = await aTicket({ customer, serviceCode: sensitiveService });
    const insider = await signInAs(await anAgentFor(secret));
    const { desk, ticketPath, ticket } = await aCase({ customer });
    const merged = await merge(desk, ticketPath, secret.number);
    expect([merged.status, merged.body.code]).toEqual([422, 'ticket.merge.unknown']);
    const linked = await desk
      .post(`${ticketPath}/links`)
      .send({ number: secret.number, as: 'related' });
    expect([linked.status, linked.body.code]).toEqual([422, 'ticket_link.unknown']);
    const byInsider = await insider
      .post(`/api/v1/tickets/${secret.number}/links`)
      .send({ number: ticket.number, as: 'parent' });
    expect(byInsider.status).toBe(204);
    expect(JSON.stringify((await desk.get(ticketPath)).body)).not.toContain(secret.number);
    expect((await insider.get(ticketPath)).body.related.children[0].number).toBe(secret.number);
  });
});

describe('links', () => {
  const link = (desk: SignedInClient, path: string, number: string, as: string) =>
    desk.post(`${path}/links`).send({ number, as });

  it('show on both tickets as what they are, and are taken away from either', async () => {
    const { ticket, desk, ticketPath, other, otherPath } = await twoOfOne();
    const third = await aTicket();
    expect((await link(desk, ticketPath, other.number, 'parent')).status).toBe(204);
    expect((await link(desk, ticketPath, other.number, 'parent')).status).toBe(204);
    expect((await link(desk, ticketPath, third.number, 'related')).status).toBe(204);
    const here = (await desk.get(ticketPath)).body.related;
    expect([here.parent.number, here.linked[0].number]).toEqual([other.number, third.number]);
    const parent = (await desk.get(otherPath)).body.related;
    expect(parent.children[0]).toMatchObject({ number: ticket.number, linkedByName: 'Ana Ruiz' });
    await desk.delete(`${otherPath}/links/${ticket.number}`);
    await desk.delete(`/api/v1/tickets/${third.number}/links/${ticket.number}`);
    const after = (await desk.get(ticketPath)).body.related;
    expect([after.parent, after.linked]).toEqual([null, []]);
  });

  it('of parts and wholes form no circle, and a part has one whole', async () => {
    const { ticket, desk, ticketPath, other, otherPath } = await twoOfOne();
    const third = await aTicket();
    await link(desk, ticketPath, other.number, 'parent');
    await link(desk, otherPath, third.number, 'parent');
    const circle = await link(desk, ticketPath, third.number, 'child');
    expect([circle.status, circle.body.code]).toEqual([422, 'ticket_link.cycle']);
    const second = await link(desk, ticketPath, third.number, 'parent');
    expect([second.status, second.body.code]).toEqual([422, 'ticket_link.has_parent']);
    const itself = await link(desk, ticketPath, ticket.number, 'related');
    expect([itself.status, itself.body.code]).toEqual([422, 'ticket_link.itself']);
    expect((await link(desk, ticketPath, other.number, 'friend')).status).toBe(400);
  });
});

describe('splitting', () => {
  it('makes a message a ticket of its own, for the same customer and service, linked with this one', async () => {
    const { ticket, desk, customer, ticketPath, requestPath } = await aCase();
    await customer.post(`${requestPath}/comments`).send({ body: 'By the way, my badge is gone.' });
    const commentId = (await desk.get(ticketPath)).body.conversation[0].id;
    const split = await desk.post(`${ticketPath}/split`).send({ commentId, subject: 'Badge' });
    expect(split.status).toBe(201);
    const page = (await desk.get(`/api/v1/tickets/${split.body.number}`)).body;
    expect(page).toMatchObject({
      subject: 'Badge',
      description: 'By the way, my badge is gone.',
      customer: { id: ticket.customer.id },
      related: { linked: [{ number: ticket.number }] },
    });
    const wrong = await desk
      .post(`${ticketPath}/split`)
      .send({ commentId: commentId + 1_000_000, subject: 'x' });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'commentId']);
  });
});

const params = async () => ({ number: (await aTicket()).number, other: 'CP-000001' });
const as = [anEmployee(403)];
const path = '/api/v1/tickets/:number';
refusesStrangers('POST', `${path}/merge`, { params, as, body: { into: 'CP-000001' } });
refusesStrangers('POST', `${path}/unmerge`, { params, as });
const link = { number: 'CP-000001', as: 'related' };
refusesStrangers('POST', `${path}/links`, { params, as, body: link });
refusesStrangers('DELETE', `${path}/links/:other`, { params, as });
refusesStrangers('POST', `${path}/split`, { params, as, body: { commentId: 1, subject: 'x' } });
