import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { TicketTurns } from '../../../src/modules/tickets/ticket-turns.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, eventKinds } from '../../support/factories/a-ticket.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

const asks = {
  reason: 'customer_answer',
  question: 'Which cable do you use?',
  awaited: 'a photo of the cable',
};

/** Asked on Monday, November 30 at 10:00; by the agency's rule the answer is awaited for five business days. */
async function aQuestion(timeZone = 'America/New_York') {
  settableClock.set('2026-11-30T09:00:00-05:00');
  const filed = await aCase({ customer: await aPerson({ timeZone }) });
  settableClock.set('2026-11-30T10:00:00-05:00');
  const held = await filed.desk.post(`${filed.ticketPath}/hold`).send(asks);
  return { ...filed, held };
}

async function turn(at: string): Promise<void> {
  settableClock.set(at);
  const { app } = await createTestApp();
  await app.get(TicketTurns).run();
  await app.get(TicketEventRelay).drain();
}

async function mailsOf(number: string, kind: string) {
  const { dataSource } = await createTestApp();
  const rows: { to: string; text: string }[] = await dataSource.query(
    `SELECT to_address AS to, text_body AS text FROM outgoing_mails WHERE reference = $1 AND kind = $2`,
    [number, kind],
  );
  return rows;
}

const reminders = (kinds: readonly string[]) => kinds.filter((kind) => kind === 'pause_reminded');

describe('waiting for the customer', () => {
  it('has an end by itself, and the customer reads what we need, by when, and what happens then', async () => {
    const { customer, desk, requestPath, ticketPath, held } = await aQuestion();
    expect(held.status).toBe(201);
    expect((await desk.get(ticketPath)).body).toMatchObject({
      pendingUntil: new Date('2026-12-05T10:00:00-05:00').toISOString(),
      awaited: 'a photo of the cable',
      closingProposed: false,
      customerWaits: { waits: 1, mostWaits: 3, mostBusinessDays: 20 },
    });
    expect((await customer.get(requestPath)).body.needsAnswer).toMatchObject({
      awaited: 'a photo of the cable',
      neededBySentence: 'We need it by Saturday, December 5.',
      otherwise:
        "If we hear nothing by then, we look at what we can do without your answer. We won't close your request without telling you.",
      remindedAt: null,
    });
  });

  it('reminds once before the end, in the customer’s working hours, however many look at once', async () => {
    const { ticket, customer, desk, requestPath, ticketPath } = await aQuestion();
    const { dataSource, app } = await createTestApp();
    const rows: { at: Date }[] = await dataSource.query(
      'SELECT pending_remind_at AS at FROM tickets WHERE id = $1',
      [ticket.id],
    );
    const due = rows[0]!.at;
    await turn(new Date(due.getTime() - 1000).toISOString());
    expect(reminders(await eventKinds(ticket.id))).toHaveLength(0);
    settableClock.set(due.toISOString());
    await Promise.all([1, 2, 3].map(() => app.get(TicketTurns).run()));
    await turn(new Date(due.getTime() + 60_000).toISOString());
    expect(reminders(await eventKinds(ticket.id))).toHaveLength(1);
    const mails = await mailsOf(ticket.number, 'answer_reminder');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: ticket.customer.email,
      text: expect.stringContaining('We need it by Saturday, December 5.'),
    });
    const mark = (await customer.get(requestPath)).body.needsAnswer.remindedAt;
    expect(mark).toBe(due.toISOString());
    expect((await desk.get(ticketPath)).body.remindedAt).toBe(due.toISOString());
  });

  it('in Honolulu reminds when people are at work there', async () => {
    const { ticket } = await aQuestion('Pacific/Honolulu');
    const { dataSource } = await createTestApp();
    const rows: { hour: number }[] = await dataSource.query(
      `SELECT extract(hour FROM pending_remind_at AT TIME ZONE 'Pacific/Honolulu')::int AS hour
         FROM tickets WHERE id = $1`,
      [ticket.id],
    );
    expect(rows[0]!.hour).toBeGreaterThanOrEqual(8);
    expect(rows[0]!.hour).toBeLessThan(17);
  });

  it('forgets the reminder when the answer comes', async () => {
    const { ticket, customer, requestPath } = await aQuestion();
    await customer.post(`${requestPath}/comments`).send({ body: 'The grey one.' });
    await turn('2026-12-04T12:00:00-05:00');
    expect(reminders(await eventKinds(ticket.id))).toHaveLength(0);
    expect(await mailsOf(ticket.number, 'answer_reminder')).toEqual([]);
  });

  it('goes on at the end with a clear note, proposes closing, and closes nothing by itself', async () => {
    const { ticket, customer, desk, requestPath, ticketPath } = await aQuestion();
    await turn('2026-12-14T12:00:00-05:00');
    expect(reminders(await eventKinds(ticket.id))).toHaveLength(0);
    const page = (await desk.get(ticketPath)).body;
    expect(page).toMatchObject({ status: 'open', closingProposed: true });
    const history = (await desk.get(`${ticketPath}/events`)).body;
    expect(history.items[0].sentence).toBe('No answer came from the customer; the ticket goes on.');
    expect((await customer.get(requestPath)).body.timeline[0]).toMatchObject({
      title: "We're working on it again",
      sentence:
        'No answer came. We look at what we can do without it. We moved your date from Wednesday, ' +
        'December 2 to Thursday, December 17, because we waited for your answer.',
    });
    await turn('2027-02-01T12:00:00-05:00');
    expect((await desk.get(ticketPath)).body.status).toBe('open');
    await desk.post(`${ticketPath}/comments`).send({ body: 'We try another cable.' });
    expect((await desk.get(ticketPath)).body.closingProposed).toBe(false);
  });

  it('is refused a date beyond the rule, and a fourth time without a lead who says why', async () => {
    const { ticket, desk, ticketPath } = await aQuestion();
    const far = await desk
      .post(`${ticketPath}/hold`)
      .send({ ...asks, until: '2027-01-29T10:00:00-05:00' });
    expect([far.status, far.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({
        code: 'ticket.hold.until_beyond_rule',
        message: 'The date must be within 15 business days.',
        field: 'until',
      }),
    ]);
    for (const time of ['11:00', '12:00', '13:00']) {
      settableClock.set(`2026-11-30T${time}:00-05:00`);
      await desk.post(`${ticketPath}/resumption`).send({});
      settableClock.set(`2026-11-30T${time.replace(':00', ':30')}:00-05:00`);
      if (time !== '13:00') {
        expect((await desk.post(`${ticketPath}/hold`).send(asks)).status).toBe(201);
      }
    }
    const fourth = await desk.post(`${ticketPath}/hold`).send(asks);
    expect([fourth.status, fourth.body.code]).toEqual([422, 'ticket.hold.waited_enough']);
    expect(fourth.body.detail).toMatch(/already waited 3 times .* Ask the lead of your team/);
    const byReply = await desk
      .post(`${ticketPath}/comments`)
      .send({ body: 'Which one?', then: 'wait_for_customer' });
    expect([byReply.status, byReply.body.code]).toEqual([422, 'ticket.hold.waited_enough']);
    const lead = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: ticket.teamCode }] }),
    );
    const unsaid = await lead.post(`${ticketPath}/hold`).send(asks);
    expect([unsaid.status, unsaid.body.errors[0].field]).toEqual([422, 'allowedBecause']);
    const allowed = await lead
      .post(`${ticketPath}/hold`)
      .send({ ...asks, allowedBecause: 'She was on leave.' });
    expect(allowed.status).toBe(201);
    const history = (await desk.get(`${ticketPath}/events`)).body;
    expect(history.items[0].sentence).toMatch(/Allowed because: She was on leave\.$/);
  });
});

describe('whose time a ticket took', () => {
  it('adds up on the ticket, is one line for the customer, and is kept when it is finished', async () => {
    const { ticket, customer, desk, requestPath, ticketPath } = await aQuestion();
    settableClock.set('2026-11-30T14:00:00-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'The grey one.' });
    settableClock.set('2026-11-30T17:00:00-05:00');
    const { turnMeters } = (await desk.get(ticketPath)).body as {
      turnMeters: { elapsedMs: number; shares: { party: string; ms: number; words: string }[] };
    };
    const sum = turnMeters.shares.reduce((total, { ms }) => total + ms, 0);
    expect(sum).toBe(turnMeters.elapsedMs);
    expect(turnMeters.elapsedMs).toBe(8 * 3_600_000);
    expect(turnMeters.shares.map(({ party, words }) => [party, words])).toEqual([
      ['ours', '4 h'],
      ['customer', '4 h'],
      ['third_party', '0 min'],
    ]);
    expect((await customer.get(requestPath)).body.timeLine).toBe(
      'Of 8 business hours, 4 were waiting for your answer.',
    );
    await desk.post(`${ticketPath}/resolution`).send({ message: 'New cable.', category: 'fixed' });
    const { app, dataSource } = await createTestApp();
    await app.get(TicketEventRelay).drain();
    const rows: Record<string, string>[] = await dataSource.query(
      `SELECT our_business_ms AS ours, customer_business_ms AS customer, third_party_business_ms AS third,
              outside_hours_ms AS outside, solved_ms AS solved, finish_calendar_ms AS whole
         FROM ticket_facts WHERE ticket_id = $1`,
      [ticket.id],
    );
    const { whole, ...parts } = rows[0]!;
    const total = Object.values(parts).reduce((all, ms) => all + Number(ms), 0);
    expect([total, Number(parts['customer'])]).toEqual([Number(whole), 4 * 3_600_000]);
  });
});
