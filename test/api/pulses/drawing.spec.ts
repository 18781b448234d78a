import { CloseAutomatically } from '../../../src/modules/tickets/commands/close-automatically.js';
import { drawNumber } from '../../../src/modules/pulses/drawing/draw-number.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import {
  anAskedTicket,
  daysLater,
  pulseOf,
  sendDuePulses,
} from '../../support/factories/a-pulse.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import {
  aClosedTicket,
  act,
  aSolvedTicket,
  drainRelay,
} from '../../support/factories/desk-acts.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

async function pulseMailsTo(person: TestPerson): Promise<number> {
  const mails = await capturedMails();
  return mails.filter(({ to, kind }) => kind === 'pulse' && to.address === person.email).length;
}

async function setPerson(person: TestPerson, change: string): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(`UPDATE people SET ${change} WHERE id = $1`, [person.id]);
}

/** Tickets with greater ids are this file's own. */
let ticketsBefore: number;

beforeAll(async () => {
  const { dataSource } = await createTestApp();
  const [newest] = await dataSource.query('SELECT coalesce(max(id), 0)::int AS id FROM tickets');
  ticketsBefore = newest.id;
});
beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('who is asked', () => {
  it('is the customer of a closed request, an hour later in their working hours', async () => {
    const ticket = await aClosedTicket();
    expect(await pulseOf(ticket.id)).toMatchObject({
      state: 'scheduled',
      eligible: true,
      reason: 'asked',
      probability: 1,
      sendAfter: new Date('2026-11-23T11:00:00-05:00'),
      sentAt: null,
    });
    settableClock.set('2026-11-23T10:59:00-05:00');
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(0);
    settableClock.set('2026-11-23T11:00:00-05:00');
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(1);
    expect(await pulseOf(ticket.id)).toMatchObject({
      state: 'sent',
      sentAt: new Date('2026-11-23T11:00:00-05:00'),
      expiresAt: new Date('2026-12-07T11:00:00-05:00'),
    });
  });

  it('waits for the morning of a customer in Guam', async () => {
    const customer = await aPerson({ timeZone: 'Pacific/Guam' });
    const ticket = await aClosedTicket({ customer });
    expect((await pulseOf(ticket.id))!.sendAfter).toEqual(new Date('2026-11-24T08:00:00+10:00'));
  });

  it('is nobody about a high-stakes service, a duplicate, spam or a test; each with its reason', async () => {
    const confidential = await aClosedTicket({
      serviceCode: 'ask-hr-in-confidence',
      answers: { subject: 'Private', details: 'Words.', contact_way: 'writing' },
    });
    expect(await pulseOf(confidential.id)).toMatchObject({
      state: 'excluded',
      eligible: false,
      reason: 'high_stakes',
      probability: 0,
    });
    for (const category of ['duplicate', 'spam', 'test']) {
      const ticket = await aClosedTicket({ category });
      expect(await pulseOf(ticket.id)).toMatchObject({ state: 'excluded', reason: category });
    }
  });

  it('is nobody about what was withdrawn, and counts it', async () => {
    const ticket = await aTicket();
    await act(ticket.customer, `/requests/${ticket.number}/withdrawal`, {});
    await drainRelay();
    expect(await pulseOf(ticket.id)).toMatchObject({
      state: 'excluded',
      eligible: false,
      reason: 'withdrawn',
    });
  });

  it('is nobody who opted out, who is counted as eligible', async () => {
    const customer = await aPerson();
    await setPerson(customer, 'pulse_opt_out = true');
    const ticket = await aClosedTicket({ customer });
    expect(await pulseOf(ticket.id)).toMatchObject({
      state: 'excluded',
      eligible: true,
      reason: 'opted_out',
    });
  });

  it.each([
    ['opted out', 'pulse_opt_out = true', { eligible: true, reason: 'opted_out' }],
    ['left', 'active = false', { eligible: false, reason: 'no_customer' }],
  ])('is nobody who %s between the draw and the sending', async (_, change, told) => {
    const ticket = await aClosedTicket();
    await setPerson(ticket.customer, change);
    daysLater(1);
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(0);
    expect(await pulseOf(ticket.id)).toMatchObject({ state: 'excluded', probability: 0, ...told });
  });

  it('is everybody whose request closed by itself, for agents cannot skip anyone', async () => {
    const ticket = await aSolvedTicket({ category: 'no_answer' });
    const { app } = await createTestApp();
    settableClock.set('2026-12-01T10:00:00-05:00');
    await app.get(CloseAutomatically, { strict: false }).close(ticket.id);
    await drainRelay();
    expect(await pulseOf(ticket.id)).toMatchObject({ state: 'scheduled', reason: 'asked' });
  });

  it('is drawn for every ticket that ended, and for none that did not', async () => {
    const { dataSource } = await createTestApp();
    await aSolvedTicket();
    await drainRelay();
    const [counts] = await dataSource.query(
      `SELECT count(*) FILTER (WHERE t.status IN ('closed', 'withdrawn'))::int AS ended,
              count(p.id) FILTER (WHERE t.status IN ('closed', 'withdrawn'))::int AS drawn,
              count(p.id) FILTER (WHERE t.status NOT IN ('closed', 'withdrawn'))::int AS early
         FROM tickets t LEFT JOIN pulses p ON p.ticket_id = t.id
        WHERE t.reopen_count = 0 AND t.id > $1`,
      [ticketsBefore],
    );
    expect(counts.ended).toBeGreaterThan(5);
    expect(counts).toMatchObject({ drawn: counts.ended, early: 0 });
  });
});

describe('a ticket that is reopened', () => {
  it('is not asked about while it is open, and once when it closes again', async () => {
    const ticket = await aClosedTicket();
    await act(ticket.customer, `/requests/${ticket.number}/reopening`, { reason: 'Still dark.' });
    await drainRelay();
    settableClock.set('2026-11-23T12:00:00-05:00');
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(0);
    await act(ticket.agent, `/tickets/${ticket.number}/resolution`, {
      message: 'A new screen.',
      category: 'fixed',
    });
    await act(ticket.customer, `/requests/${ticket.number}/confirmation`);
    await drainRelay();
    expect((await pulseOf(ticket.id))!.sendAfter).toEqual(new Date('2026-11-23T13:00:00-05:00'));
    settableClock.set('2026-11-23T13:00:00-05:00');
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(1);
  });

  it('is not asked about a second time', async () => {
    const ticket = await anAskedTicket();
    await act(ticket.customer, `/requests/${ticket.number}/reopening`, { reason: 'Still dark.' });
    await act(ticket.agent, `/tickets/${ticket.number}/resolution`, {
      message: 'A new screen.',
      category: 'fixed',
    });
    await act(ticket.customer, `/requests/${ticket.number}/confirmation`);
    await drainRelay();
    daysLater(20);
    await sendDuePulses();
    expect(await pulseMailsTo(ticket.customer)).toBe(1);
  });
});

describe('someone with several requests', () => {
  it('is left alone for 14 days after a pulse, and asked again then', async () => {
    const first = await anAskedTicket();
    daysLater(13);
    const second = await aClosedTicket({ customer: first.customer });
    expect(await pulseOf(second.id)).toMatchObject({
      state: 'excluded',
      eligible: true,
      reason: 'cooling_off',
      probability: 0,
    });
    daysLater(1);
    const third = await aClosedTicket({ customer: first.customer });
    expect(await pulseOf(third.id)).toMatchObject({ state: 'scheduled', probability: 1 });
  });

  it('is asked about one of those that wait, drawn by chance and not always the first', async () => {
    const { environment } = await createTestApp();
    const customer = await aPerson();
    const tickets = [];
    for (let n = 0; n < 4; n++) tickets.push(await aClosedTicket({ customer }));
    const drawn = tickets.reduce((chosen, { id }, at) => {
      const number = drawNumber(environment.tokenSecret!, id);
      return number < 1 / (at + 1) ? at : chosen;
    }, 0);
    const pulses = await Promise.all(tickets.map(({ id }) => pulseOf(id)));
    expect(pulses.map((pulse) => pulse!.state)).toEqual(
      tickets.map((_, at) => (at === drawn ? 'scheduled' : 'excluded')),
    );
    expect(pulses.map((pulse) => [pulse!.eligible, pulse!.probability])).toEqual(
      Array.from({ length: 4 }, () => [true, 0.25]),
    );
    daysLater(1);
    await sendDuePulses();
    expect(await pulseMailsTo(customer)).toBe(1);
  });

  it('has one pulse that waits, also when requests close at the same time', async () => {
    const customer = await aPerson();
    const tickets = [];
    for (let n = 0; n < 3; n++) tickets.push(await aSolvedTicket({ customer }));
    for (const { number } of tickets) await act(customer, `/requests/${number}/confirmation`);
    await Promise.all([drainRelay(), drainRelay(), drainRelay()]);
    await drainRelay();
    const states = await Promise.all(tickets.map(async ({ id }) => (await pulseOf(id))!.state));
    expect(states.toSorted()).toEqual(['excluded', 'excluded', 'scheduled']);
  });
});

describe('the drawing number', () => {
  it('is spread evenly, the same for one ticket, and another under another secret', () => {
    const numbers = Array.from({ length: 2_000 }, (_, id) => drawNumber('secret', id + 1));
    const quarters = [0, 1, 2, 3].map(
      (quarter) => numbers.filter((number) => Math.floor(number * 4) === quarter).length,
    );
    for (const count of quarters) expect(Math.abs(count - 500)).toBeLessThan(80);
    expect(drawNumber('secret', 7)).toBe(drawNumber('secret', 7));
    expect(drawNumber('other', 7)).not.toBe(drawNumber('secret', 7));
  });
});

describe('the mail', () => {
  it('has five links with words, signed, without name or address in them', async () => {
    const { mail, customer, number } = await anAskedTicket();
    expect(mail.subject).toBe(`Your request ${number}: how did we do?`);
    expect(mail.text).toContain('I am satisfied with the service I received from the IT desk.');
    const labels = [
      '1 Strongly disagree',
      '2 Disagree',
      '3 Neutral',
      '4 Agree',
      '5 Strongly agree',
    ];
    const links = labels.map((label, at) => {
      const link = new RegExp(`${label}:\\n(http://localhost:3000/r/[\\w-]+\\?a=${at + 1})\\n`);
      return link.exec(mail.text)?.[1];
    });
    expect(links.every(Boolean)).toBe(true);
    expect(links.join(' ')).not.toMatch(new RegExp(`${number}|${customer.id}-|${customer.email}`));
    expect(mail.html).toContain(`href="${links[4]}"`);
    expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
  });

  it('about a sensitive request says nothing of it', async () => {
    const ticket = await aClosedTicket({
      serviceCode: 'pay-problem',
      answers: {
        problem: 'overtime',
        pay_period_on: '2026-11-14',
        hardship: 'no',
        details: 'Short pay',
      },
    });
    settableClock.set('2026-11-24T12:00:00-05:00');
    await sendDuePulses();
    const mails = await capturedMails();
    const mail = mails.find(
      ({ to, kind }) => kind === 'pulse' && to.address === ticket.customer.email,
    )!;
    expect(mail.subject).toBe(`${ticket.number}: there is something new`);
    expect(mail.text + mail.html).not.toMatch(/pay|overtime|satisfied/i);
    expect(mail.text).toMatch(/\/r\/[\w-]+/);
  });

  it('goes out once, in however many processes the sender runs', async () => {
    const ticket = await aClosedTicket();
    daysLater(1);
    await Promise.all(Array.from({ length: 5 }, () => sendDuePulses()));
    expect(await pulseMailsTo(ticket.customer)).toBe(1);
  });

  it('is told in the history of the ticket, once', async () => {
    const ticket = await anAskedTicket();
    const { dataSource } = await createTestApp();
    const events = await dataSource.query(
      `SELECT actor_side, data FROM ticket_events WHERE ticket_id = $1 AND kind = 'pulse_sent'`,
      [ticket.id],
    );
    const pulse = await pulseOf(ticket.id);
    expect(events).toEqual([{ actor_side: 'system', data: { pulseId: pulse!.id } }]);
  });
});

describe('a pulse that is not answered', () => {
  it('ends after 14 days', async () => {
    const ticket = await anAskedTicket();
    daysLater(13);
    await sendDuePulses();
    expect((await pulseOf(ticket.id))!.state).toBe('sent');
    daysLater(1);
    await sendDuePulses();
    expect((await pulseOf(ticket.id))!.state).toBe('expired');
  });
});
