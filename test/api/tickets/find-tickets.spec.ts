import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const anAgent = async () =>
  signInAs(await aPerson({ roles: [{ role: 'agent', team: 'it-devices' }] }));
const numbersOf = (answer: { body: { items: { number: string }[] } }) =>
  answer.body.items.map(({ number }) => number);

/** A word that occurs nowhere else, made of letters. */
const aWord = () => `w${randomUUID().replace(/[^a-z]/g, '')}q`;

describe('finding tickets', () => {
  it.each([
    ['as it is written', (number: string) => number],
    ['by its digits', (number: string) => number.slice(3)],
    ['in small letters with a space', (number: string) => `cp ${number.slice(3)}`],
  ])('finds a number %s', async (_, written) => {
    const ticket = await aTicket();
    const desk = await anAgent();
    const found = await desk.get('/api/v1/tickets').query({ q: written(ticket.number) });
    expect(numbersOf(found)).toEqual([ticket.number]);
  });

  it('finds words of title, description, messages and the name of the customer, also their beginnings', async () => {
    const [title, text, said, name] = [aWord(), aWord(), aWord(), aWord()];
    const customer = await aPerson({ fullName: `Núria ${name}` });
    const { ticket, desk, ticketPath } = await aCase({
      customer,
      answers: { subject: `About ${title}`, details: `It is ${text} again` },
    });
    await desk.post(`${ticketPath}/comments`).send({ body: `Our ${said} is ready.` });
    for (const q of [title, text.slice(0, -2), said.toUpperCase(), name, `${name} ${title}`]) {
      expect(numbersOf(await desk.get('/api/v1/tickets').query({ q }))).toEqual([ticket.number]);
    }
    expect(
      numbersOf(await desk.get('/api/v1/tickets').query({ q: `${title} ${aWord()}` })),
    ).toEqual([]);
  });

  it('does not find words of staff notes', async () => {
    const secret = aWord();
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/staff-notes`).send({ body: `Mind the ${secret}.` });
    expect(numbersOf(await desk.get('/api/v1/tickets').query({ q: secret }))).toEqual([]);
  });

  it('shows open ones first, then finished ones, over pages, without loss', async () => {
    const word = aWord();
    const answers = { subject: word, details: 'Same word everywhere.' };
    const cases = [await aCase({ answers }), await aCase({ answers }), await aCase({ answers })];
    const others = [await aTicket({ answers }), await aTicket({ answers })];
    for (const { desk, ticketPath } of cases.slice(0, 2)) {
      await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    }
    const expected = [
      ...[others[1]!.number, others[0]!.number, cases[2]!.ticket.number],
      ...[cases[1]!.ticket.number, cases[0]!.ticket.number],
    ];
    const desk = cases[0]!.desk;
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await desk
        .get('/api/v1/tickets')
        .query({ q: word, limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...numbersOf(page));
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expected);
    const scoped = (scope: string) => desk.get('/api/v1/tickets').query({ q: word, scope });
    expect(numbersOf(await scoped('open'))).toEqual(expected.slice(0, 3));
    expect(numbersOf(await scoped('done'))).toEqual(expected.slice(3));
  });

  it("finds no sensitive ticket of another office and none of one's own", async () => {
    const word = aWord();
    const agent = await aPerson({
      fullName: `Agent ${word}`,
      roles: [{ role: 'agent', team: 'it-devices' }],
    });
    const own = await aTicket({ customer: agent });
    const customer = await aPerson({ fullName: `Somebody ${word}` });
    const secret = await aTicket({ customer, serviceCode: sensitiveService });
    const client = await signInAs(agent);
    for (const q of [word, own.number, secret.number]) {
      expect(numbersOf(await client.get('/api/v1/tickets').query({ q }))).toEqual([]);
    }
    const hr = await signInAs(await aPerson({ roles: [{ role: 'agent', team: 'hr-pay-leave' }] }));
    expect(numbersOf(await hr.get('/api/v1/tickets').query({ q: secret.number }))).toEqual([
      secret.number,
    ]);
  });

  it.each([
    '%',
    '_',
    "'",
    '"',
    '\\',
    ':*',
    '!',
    '&',
    '| |',
    '((',
    'a & b',
    '🦊',
    'שלום',
    '<script>',
    '--',
  ])('takes %s as words to look for', async (q) => {
    const answer = await (await anAgent()).get('/api/v1/tickets').query({ q });
    expect(answer.status).toBe(200);
  });

  it.each([
    { q: '' },
    {},
    { q: 'x'.repeat(201) },
    { q: 'x', scope: 'closed' },
    { q: 'x', cursor: 'zzz' },
    { q: 'x', limit: 0 },
  ])('refuses %j', async (query) => {
    const answer = await (await anAgent()).get('/api/v1/tickets').query(query);
    expect(answer.status).toBe(400);
  });
});

describe('the history of a ticket', () => {
  it('is newest first, in words, page by page', async () => {
    const { desk, ticketPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'One.' });
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Two.' });
    const first = await desk.get(`${ticketPath}/events?limit=2`);
    expect(first.body.items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Added a staff note.',
      'Took the ticket by answering.',
    ]);
    const second = await desk.get(`${ticketPath}/events?cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'commented',
      'opened',
    ]);
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('what the Desk chooses from', () => {
  it('is every team with its members, and every choice with its words', async () => {
    const desk = await anAgent();
    const teams = await desk.get('/api/v1/teams');
    expect(teams.body.find(({ code }: { code: string }) => code === 'it-devices')).toMatchObject({
      deskName: 'IT desk',
      members: expect.arrayContaining([expect.objectContaining({ fullName: expect.any(String) })]),
    });
    const members = teams.body.flatMap((team: { members: object[] }) => team.members);
    expect(members[0]).toMatchObject({ awayUntil: null, standsIn: null });
    const choices = await desk.get('/api/v1/desk-choices');
    expect(choices.body.pendingReasons.map(({ code }: { code: string }) => code)).toEqual([
      'customer_answer',
      'third_party',
      'scheduled_work',
    ]);
  });
});

describe('a team to assign within', () => {
  it('says who is away, until when, and who stands in', async () => {
    const roles = [{ role: 'agent', team: 'it-devices' }] as const;
    const [away, standIn] = [await aPerson({ roles }), await aPerson({ roles })];
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO absences (person_id, starts_on, ends_on, delegate_id, noted_by_id, noted_at)
       VALUES ($1, '2020-01-01', '2099-12-31', $2, $1, now())`,
      [away.id, standIn.id],
    );
    const teams = await (await signInAs(away)).get('/api/v1/teams');
    const team = teams.body.find(({ code }: { code: string }) => code === 'it-devices');
    const memberOf = (id: number) =>
      team.members.find((member: { id: number }) => member.id === id);
    expect(memberOf(away.id)).toMatchObject({
      awayUntil: '2099-12-31',
      standsIn: standIn.fullName,
    });
    expect(memberOf(standIn.id)).toMatchObject({ awayUntil: null, standsIn: null });
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];

refusesStrangers('GET', '/api/v1/tickets', { as });
refusesStrangers('GET', '/api/v1/tickets/:number', { params, as });
refusesStrangers('GET', '/api/v1/tickets/:number/events', { params, as });
refusesStrangers('GET', '/api/v1/teams', { as });
refusesStrangers('GET', '/api/v1/desk-choices', { as });
