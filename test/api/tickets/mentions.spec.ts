import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService, versionOf } from '../../support/factories/a-ticket.js';
import { drainRelay } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';
import { encodeCursor } from '../../../src/platform/http/page.js';

/** A colleague with a name that nobody else has. */
async function aColleague(team = 'it-devices') {
  const fullName = `Quentin Q${randomUUID().replace(/[^a-z]/g, '')}`;
  return aPerson({ fullName, roles: [{ role: 'agent', team }] });
}

async function mentionsOf(person: Awaited<ReturnType<typeof aPerson>>) {
  const answer = await (await signInAs(person)).get('/api/v1/mentions');
  expect(answer.status).toBe(200);
  return answer.body.items as { number: string; words: string; unread: boolean }[];
}

interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly notBefore: Date;
}

/** What waits to be sent, or was: mails to staff wait for working hours. */
async function mailsTo(email: string): Promise<Mail[]> {
  await drainRelay();
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT subject, text_body AS text, not_before AS "notBefore" FROM outgoing_mails
      WHERE to_address = $1 ORDER BY id`,
    [email],
  );
}

afterEach(() => settableClock.release());

describe('calling a colleague in a staff note', () => {
  it('is in their list until they have read it, and comes by mail as a link without its words', async () => {
    const { ticket, desk, ticketPath, agent } = await aCase();
    const called = await aColleague();
    const body = `@${called.fullName.toUpperCase()}, the customer seems confused.`;
    await desk.post(`${ticketPath}/staff-notes`).send({ body }).expect(201);
    expect(await mentionsOf(called)).toEqual([
      expect.objectContaining({ number: ticket.number, words: body, unread: true }),
    ]);
    const [mail] = await mailsTo(called.email);
    expect(mail!.subject).toBe(`${ticket.number}: a colleague calls you`);
    expect(mail!.text).toContain(`/desk/tickets/${ticket.number}`);
    expect(mail!.text).not.toContain('confused');
    expect(mail!.text).toContain(agent.fullName);
    const theirs = await signInAs(called);
    await theirs
      .put(`${ticketPath}/read-mark`)
      .set('If-Match', await versionOf(theirs, ticketPath))
      .expect(204);
    expect((await mentionsOf(called)).map(({ unread }) => unread)).toEqual([false]);
  });

  it('sends the mail in the working hours of the team, not on a Sunday night', async () => {
    const { desk, ticketPath } = await aCase();
    const called = await aColleague();
    await desk
      .post(`${ticketPath}/staff-notes`)
      .send({ body: `@${called.fullName}` })
      .expect(201);
    const sundayNight = '2026-11-29T03:00:00-05:00';
    settableClock.set(sundayNight);
    const [mail] = await mailsTo(called.email);
    expect(mail!.notBefore.getTime()).toBeGreaterThan(Date.parse(sundayNight) + 3_600_000);
  });

  it('tells neither its author nor the customer nor somebody who was not called', async () => {
    const { ticket, desk, ticketPath, agent } = await aCase();
    const other = await aColleague();
    const body = `@${agent.fullName} and @${ticket.customer.fullName} and ${other.fullName}`;
    await desk.post(`${ticketPath}/staff-notes`).send({ body }).expect(201);
    expect((await mentionsOf(agent)).filter(({ number }) => number === ticket.number)).toEqual([]);
    expect(await mentionsOf(other)).toEqual([]);
    expect(await mailsTo(other.email)).toEqual([]);
  });

  it('on a restricted ticket reaches its office alone', async () => {
    const secret = await aTicket({ serviceCode: sensitiveService });
    const author = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: 'hr-pay-leave' }] }),
    );
    const [stranger, colleague] = [await aColleague('it-devices'), await aColleague('hr-learning')];
    const path = `/api/v1/tickets/${secret.number}`;
    const offered = async (q: string) => {
      const answer = await author.get(`${path}/mentionable`).query({ q });
      expect(answer.status).toBe(200);
      return (answer.body as { fullName: string }[]).map(({ fullName }) => fullName);
    };
    expect(await offered(stranger.fullName)).toEqual([]);
    expect(await offered(colleague.fullName.toLowerCase())).toEqual([colleague.fullName]);
    const body = `@${stranger.fullName} @${colleague.fullName} please read`;
    await author.post(`${path}/staff-notes`).send({ body }).expect(201);
    expect(await mentionsOf(stranger)).toEqual([]);
    expect(await mailsTo(stranger.email)).toEqual([]);
    expect((await mentionsOf(colleague)).map(({ number }) => number)).toEqual([secret.number]);
    const [mail] = await mailsTo(colleague.email);
    expect(`${mail!.subject} ${mail!.text}`).not.toMatch(/confidence|supervisor|please read/i);
  });

  it('offers colleagues by the beginning of either name, never wildcards, the reader or the customer', async () => {
    const customer = await aPerson({ fullName: `Cleo Y${randomUUID().replace(/[^a-z]/g, '')}` });
    const { ticketPath, desk } = await aCase({ customer });
    const called = await aColleague();
    const last = called.fullName.split(' ')[1]!;
    const offered = async (q: string) =>
      (await desk.get(`${ticketPath}/mentionable`).query({ q })).body as { id: number }[];
    expect((await offered(last)).map(({ id }) => id)).toEqual([called.id]);
    expect((await offered('')).length).toBeGreaterThan(0);
    for (const q of ['%', '_', "'", '\\', '😀', 'zzzzzz', customer.fullName]) {
      expect(await offered(q)).toEqual([]);
    }
    expect((await desk.get(`${ticketPath}/mentionable?q=${'x'.repeat(81)}`)).status).toBe(400);
  });

  it('is listed page by page', async () => {
    const called = await aColleague();
    const { desk, ticketPath } = await aCase();
    for (const word of ['one', 'two', 'three']) {
      await desk.post(`${ticketPath}/staff-notes`).send({ body: `@${called.fullName} ${word}` });
    }
    const theirs = await signInAs(called);
    const first = await theirs.get('/api/v1/mentions?limit=2');
    const second = await theirs.get(`/api/v1/mentions?limit=2&cursor=${first.body.nextCursor}`);
    const words = [...first.body.items, ...second.body.items].map(
      (item: { words: string }) => item.words.split(' ')[2],
    );
    expect(words).toEqual(['three', 'two', 'one']);
    expect(second.body.nextCursor).toBeNull();
    const cursor = encodeCursor([1.5]);
    expect((await theirs.get(`/api/v1/mentions?cursor=${cursor}`)).status).toBe(400);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];

refusesStrangers('GET', '/api/v1/tickets/:number/mentionable', { params, as });
refusesStrangers('GET', '/api/v1/mentions', { as });
