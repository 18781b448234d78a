import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BulkWork } from '../../../src/modules/bulk-edits/bulk-work.js';
import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam, ticketsIn } from '../../support/factories/a-team.js';
import { aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { moreTicketsIn } from '../../support/factories/more-tickets.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const path = '/api/v1/bulk-edits';
const it_ = 'information-technology';

interface Chosen {
  readonly id: number;
  readonly number: string;
  readonly version: number;
}

/** Tickets of a team of their own, with an agent who works there. */
async function aPile(count: number) {
  const team = await aTeam(it_, 'office-hours');
  const { agent, desk } = await aMemberOf(team, 'Ana Ruiz');
  await ticketsIn(team, Math.min(count, 3));
  if (count > 3) await moreTicketsIn(team, count - 3);
  return { team, agent, desk, tickets: await chosenIn(team) };
}

async function chosenIn(team: string): Promise<Chosen[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    'SELECT id, number, version FROM tickets WHERE team_code = $1 ORDER BY urgency_at, id',
    [team],
  );
}

const these = (tickets: readonly Chosen[]) => ({
  tickets: tickets.map(({ number, version }) => ({ number, version })),
});

const order = (desk: SignedInClient, body: object) =>
  desk.post(path).set('Idempotency-Key', randomUUID()).send(body);

async function work(): Promise<void> {
  const { app } = await createTestApp();
  while (await app.get(BulkWork, { strict: false }).run());
}

async function holders(tickets: readonly Chosen[]): Promise<(number | null)[]> {
  const { dataSource } = await createTestApp();
  const rows: { assigneeId: number | null }[] = await dataSource.query(
    'SELECT assignee_id AS "assigneeId" FROM tickets WHERE id = ANY($1) ORDER BY urgency_at, id',
    [tickets.map(({ id }) => id)],
  );
  return rows.map(({ assigneeId }) => assigneeId);
}

afterEach(() => settableClock.release());

describe('a bulk edit of a few tickets', () => {
  it('adds tags and takes others off, refuses where they are so already, and is undone to the letter', async () => {
    const { desk, team, tickets } = await aPile(3);
    const [first, second, third] = tickets.map(({ number }) => `/api/v1/tickets/${number}`);
    await desk.post(`${first}/tags`).send({ add: ['old', 'loan'] });
    await desk.post(`${second}/tags`).send({ add: ['vpn', 'kept'] });
    const tagsNow = async () => {
      const tags: unknown[] = [];
      for (const at of [first, second, third]) tags.push((await desk.get(at!)).body.tags);
      return tags;
    };
    const before = await tagsNow();
    const answer = await order(desk, {
      ...{ kind: 'tag', tag: { add: ['VPN'], remove: ['old'] } },
      selection: these(await chosenIn(team)),
    });
    expect(answer.body).toMatchObject({
      ...{ state: 'done', done: 2, refused: 1, words: 'Add the tag “vpn”, take off “old”' },
    });
    expect(await tagsNow()).toEqual([['loan', 'vpn'], ['vpn', 'kept'], ['vpn']]);
    const undone = await desk
      .post(`${path}/${answer.body.id}/undo`)
      .set('Idempotency-Key', randomUUID());
    expect([undone.status, undone.body.done]).toEqual([201, 2]);
    expect((await tagsNow()).map((tags) => (tags as string[]).toSorted())).toEqual(
      before.map((tags) => (tags as string[]).toSorted()),
    );
    const wrong = await order(desk, {
      ...{ kind: 'tag', tag: { add: ['a,b'] }, selection: these(await chosenIn(team)) },
    });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'tag.add']);
    const empty = await order(desk, { kind: 'tag', selection: these(await chosenIn(team)) });
    expect([empty.status, empty.body.errors[0].field]).toEqual([400, 'tag']);
  });

  it('is done at once, each ticket by its own rules, with a reason where it was refused', async () => {
    const { desk, agent, tickets } = await aPile(3);
    const [taken, changed] = tickets;
    await desk.post(`/api/v1/tickets/${changed!.number}/comments`).send({ body: 'Mine.' });
    const answer = await order(desk, { kind: 'take', selection: these(tickets) });
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { state: 'done', total: 3, done: 2, refused: 1, words: 'Take for yourself' },
    ]);
    expect(answer.body.reasons).toEqual([
      { code: 'ticket.stale', message: 'Somebody changed it after you chose it.', tickets: 1 },
    ]);
    expect(await holders(tickets)).toEqual([agent.id, agent.id, agent.id]);
    const rows = await desk.get(`${path}/${answer.body.id}/tickets`);
    const states = rows.body.items.map((row: { number: string; state: string }) => [
      row.number,
      row.state,
    ]);
    expect(new Map(states).get(changed!.number)).toBe('refused');
    expect(await eventKinds(taken!.id)).toEqual(['opened', 'transferred', 'assigned']);
  });

  it('is undone by further events, only where nothing happened since', async () => {
    const { desk, agent, tickets } = await aPile(3);
    const { body: done } = await order(desk, { kind: 'take', selection: these(tickets) });
    expect(done.reversible).toBe(3);
    await desk.post(`/api/v1/tickets/${tickets[0]!.number}/staff-notes`).send({ body: 'Hm.' });
    const undone = await desk.post(`${path}/${done.id}/undo`);
    expect(undone.body).toMatchObject({ state: 'done', done: 2, refused: 1, undoOf: done.id });
    expect(undone.body.words).toBe('Undo “Take for yourself”');
    expect(await holders(tickets)).toEqual([agent.id, null, null]);
    expect(await eventKinds(tickets[1]!.id)).toEqual([
      'opened',
      'transferred',
      'assigned',
      'assigned',
    ]);
    const again = await desk.post(`${path}/${done.id}/undo`);
    expect(again.body.id).toBe(undone.body.id);
    expect((await desk.get(`${path}/${done.id}`)).body).toMatchObject({
      ...{ undoneBy: undone.body.id, reversible: 0 },
    });
  });

  it('offers to another office, and withdraws the offers again', async () => {
    const { desk, team } = await aPile(2);
    const transfer = { teamCode: 'hr-onboarding', reason: 'It is theirs.' };
    const selection = these(await chosenIn(team));
    const done = await order(desk, { kind: 'transfer', transfer, selection });
    expect(done.body.done).toBe(2);
    const { dataSource } = await createTestApp();
    const offered = async () =>
      dataSource.query(
        `SELECT count(*)::integer AS n FROM tickets
          WHERE team_code = $1 AND offered_team_code = 'hr-onboarding'`,
        [team],
      );
    expect(await offered()).toEqual([{ n: 2 }]);
    const undone = await desk.post(`${path}/${done.body.id}/undo`);
    expect([undone.body.done, await offered()]).toEqual([2, [{ n: 0 }]]);
  });

  it('sets priorities, waits and hands over, and puts each back', async () => {
    const { desk, team, tickets } = await aPile(2);
    const other = await aTeam(it_, 'office-hours');
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const edits = [
      { kind: 'prioritize', prioritize: { impact: 'agency', urgency: 'now' } },
      { kind: 'hold', hold: { reason: 'third_party', until } },
      { kind: 'transfer', transfer: { teamCode: other, reason: 'It is theirs.' } },
    ];
    const { dataSource } = await createTestApp();
    const standing = async (): Promise<unknown> =>
      dataSource.query(
        `SELECT priority, status, team_code AS "teamCode", assignee_id AS "assigneeId"
           FROM tickets WHERE id = ANY($1) ORDER BY id`,
        [tickets.map(({ id }) => id)],
      );
    for (const edit of edits) {
      const before = await standing();
      const selection = these(await chosenIn(team));
      const done = await order(desk, { ...edit, selection });
      expect([edit.kind, done.body.done]).toEqual([edit.kind, 2]);
      expect(await standing()).not.toEqual(before);
      const undone = await desk.post(`${path}/${done.body.id}/undo`);
      expect([edit.kind, undone.body.done]).toEqual([edit.kind, 2]);
      const after = JSON.stringify(await standing()).replaceAll('"open"', '"new"');
      expect(after).toBe(JSON.stringify(before).replaceAll('"open"', '"new"'));
    }
  });

  it('merges, and takes apart again', async () => {
    const team = await aTeam(it_, 'office-hours');
    const { desk } = await aMemberOf(team, 'Ana Ruiz');
    const customer = await aPerson();
    const three = [
      await aTicket({ customer }),
      await aTicket({ customer }),
      await aTicket({ customer }),
    ];
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE tickets SET team_code = $1 WHERE id = ANY($2)', [
      ...[team, three.map(({ id }) => id)],
    ]);
    const [into, ...parts] = await chosenIn(team);
    const merge = { into: into!.number };
    const done = await order(desk, { kind: 'merge', merge, selection: these([into!, ...parts]) });
    expect(done.body).toMatchObject({ done: 2, refused: 1 });
    expect(done.body.reasons[0].code).toBe('ticket.merge.itself');
    expect((await desk.post(`${path}/${done.body.id}/undo`)).body).toMatchObject({ done: 2 });
  });

  it('is the same one when the request is sent twice', async () => {
    const { desk, tickets } = await aPile(1);
    const body = { kind: 'take', selection: these(tickets) };
    const key = randomUUID();
    const send = () => desk.post(path).set('Idempotency-Key', key).send(body);
    expect((await send()).body.id).toBe((await send()).body.id);
  });
});

describe('a bulk edit of many tickets', () => {
  it('shows what it would do, and begins only then', async () => {
    const { desk, agent, team, tickets } = await aPile(12);
    await desk.post(`/api/v1/tickets/${tickets[0]!.number}/comments`).send({ body: 'Mine.' });
    const matches = await desk.get(`/api/v1/queues/${team}/matches`);
    expect(matches.body).toEqual({ tickets: 12, more: false });
    const all = { view: team };
    const proposed = await order(desk, { kind: 'take', selection: all });
    expect(proposed.body).toMatchObject({
      ...{ state: 'proposed', total: 12, done: 0, source: expect.stringMatching(/^All of /) },
      foreseen: {
        ...{ willChange: 11, willRefuse: 1 },
        reasons: [{ code: 'ticket.claim.taken', tickets: 1 }],
      },
    });
    const { id } = proposed.body;
    const will = await desk.get(`${path}/${id}/tickets?only=will_refuse`);
    expect(will.body.items).toMatchObject([{ number: tickets[0]!.number, state: 'waiting' }]);
    expect(new Set(await holders(tickets))).toEqual(new Set([agent.id, null]));
    const done = await desk.post(`${path}/${id}/start`);
    expect(done.body).toMatchObject({ state: 'done', done: 11, refused: 1 });
    expect(done.body.reasons[0].code).toBe('ticket.claim.taken');
    expect((await desk.post(`${path}/${id}/start`)).body.state).toBe('done');
    const listed = await desk.get(path);
    expect(listed.body.items[0]).toMatchObject({ id, done: 11 });
    expect((await desk.get(`${path}/${id}/tickets?only=refused&limit=1`)).body.items).toHaveLength(
      1,
    );
  });

  it('is answered when those are done, too, that the background got hold of first', async () => {
    const { desk, team } = await aPile(11);
    const { dataSource } = await createTestApp();
    const { body: proposed } = await order(desk, { kind: 'take', selection: { view: team } });
    const held = await dataSource.transaction(async (manager) => {
      await manager.query(
        'SELECT FROM bulk_edit_rows WHERE edit_id = $1 ORDER BY position LIMIT 1 FOR UPDATE',
        [proposed.id],
      );
      const started = desk.post(`${path}/${proposed.id}/start`).then(({ body }) => body);
      await sleep(500);
      return { started };
    });
    await work();
    expect(await held.started).toMatchObject({ state: 'done', done: 11 });
  });

  it('goes on in the background above 200, and stops where it is cancelled', async () => {
    const { desk, team } = await aPile(1);
    const { app, dataSource } = await createTestApp();
    await moreTicketsIn(team, 230);
    const proposed = await order(desk, { kind: 'take', selection: { view: team } });
    expect(proposed.body).toMatchObject({ state: 'proposed', total: 231 });
    const started = await desk.post(`${path}/${proposed.body.id}/start`);
    expect(started.body).toMatchObject({ state: 'running', waiting: 231 });
    await app.get(BulkWork, { strict: false }).run();
    const stopped = await desk.post(`${path}/${proposed.body.id}/cancellation`);
    expect(stopped.body).toMatchObject({ state: 'cancelled', done: 25, waiting: 206 });
    await work();
    expect((await desk.get(`${path}/${proposed.body.id}`)).body.done).toBe(25);
    expect((await desk.post(`${path}/${proposed.body.id}/start`)).body.code).toBe('bulk.cancelled');
    await desk.post(`${path}/${proposed.body.id}/undo`);
    const [{ held }] = await dataSource.query(
      'SELECT count(*)::integer AS held FROM tickets WHERE team_code = $1 AND assignee_id IS NOT NULL',
      [team],
    );
    expect(held).toBe(0);
  }, 240_000);

  it('asks first when words go to more than one customer', async () => {
    const { desk, tickets } = await aPile(2);
    const resolve = { message: 'The printer is back.', category: 'fixed' };
    const proposed = await order(desk, { kind: 'resolve', resolve, selection: these(tickets) });
    expect(proposed.body).toMatchObject({ state: 'proposed', writesToCustomers: true });
    const done = await desk.post(`${path}/${proposed.body.id}/start`);
    expect(done.body).toMatchObject({ done: 2, reversible: 0 });
    expect((await desk.post(`${path}/${proposed.body.id}/undo`)).body.code).toBe(
      'bulk.not_reversible',
    );
  });
});

describe('a bulk edit that makes no sense', () => {
  it.each([
    [{ kind: 'fly' }, 400, 'kind'],
    [{ kind: 'assign' }, 400, 'assign'],
    [{ kind: 'assign', assign: { assigneeId: 999_999_999 } }, 400, 'assign.assigneeId'],
    [
      { kind: 'transfer', transfer: { teamCode: 'no-team', reason: 'x' } },
      400,
      'transfer.teamCode',
    ],
    [{ kind: 'hold', hold: { reason: 'third_party' } }, 422, 'hold.until'],
    [{ kind: 'resolve', resolve: { message: '', category: 'fixed' } }, 400, 'resolve.message'],
    [{ kind: 'merge', merge: { into: 'CP-9' } }, 422, 'into'],
    [{ kind: 'take', selection: { tickets: [] } }, 400, 'selection.tickets'],
    [
      { kind: 'take', selection: { view: 'mine', filters: { status: 'x' } } },
      400,
      'selection.filters.status',
    ],
    [
      { kind: 'take', selection: { tickets: [{ number: 'CP-999999999', version: 1 }] } },
      422,
      undefined,
    ],
  ])('%j is refused with its field', async (body, status, field) => {
    const { desk, tickets } = await aPile(1);
    const answer = await order(desk, { selection: these(tickets), ...body });
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([status, field]);
  });

  it('of an unknown view is 404', async () => {
    const { desk } = await aPile(1);
    const answer = await order(desk, { kind: 'take', selection: { view: 'no-such-view' } });
    expect(answer.status).toBe(404);
  });
});

describe('a restricted ticket', () => {
  it('is in no selection, preview, result or file of somebody outside', async () => {
    const customer = await aPerson({ fullName: 'Wilma Quiet' });
    const secret = await aTicket({ customer, serviceCode: sensitiveService });
    const { desk, tickets } = await aPile(2);
    const selection = {
      tickets: [...these(tickets).tickets, { number: secret.number, version: 1 }],
    };
    const done = await order(desk, { kind: 'take', selection });
    expect(done.body).toMatchObject({ total: 2, leftOut: 1 });
    const none = { tickets: [{ number: 'CP-999999999', version: 1 }] };
    const alone = await order(desk, {
      ...{ kind: 'take', selection: { tickets: [{ number: secret.number, version: 1 }] } },
    });
    const missing = await order(desk, { kind: 'take', selection: none });
    expect({ ...alone.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    const view = { view: secret.teamCode, filters: { where: 'sensitive.is.yes' } };
    expect((await order(desk, { kind: 'take', selection: view })).body.code).toBe('bulk.nothing');
    const count = await desk.get(
      `/api/v1/queues/${secret.teamCode}/matches?where=sensitive.is.yes`,
    );
    expect(count.body.tickets).toBe(0);
    for (const chosen of [selection, view]) {
      const file = await desk.post('/api/v1/ticket-exports').send({ selection: chosen });
      expect(file.text).not.toMatch(new RegExp(`Wilma|${secret.number}`));
    }
    const rows = await desk.get(`${path}/${done.body.id}/tickets`);
    expect(JSON.stringify(rows.body)).not.toMatch(new RegExp(`Wilma|${secret.number}`));
  });

  it('stays in its office, and says what to do instead', async () => {
    const secret = await aTicket({ serviceCode: sensitiveService });
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: secret.teamCode }] }));
    const transfer = { teamCode: 'it-service-desk', reason: 'It is about a laptop.' };
    const selection = { tickets: [{ number: secret.number, version: 1 }] };
    const done = await order(hr, { kind: 'transfer', transfer, selection });
    expect(done.body).toMatchObject({ done: 0 });
    expect(done.body.reasons[0].code).toBe('ticket.transfer.restricted');
  });

  it('is in the file of its office without what it is about', async () => {
    const secret = await aTicket({ serviceCode: sensitiveService });
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: secret.teamCode }] }));
    const selection = { tickets: [{ number: secret.number, version: 1 }] };
    const file = await hr.post('/api/v1/ticket-exports').send({ selection });
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.text.split('\n')[1]).toMatch(new RegExp(`^${secret.number},Restricted,`));
    expect(file.text).not.toContain('About my supervisor');
  });
});

describe('a bulk edit', () => {
  it('is its owner’s alone', async () => {
    const { desk, tickets } = await aPile(1);
    const { body } = await order(desk, { kind: 'take', selection: these(tickets) });
    const other = await signInAs(await aPerson({ roles: [{ role: 'office_lead', office: it_ }] }));
    const answers = [
      await other.get(`${path}/${body.id}`),
      await other.get(`${path}/${body.id}/tickets`),
      await other.post(`${path}/${body.id}/start`),
      await other.post(`${path}/${body.id}/cancellation`),
      await other.post(`${path}/${body.id}/undo`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await other.get(path)).body.items).toEqual([]);
  });

  it('stops changing tickets when its owner no longer works here', async () => {
    const { desk, agent, team } = await aPile(1);
    await moreTicketsIn(team, 210);
    const proposed = await order(desk, { kind: 'take', selection: { view: team } });
    await desk.post(`${path}/${proposed.body.id}/start`);
    const { dataSource } = await createTestApp();
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [agent.id]);
    await work();
    const [{ refused }] = await dataSource.query(
      `SELECT count(*)::integer AS refused FROM bulk_edit_rows
        WHERE edit_id = $1 AND refusal ->> 'code' = 'bulk.not_staff'`,
      [proposed.body.id],
    );
    expect(refused).toBe(211);
  }, 240_000);

  it('is forgotten after a month, and its history is not', async () => {
    const { desk, tickets } = await aPile(1);
    const { body } = await order(desk, { kind: 'take', selection: these(tickets) });
    const { app } = await createTestApp();
    await app.get(PeriodicWork).run('remove-old-bulk-edits', Date.now() + 31 * 86_400_000);
    expect((await desk.get(`${path}/${body.id}`)).status).toBe(404);
    expect(await eventKinds(tickets[0]!.id)).toEqual(['opened', 'transferred', 'assigned']);
  });
});

const as = [anEmployee(403)];
const body = { kind: 'take', selection: { view: 'mine' } };
refusesStrangers('POST', '/api/v1/bulk-edits', { as, body });
refusesStrangers('GET', '/api/v1/bulk-edits', { as });
refusesStrangers('GET', '/api/v1/bulk-edits/:id', { as });
refusesStrangers('GET', '/api/v1/bulk-edits/:id/tickets', { as });
refusesStrangers('POST', '/api/v1/bulk-edits/:id/start', { as });
refusesStrangers('POST', '/api/v1/bulk-edits/:id/cancellation', { as });
refusesStrangers('POST', '/api/v1/bulk-edits/:id/undo', { as });
refusesStrangers('POST', '/api/v1/ticket-exports', { as, body });
refusesStrangers('GET', '/api/v1/queues/:code/matches', { as });
