import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { act } from '../../support/factories/desk-acts.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { closePages, livePage } from '../../support/live-page.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { sessionOf, signInAs } from '../../support/sign-in-as.js';
import { createTestApp, startTestApp, type TestApp } from '../../support/test-app.js';

const team = 'it-service-desk';
const agentOf = (code = team) => aPerson({ roles: [{ role: 'agent', team: code }] });
const note = (agent: { id: number }, number: string) =>
  act(agent as never, `/tickets/${number}/staff-notes`, { body: 'Seen.', attachmentIds: [] });

let other: TestApp | undefined;
/** A second server on the same database. */
async function otherServer(): Promise<TestApp> {
  return (other ??= await startTestApp((await createTestApp()).environment.databaseUrl!));
}
afterEach(async () => {
  closePages();
  await other?.close();
  other = undefined;
});

describe('an open page', () => {
  it('is told of a new ticket by its number and version, and of the lists that hold it', async () => {
    const { url } = await createTestApp();
    const page = await livePage(url, await agentOf());
    expect(page.heard[0]).toMatchObject({ event: 'news', data: { all: true } });
    const { number } = await aTicket();
    const { data } = await page.until(({ data }) => data.tickets?.[number] !== undefined);
    expect(data).toMatchObject({ all: false, again: false, tickets: { [number]: 1 } });
    expect(data.views).toEqual(expect.arrayContaining(['unclaimed', team]));
    expect(data.views).not.toContain('mine');
  });

  it('hears what another server did, as soon', async () => {
    const page = await livePage((await otherServer()).url, await agentOf());
    const { number, teamCode } = await aTicket();
    const agent = await agentOf(teamCode);
    const began = performance.now();
    await note(agent, number);
    await page.until(({ data }) => data.tickets?.[number] === 2);
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('is told of the lists that a ticket left and of those that it came to', async () => {
    const { url } = await createTestApp();
    const { ticket, agent } = await aCase();
    const view = await act(agent, '/views', {
      ...{ name: 'Nobody has it', audience: 'mine', columns: ['subject'], sort: 'urgency' },
      condition: { version: 1, all: [{ field: 'assignee', op: 'is', values: ['nobody'] }] },
    });
    const page = await livePage(url, agent);
    const before = page.heard.length;
    await act(agent, `/tickets/${ticket.number}/assignee`, { assigneeId: agent.id }, 'put');
    const { data } = await page.until(({ data }) => data.tickets?.[ticket.number] === 2);
    expect(page.heard.length).toBeGreaterThan(before);
    expect(data.views).toEqual(expect.arrayContaining(['mine', 'unclaimed', team, view['code']]));
  });

  it('gets no words of the ticket, only numbers, versions and codes', async () => {
    const { url } = await createTestApp();
    const page = await livePage(url, await agentOf());
    const subject = `Quokka ${randomUUID()}`;
    const { number } = await aTicket({ answers: { subject, details: 'Secret marsupial.' } });
    await page.until(({ data }) => data.tickets?.[number] !== undefined);
    expect(page.raw()).not.toMatch(/Quokka|marsupial|Jordan/);
  });

  it('goes on where it was cut off, on another server: exactly what changed meanwhile', async () => {
    const { url } = await createTestApp();
    const agent = await agentOf();
    const earlier = await aTicket();
    const first = await livePage(url, agent);
    await note(agent, earlier.number);
    await first.until(({ data }) => data.tickets?.[earlier.number] === 2);
    first.close();
    const missed = await aTicket();
    await note(agent, missed.number);
    const again = await livePage((await otherServer()).url, agent, { header: first.lastId() });
    expect(again.heard[0]!.data).toMatchObject({ all: false, tickets: { [missed.number]: 2 } });
    expect(Object.keys(again.tickets())).not.toContain(earlier.number);
    const bySince = await livePage(url, agent, { since: first.lastId() });
    expect(bySince.heard[0]!.data.tickets).toMatchObject({ [missed.number]: 2 });
  });

  it('misses nothing that commits late under an earlier id', async () => {
    const { url, dataSource } = await createTestApp();
    const agent = await agentOf();
    const [late, early] = [await aTicket(), await aTicket()];
    const page = await livePage(url, agent);
    const slow = dataSource.createQueryRunner();
    await slow.startTransaction();
    await slow.query('INSERT INTO ticket_updates (ticket_id) VALUES ($1)', [late.id]);
    await note(agent, early.number);
    await page.until(({ data }) => data.tickets?.[early.number] === 2);
    const position = page.lastId();
    expect(page.tickets()).not.toHaveProperty(late.number);
    await slow.commitTransaction();
    await slow.release();
    // Nobody notified: the look from time to time finds it.
    await page.until(({ data }) => data.tickets?.[late.number] === 1);
    const again = await livePage(url, agent, { since: position });
    expect(again.heard[0]!.data.tickets).toHaveProperty(late.number);
    expect(again.heard[0]!.data.tickets).not.toHaveProperty(early.number);
  });

  it.each([
    ['nobody can have been given', 'x-y'],
    ['is not in order', '1790000000-900-800-'],
    ['is of two hours ago', '1000-1-2-'],
    ['lies ahead, as after a restored backup', '99999999999-9999999999-9999999999-'],
  ])('is told to read everything again from a position that %s', async (_, since) => {
    const { url } = await createTestApp();
    const page = await livePage(url, await agentOf(), { since });
    expect(page.heard[0]).toMatchObject({ event: 'news', data: { all: true } });
  });

  it('is told to read everything again where it missed too much', async () => {
    const { url, dataSource } = await createTestApp();
    const agent = await agentOf();
    const ticket = await aTicket();
    const page = await livePage(url, agent);
    const since = page.lastId();
    page.close();
    await dataSource.query(
      'INSERT INTO ticket_updates (ticket_id) SELECT $1 FROM generate_series(1, 3001)',
      [ticket.id],
    );
    const again = await livePage(url, agent, { since });
    expect(again.heard[0]!.data).toMatchObject({ all: true, tickets: {} });
  });
});

describe('a restricted ticket', () => {
  it('is named to the office that serves it and to nobody else, in tickets, lists and presence', async () => {
    const { url } = await createTestApp();
    const restricted = await aTicket({ serviceCode: sensitiveService });
    const colleague = await agentOf(restricted.teamCode);
    const stranger = await agentOf();
    const [inside, outside] = [await livePage(url, colleague), await livePage(url, stranger)];
    const since = outside.lastId();
    await note(colleague, restricted.number);
    const desk = await signInAs(colleague);
    const path = `/api/v1/tickets/${restricted.number}/presences/${randomUUID()}`;
    expect((await desk.put(path).send({ doing: 'noting' })).status).toBe(204);
    await inside.until(({ data }) => data.tickets?.[restricted.number] === 2);
    const ordinary = await aTicket();
    await outside.until(({ data }) => data.tickets?.[ordinary.number] !== undefined);
    expect(outside.raw()).not.toContain(restricted.number);
    expect(outside.heard.filter(({ data }) => data.again)).toEqual([]);
    const later = await livePage(url, stranger, { since });
    expect(later.raw()).not.toContain(restricted.number);
    const list = await (
      await signInAs(stranger)
    ).get(`/api/v1/presences?numbers=${restricted.number}`);
    expect(list.body).toEqual([]);
  });

  it('is no longer named to somebody from whom it is taken: they only hear that they should look again', async () => {
    const { url, dataSource } = await createTestApp();
    const { number, id } = await aTicket();
    const reader = await agentOf();
    const page = await livePage(url, reader);
    // As a transfer into a sensitive service leaves it.
    await dataSource.query(
      `WITH old AS (SELECT * FROM tickets WHERE id = $1), told AS (
         INSERT INTO ticket_updates (ticket_id, before)
         SELECT id, jsonb_build_object('status', status, 'teamCode', team_code, 'officeCode', office_code,
           'customerId', customer_id, 'sensitive', sensitive, 'assigneeId', assignee_id,
           'openedAt', opened_at, 'updatedAt', updated_at, 'lastMessageAt', last_message_at,
           'urgencyAt', urgency_at) FROM old)
       UPDATE tickets SET sensitive = true, office_code = 'human-resources' WHERE id = $1`,
      [id],
    );
    const { data } = await page.until(({ data }) => data.again === true);
    expect(data).toMatchObject({ tickets: {}, views: expect.arrayContaining([team]) });
    expect(page.raw()).not.toContain(number);
  });

  it('is not told to its own customer, who works at the desk', async () => {
    const { url } = await createTestApp();
    const agent = await agentOf();
    const page = await livePage(url, agent);
    const own = await aTicket({ customer: agent });
    const anothers = await aTicket();
    await page.until(({ data }) => data.tickets?.[anothers.number] !== undefined);
    expect(page.raw()).not.toContain(own.number);
  });
});

describe('whoever loses a role', () => {
  it('hears nothing more, though the page is open, and cannot come back', async () => {
    const { url, dataSource } = await createTestApp();
    const agent = await agentOf();
    const page = await livePage(url, agent);
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [agent.id]);
    const { number } = await aTicket();
    const witness = await livePage(url, await agentOf());
    await note(await agentOf(), number);
    await witness.until(({ data }) => data.tickets?.[number] === 2);
    for (let waited = 0; !page.ended() && waited < 3000; waited += 50) await sleep(50);
    expect(page.ended()).toBe(true);
    expect(page.raw()).not.toContain(number);
    expect((await livePage(url, agent, { since: page.lastId() })).status).toBe(403);
  });

  it('keeps the lists of the roles that are left', async () => {
    const { url, dataSource } = await createTestApp();
    const agent = await aPerson({
      roles: [
        { role: 'agent', team },
        { role: 'agent', team: 'it-access' },
      ],
    });
    const page = await livePage(url, agent);
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1 AND team_code = $2', [
      agent.id,
      team,
    ]);
    const { number, teamCode } = await aTicket();
    const { data } = await page.until(({ data }) => data.tickets?.[number] !== undefined);
    expect(teamCode).toBe(team);
    expect(data.views).not.toContain(team);
    expect(data.views).not.toContain('unclaimed');
  });
});

describe('the stream', () => {
  it('is refused to a ninth page of the same person', async () => {
    const { url } = await createTestApp();
    const agent = await agentOf();
    for (let pages = 0; pages < 8; pages += 1) await livePage(url, agent);
    const ninth = await livePage(url, agent);
    expect(ninth.status).toBe(429);
    closePages();
    await sleep(100);
    expect((await livePage(url, agent)).status).toBe(200);
  });

  it('ends with its server, and says when to come back', async () => {
    const server = await otherServer();
    const page = await livePage(server.url, await agentOf());
    await server.close();
    other = undefined;
    for (let waited = 0; !page.ended() && waited < 3000; waited += 50) await sleep(50);
    expect(page.ended()).toBe(true);
    expect(page.raw()).toMatch(/^retry: \d+\n\n/);
  });

  it('is no answer to keep, and is not held back on the way', async () => {
    const { url } = await createTestApp();
    const { cookie } = await sessionOf(await agentOf());
    const stop = new AbortController();
    const { headers } = await fetch(`${url}/api/v1/live`, {
      headers: { cookie },
      signal: stop.signal,
    });
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    stop.abort();
  });

  it('forgets changes after three hours', async () => {
    const { app, dataSource } = await createTestApp();
    const { id } = await aTicket();
    const { id: recent } = await aTicket();
    await dataSource.query(
      `UPDATE ticket_updates SET recorded_at = recorded_at - interval '4 hours' WHERE ticket_id = $1`,
      [id],
    );
    await app.get(PeriodicWork).run('remove-old-updates', Date.now());
    const rows = await dataSource.query(
      'SELECT ticket_id AS id FROM ticket_updates WHERE ticket_id = ANY($1)',
      [[id, recent]],
    );
    expect(rows).toEqual([{ id: recent }]);
  });
});

refusesStrangers('GET', '/api/v1/live', { as: [anEmployee(403)] });
