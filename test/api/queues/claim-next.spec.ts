import { ClaimNext } from '../../../src/modules/tickets/commands/claim-next.js';
import type { SignedInPerson } from '../../../src/modules/people/signed-in-person.js';
import { PersonPrincipals } from '../../../src/modules/people/person-principals.js';
import type { TestPerson } from '../../support/factories/a-person.js';
import { aMemberOf, aTeam, ticketsIn } from '../../support/factories/a-team.js';
import { aCase } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import type { SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const mondayNine = '2026-11-23T09:00:00-05:00';

beforeEach(() => settableClock.set(mondayNine));
afterEach(() => settableClock.release());

/** A team of this test alone with an agent, and so many tickets that wait. */
async function aQueue(count: number) {
  const team = await aTeam();
  return { team, tickets: await ticketsIn(team, count), ...(await aMemberOf(team)) };
}

const claim = (desk: SignedInClient, team: string) =>
  desk.post(`/api/v1/queues/${team}/claims`).send();

async function set(desk: SignedInClient, agent: TestPerson, change: object): Promise<void> {
  const path = `/api/v1/people/${agent.id}/availability`;
  const { version } = (await desk.get(path)).body as { version: number };
  const body = { limit: null, calendarCode: null, skills: [], ...change };
  const saved = await desk.put(path).set('If-Match', `"${version}"`).send(body);
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
}

async function aSkill(team: string, service: string): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `INSERT INTO team_skills (team_code, code, name, service_codes) VALUES ($1, 'locks', 'Door locks', $2)`,
    [team, [service]],
  );
}

describe('claim next gives nothing', () => {
  it('to somebody out of office, and says until when', async () => {
    const { team, agent, desk } = await aQueue(1);
    await desk
      .post(`/api/v1/people/${agent.id}/absences`)
      .send({ startsOn: '2026-11-23', endsOn: '2026-11-27' });
    const { body } = await claim(desk, team);
    expect([body.number, body.why.code]).toEqual([null, 'away']);
    expect(body.why.message).toContain('You are out of office until Fri, Nov 27.');
    settableClock.set('2026-11-28T09:00:00-05:00');
    expect((await claim(desk, team)).body.number).not.toBeNull();
  });

  it('outside hours that somebody has set for themselves', async () => {
    const { team, agent, desk } = await aQueue(1);
    await set(desk, agent, { calendarCode: 'office-hours' });
    settableClock.set('2026-11-23T06:00:00-05:00');
    const { body } = await claim(desk, team);
    expect([body.number, body.why.code]).toEqual([null, 'off_hours']);
    expect(body.why.message).toContain('They begin again on Mon, Nov 23');
    settableClock.set('2026-11-23T10:00:00-05:00');
    expect((await claim(desk, team)).body.number).not.toBeNull();
  });

  it('beyond the limit of the person, also to claims of the same moment; what waits does not count', async () => {
    const { team, agent, desk } = await aQueue(5);
    await set(desk, agent, { limit: 2 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim(desk, team)));
    const numbers = answers.flatMap(({ body }) => body.number ?? []);
    expect(numbers).toHaveLength(2);
    const refused = answers.find(({ body }) => body.number === null)!.body;
    expect(refused.why).toEqual({
      code: 'full',
      message:
        'You have 2 tickets in hand, and your limit is 2. Finish one, put one on hold or hand one over first.',
    });
    await desk
      .post(`/api/v1/tickets/${numbers[0]}/hold`)
      .send({ reason: 'customer_answer', question: 'Which floor?' });
    expect((await claim(desk, team)).body.number).not.toBeNull();
  });

  it('beyond the limit of the team to those without one of their own', async () => {
    const { team, agent, desk } = await aQueue(2);
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO team_work_settings (team_code, assignment, most_in_hand, changed_by_id, changed_at)
       VALUES ($1, 'off', 1, $2, now())`,
      [team, agent.id],
    );
    expect((await claim(desk, team)).body.number).not.toBeNull();
    expect((await claim(desk, team)).body.why.code).toBe('full');
    await set(desk, agent, { limit: 2 });
    expect((await claim(desk, team)).body.number).not.toBeNull();
  });

  it('that asks for a skill somebody else has; a skill that nobody has binds nobody', async () => {
    const { team, desk } = await aQueue(2);
    await aSkill(team, 'ask-it');
    expect((await claim(desk, team)).body.number).not.toBeNull();
    const other = await aMemberOf(team);
    await set(other.desk, other.agent, { skills: [{ teamCode: team, code: 'locks' }] });
    const { body } = await claim(desk, team);
    expect([body.number, body.why]).toEqual([
      null,
      { code: 'other_skills', message: '1 ticket waits for a skill you don’t have: Door locks.' },
    ]);
    expect((await claim(other.desk, team)).body.number).not.toBeNull();
  });
});

describe('skipping', () => {
  const skipPath = (number: string) => `/api/v1/tickets/${number}/skip`;

  it('gives the ticket back with the reason; for four hours others are given it', async () => {
    const { team, tickets, desk } = await aQueue(1);
    const { number } = (await claim(desk, team)).body;
    const skipped = await desk.post(skipPath(number)).send({ reason: 'no_skill' });
    expect([skipped.status, skipped.body]).toEqual([
      201,
      { number, version: expect.any(Number), notGivenUntil: '2026-11-23T18:00:00.000Z' },
    ]);
    const nothing = await claim(desk, team);
    expect(nothing.body.why).toEqual({
      code: 'skipped',
      message: 'You skipped the ticket that waits; it can be given to you again at 1:00 p.m. ET.',
    });
    const events = (await desk.get(`/api/v1/tickets/${number}/events`)).body;
    const sentences = events.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain('Skipped it: I don’t know how to do this');
    const other = await aMemberOf(team);
    expect((await claim(other.desk, team)).body.number).toBe(tickets[0]!.number);
    await other.desk.post(skipPath(number)).send({ reason: 'other', words: 'My cousin’s.' });
    settableClock.set('2026-11-23T13:00:01-05:00');
    expect((await claim(desk, team)).body.number).toBe(number);
  });

  it('goes on to the next one in order', async () => {
    const { team, tickets, desk } = await aQueue(2);
    const first = (await claim(desk, team)).body.number;
    await desk.post(skipPath(first)).send({ reason: 'no_time' });
    const second = (await claim(desk, team)).body.number;
    expect([first, second]).toEqual(tickets.map(({ number }) => number));
  });

  it('with the same key is done once', async () => {
    const { team, desk } = await aQueue(1);
    const { number } = (await claim(desk, team)).body;
    const skip = () =>
      desk.post(skipPath(number)).set('Idempotency-Key', 'skip-1').send({ reason: 'no_time' });
    const [one, two] = [await skip(), await skip()];
    expect([two.status, two.body]).toEqual([201, one.body]);
  });

  it.each([
    [{ reason: 'lazy' }, 400, 'reason'],
    [{ reason: 'other' }, 422, 'words'],
    [{ reason: 'other', words: ' ' }, 422, 'words'],
    [{ reason: 'no_time', words: 'x'.repeat(301) }, 400, 'words'],
  ])('refuses %j', async (body, status, field) => {
    const { team, desk } = await aQueue(1);
    const { number } = (await claim(desk, team)).body;
    const refused = await desk.post(skipPath(number)).send(body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([status, field]);
  });

  it("of somebody else's ticket, or on an old version, is refused", async () => {
    const { team, desk } = await aQueue(1);
    const { number } = (await claim(desk, team)).body;
    const other = await aMemberOf(team);
    const foreign = await other.desk.post(skipPath(number)).send({ reason: 'no_time' });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'ticket.skip.not_yours']);
    const stale = await desk
      .post(skipPath(number))
      .set('If-Match', '"1"')
      .send({ reason: 'no_time' });
    expect(stale.status).toBe(412);
  });
});

it('a claim can be narrowed by what a view asks for', async () => {
  const { team, tickets, agent } = await aQueue(3);
  const { app } = await createTestApp();
  const people = app.get(PersonPrincipals, { strict: false });
  const person = (await people.bySession(agent.id)) as SignedInPerson;
  const claims = app.get(ClaimNext, { strict: false });
  const wanted = tickets[2]!.number;
  const narrowedBy = (first: number) => ({ sql: `t.number = $${first}`, values: [wanted] });
  const scope = { teamCodes: [team], narrowedBy };
  expect((await claims.claim(person, scope)).number).toBe(wanted);
  expect((await claims.claim(person, scope)).why?.code).toBe('nothing_waiting');
});

refusesStrangers('POST', '/api/v1/tickets/:number/skip', {
  params: async () => ({ number: (await aCase()).ticket.number }),
  as: [anEmployee(403)],
  body: { reason: 'no_time' },
});
