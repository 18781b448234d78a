import { aPerson } from '../../support/factories/a-person.js';
import {
  aMinuteLater,
  anAskedTicket,
  daysLater,
  pulseOf,
  type AskedTicket,
} from '../../support/factories/a-pulse.js';
import { aClosedTicket, act, drainRelay } from '../../support/factories/desk-acts.js';
import { openPage, proofOn, rate, sendForm } from '../../support/factories/rating-page.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

/** The raw counts of the bureau of one test, by item and month. */
async function countsOf(bureau: string): Promise<Record<string, number[]>> {
  const { dataSource } = await createTestApp();
  const rows: { item: string; month: string; counts: number[] }[] = await dataSource.query(
    `SELECT item, to_char(month, 'YYYY-MM') AS month, ARRAY[score_1, score_2, score_3, score_4, score_5] AS counts
       FROM pulse_counts WHERE bureau_code = $1 ORDER BY item, month`,
    [bureau],
  );
  return Object.fromEntries(rows.map(({ item, month, counts }) => [`${item} ${month}`, counts]));
}

async function revisionsOf(ticketId: number): Promise<object[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT r.revision, r.current, r.satisfaction FROM pulse_responses r JOIN pulses p ON p.id = r.pulse_id
      WHERE p.ticket_id = $1 ORDER BY r.revision`,
    [ticketId],
  );
}

async function aBureau(timeZone = 'America/New_York'): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `bureau-${Date.now()}-${Math.floor(performance.now() * 1000)}`;
  await dataSource.query(
    `INSERT INTO bureaus (code, name, short_name, mission, time_zone, headcount, position)
     VALUES ($1, 'Test Bureau', 'Test', 'To be counted', $2, 300, 99)`,
    [code, timeZone],
  );
  return code;
}

async function askedInBureau(bureau: string, timeZone?: string): Promise<AskedTicket> {
  const customer = await aPerson({ bureau, ...(timeZone !== undefined && { timeZone }) });
  return anAskedTicket({ customer });
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('the raw counts', () => {
  it('hold every item that was answered, in the month of the answer', async () => {
    const bureau = await aBureau();
    const first = await askedInBureau(bureau);
    await rate(first.path, { satisfaction: '5', trust: '4', ease: '3', effectiveness: '2' });
    settableClock.set('2026-11-23T10:00:00-05:00');
    const second = await askedInBureau(bureau);
    await rate(second.path, { satisfaction: '5', trust: '1' });
    expect(await countsOf(bureau)).toEqual({
      'satisfaction 2026-11': [0, 0, 0, 0, 2],
      'trust 2026-11': [1, 0, 0, 1, 0],
      'ease 2026-11': [0, 0, 1, 0, 0],
      'effectiveness 2026-11': [0, 1, 0, 0, 0],
    });
  });

  it('take the month by the clock of the bureau', async () => {
    const bureau = await aBureau('Pacific/Honolulu');
    const ticket = await askedInBureau(bureau, 'Pacific/Honolulu');
    settableClock.set('2026-12-01T01:00:00-05:00');
    await rate(ticket.path, { satisfaction: '4' });
    expect(await countsOf(bureau)).toEqual({ 'satisfaction 2026-11': [0, 0, 0, 1, 0] });
  });

  it('move with a change, also in a later month and after the request was reopened', async () => {
    settableClock.set('2026-11-25T10:00:00-05:00');
    const bureau = await aBureau();
    const ticket = await askedInBureau(bureau);
    await rate(ticket.path, { satisfaction: '5', trust: '5' });
    daysLater(7);
    await act(ticket.customer, `/requests/${ticket.number}/reopening`, { reason: 'Broken again.' });
    await rate(ticket.path, { satisfaction: '3', ease: '2' });
    expect(await countsOf(bureau)).toEqual({
      'satisfaction 2026-11': [0, 0, 1, 0, 0],
      'trust 2026-11': [0, 0, 0, 0, 0],
      'ease 2026-11': [0, 1, 0, 0, 0],
    });
  });

  it('equal the current answers after many people answered and changed at once', async () => {
    const bureau = await aBureau();
    const tickets: AskedTicket[] = [];
    for (let n = 0; n < 6; n++) {
      settableClock.set('2026-11-23T10:00:00-05:00');
      tickets.push(await askedInBureau(bureau));
    }
    aMinuteLater();
    const answers = tickets.flatMap(({ path }, n) => [
      rate(path, { satisfaction: String((n % 5) + 1), trust: '3' }),
      rate(path, { satisfaction: String(((n + 2) % 5) + 1) }),
    ]);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(12).fill(200));
    const { dataSource } = await createTestApp();
    const [sums] = await dataSource.query(
      `SELECT array_agg(r.satisfaction ORDER BY r.satisfaction) AS scores FROM pulse_responses r
         JOIN pulses p ON p.id = r.pulse_id WHERE p.bureau_code = $1 AND r.current`,
      [bureau],
    );
    const counted = [1, 2, 3, 4, 5].map(
      (score) => sums.scores.filter((each: number) => each === score).length,
    );
    expect((await countsOf(bureau))['satisfaction 2026-11']).toEqual(counted);
    expect(sums.scores).toHaveLength(6);
  });
});

describe('an answer', () => {
  it('that is changed keeps every revision, and one is current', async () => {
    const ticket = await anAskedTicket();
    aMinuteLater();
    await rate(ticket.path, { satisfaction: '5' });
    await rate(ticket.path, { satisfaction: '4' });
    await rate(ticket.path, { satisfaction: '4', comment: 'Still good' });
    expect(await revisionsOf(ticket.id)).toEqual([
      { revision: 1, current: false, satisfaction: 5 },
      { revision: 2, current: false, satisfaction: 4 },
      { revision: 3, current: true, satisfaction: 4 },
    ]);
  });

  it('that is sent twice is one', async () => {
    const ticket = await anAskedTicket();
    const page = proofOn(await openPage(ticket.path));
    const form = { page, satisfaction: '5', drivers: ['positive_ease', 'positive_employee'] };
    const answers = await Promise.all([1, 2, 3].map(() => sendForm(ticket.path, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await revisionsOf(ticket.id)).toHaveLength(1);
  });

  it('stands in the history of the ticket without its score', async () => {
    const ticket = await anAskedTicket();
    await rate(ticket.path, { satisfaction: '4', comment: 'Between us' });
    const { dataSource } = await createTestApp();
    const events = await dataSource.query(
      `SELECT kind, actor_id AS "actorId", data FROM ticket_events WHERE ticket_id = $1 AND kind = 'pulse_answered'`,
      [ticket.id],
    );
    const pulse = await pulseOf(ticket.id);
    expect(events).toEqual([
      {
        kind: 'pulse_answered',
        actorId: ticket.customer.id,
        data: { pulseId: pulse!.id, revision: 1 },
      },
    ]);
    const desk = await signInAs(ticket.agent);
    const seen = [
      await desk.get(`/api/v1/tickets/${ticket.number}`),
      await desk.get(`/api/v1/tickets/${ticket.number}/events`),
    ];
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    const words = JSON.stringify(seen.map(({ body }) => body));
    expect(words).not.toContain('Between us');
    expect(words).not.toMatch(/"(satisfaction|score)"/);
  });
});

describe('two different answers within seconds of the mail', () => {
  it('are taken for a program that follows links: kept, and counted for nothing', async () => {
    const bureau = await aBureau();
    const ticket = await askedInBureau(bureau);
    settableClock.advance(2_000);
    expect((await rate(ticket.path, { satisfaction: '4' })).status).toBe(200);
    const second = await rate(ticket.path, { satisfaction: '5' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Two different answers came within seconds.');
    expect((await rate(ticket.path, { satisfaction: '3' })).status).toBe(409);
    expect(await pulseOf(ticket.id)).toMatchObject({
      state: 'sent',
      scannerSuspected: true,
      answeredAt: null,
    });
    expect(await countsOf(bureau)).toEqual({ 'satisfaction 2026-11': [0, 0, 0, 0, 0] });
    expect(await revisionsOf(ticket.id)).toEqual([
      { revision: 1, current: false, satisfaction: 4 },
    ]);
  });

  it('leave the person their answer afterwards', async () => {
    const ticket = await anAskedTicket();
    await rate(ticket.path, { satisfaction: '1' });
    await rate(ticket.path, { satisfaction: '5' });
    aMinuteLater();
    const page = await rate(ticket.path, { satisfaction: '4' });
    expect(page.text).toContain('Thank you.');
    expect(await pulseOf(ticket.id)).toMatchObject({ state: 'answered', scannerSuspected: true });
    expect((await revisionsOf(ticket.id)).at(-1)).toMatchObject({ current: true, satisfaction: 4 });
  });

  it('are a change of mind when they come later', async () => {
    const ticket = await anAskedTicket();
    aMinuteLater();
    await rate(ticket.path, { satisfaction: '5' });
    await rate(ticket.path, { satisfaction: '4' });
    expect(await pulseOf(ticket.id)).toMatchObject({ scannerSuspected: false, state: 'answered' });
  });
});

describe('answering on the page of the request', () => {
  const pathOf = ({ number }: { number: string }) => `/api/v1/requests/${number}/pulse`;

  it('counts like the link in the mail, and the page shows where it stands', async () => {
    const ticket = await anAskedTicket();
    const client = await signInAs(ticket.customer);
    const before = await client.get(`/api/v1/requests/${ticket.number}`);
    expect(before.body.followPulse).toEqual({ state: 'sent', ratePath: ticket.path });
    const answer = await client.post(pathOf(ticket)).send({
      ...{ satisfaction: 4, trust: 5, ease: 3, effectiveness: 5, shareName: true },
      ...{ drivers: ['positive_ease'], comment: 'Fine' },
    });
    expect([answer.status, answer.body]).toEqual([
      200,
      { state: 'answered', ratePath: ticket.path },
    ]);
    const page = await openPage(ticket.path);
    for (const chosen of [
      'satisfaction" value="4"',
      'trust" value="5"',
      'effectiveness" value="5"',
      'share_name" value="yes"',
    ]) {
      expect(page.text).toMatch(new RegExp(`name="${chosen}( id="\\w+")? checked`));
    }
    daysLater(14);
    const after = await client.get(`/api/v1/requests/${ticket.number}`);
    expect(after.body.followPulse).toEqual({ state: 'answered', ratePath: null });
  });

  it('is done once for a repeat key', async () => {
    const ticket = await anAskedTicket();
    const client = await signInAs(ticket.customer);
    const send = (satisfaction: number) =>
      client.post(pathOf(ticket)).set('Idempotency-Key', 'one-press').send({ satisfaction });
    expect((await send(4)).status).toBe(200);
    expect((await send(4)).status).toBe(200);
    expect((await send(5)).status).toBe(409);
    expect(await revisionsOf(ticket.id)).toHaveLength(1);
  });

  it.each([
    [{}, 'satisfaction'],
    [{ satisfaction: 0 }, 'satisfaction'],
    [{ satisfaction: [5] }, 'satisfaction'],
    [{ satisfaction: 5, trust: 9 }, 'trust'],
    [{ satisfaction: 5, effectiveness: 'yes' }, 'effectiveness'],
    [{ satisfaction: 5, drivers: ['ease'] }, 'drivers'],
    [{ satisfaction: 5, comment: 5 }, 'comment'],
    [{ satisfaction: 5, comment: 'x'.repeat(2_001) }, 'comment'],
    [{ satisfaction: 5, comment: 'a\0' }, 'comment'],
  ])('refuses %j', async (body, field) => {
    const ticket = await anAskedTicket();
    const client = await signInAs(ticket.customer);
    const answer = await client.post(pathOf(ticket)).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, field]);
  });

  it('refuses unknown fields with 400', async () => {
    const ticket = await anAskedTicket();
    const client = await signInAs(ticket.customer);
    const answer = await client.post(pathOf(ticket)).send({ satisfaction: 5, score: 5 });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'score']);
  });

  it('is over after 14 days and not begun before the mail', async () => {
    const drawn = await aClosedTicket();
    const early = await (
      await signInAs(drawn.customer)
    )
      .post(pathOf(drawn))
      .send({ satisfaction: 5 });
    expect(early.status).toBe(404);
    const ticket = await anAskedTicket();
    daysLater(14);
    const late = await (
      await signInAs(ticket.customer)
    )
      .post(pathOf(ticket))
      .send({ satisfaction: 5 });
    expect([late.status, late.body.code]).toEqual([410, 'pulse.expired']);
  });

  it('is nobody else’s: not of the colleague who filed it, the agent or the lead', async () => {
    const customer = await aPerson();
    const submitter = await aPerson();
    const { number } = (await act(submitter, '/requests', {
      serviceCode: 'ask-it',
      customerId: customer.id,
      answers: { subject: 'For her', details: 'Please.' },
    })) as { number: string };
    const agent = await aPerson({ roles: [{ role: 'team_lead', team: 'it-service-desk' }] });
    await act(agent, `/tickets/${number}/resolution`, { message: 'Done', category: 'done' });
    await act(customer, `/requests/${number}/confirmation`);
    await drainRelay();
    for (const person of [submitter, agent, await aPerson()]) {
      const client = await signInAs(person);
      expect((await client.post(pathOf({ number })).send({ satisfaction: 5 })).status).toBe(404);
      const view = await client.get(`/api/v1/requests/${number}`);
      expect(view.body.followPulse ?? null).toBeNull();
    }
  });

  refusesStrangers('POST', '/api/v1/requests/:number/pulse', {
    params: async () => {
      settableClock.set('2026-11-23T10:00:00-05:00');
      return { number: (await anAskedTicket()).number };
    },
    body: { satisfaction: 5 },
    as: [
      { who: 'anybody but the customer', person: () => aPerson(), status: 404 },
      { who: 'an agent', person: () => aPerson({ roles: ['agent'] }), status: 404 },
    ],
  });
});
