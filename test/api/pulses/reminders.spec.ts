import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';
import type { OutgoingMail } from '../../../src/platform/mail/mail-transport.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import {
  anAskedTicket,
  askedAbout,
  daysLater,
  pulseOf,
  sendDuePulses,
} from '../../support/factories/a-pulse.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { aClosedTicket, act, anAgentFor, drainRelay } from '../../support/factories/desk-acts.js';
import { openPage, proofOn, rate, sendForm } from '../../support/factories/rating-page.js';

async function pulseMails({ email }: TestPerson): Promise<OutgoingMail[]> {
  const mails = await capturedMails();
  return mails.filter(({ to, kind }) => kind === 'pulse' && to.address === email);
}

async function sendAt(instant: string): Promise<void> {
  settableClock.set(instant);
  await sendDuePulses();
}

// A Monday; Thanksgiving is on Thursday of that week.
beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('a pulse that is not answered', () => {
  it('is reminded of once, after three working days, with the same link', async () => {
    const asked = await anAskedTicket();
    await sendAt('2026-11-27T10:59:00-05:00');
    expect(await pulseMails(asked.customer)).toHaveLength(1);
    await sendAt('2026-11-27T11:00:00-05:00');
    const [, reminder] = await pulseMails(asked.customer);
    expect(reminder!.subject).toBe(`Reminder about your request ${asked.number}: how did we do?`);
    expect(reminder!.text).toContain('This is the only reminder.');
    expect(reminder!.text).toContain(`${asked.path}?a=5`);
    daysLater(7);
    await sendDuePulses();
    expect(await pulseMails(asked.customer)).toHaveLength(2);
  });

  it('is reminded of by one of several processes', async () => {
    const { customer } = await anAskedTicket();
    settableClock.set('2026-11-27T11:00:00-05:00');
    await Promise.all(Array.from({ length: 5 }, () => sendDuePulses()));
    expect(await pulseMails(customer)).toHaveLength(2);
  });

  it('about a sensitive request says nothing of it in the reminder either', async () => {
    const answers = { problem: 'overtime', pay_period_on: '2026-11-14', hardship: 'no' };
    const ticket = await aClosedTicket({
      serviceCode: 'pay-problem',
      answers: { ...answers, details: 'Short pay' },
    });
    await askedAbout(ticket);
    daysLater(8);
    await sendDuePulses();
    const [, reminder] = await pulseMails(ticket.customer);
    expect(reminder!.subject).toBe(`${ticket.number}: something still waits for you`);
    expect(reminder!.text + reminder!.html).not.toMatch(/pay|overtime|satisfied/i);
  });
});

describe('nobody is reminded', () => {
  it('who answered', async () => {
    const { customer, path } = await anAskedTicket();
    settableClock.advance(60_000);
    await rate(path, { satisfaction: '4' });
    daysLater(8);
    await sendDuePulses();
    expect(await pulseMails(customer)).toHaveLength(1);
  });

  it('whose request is open again', async () => {
    const { customer, number } = await anAskedTicket();
    await act(customer, `/requests/${number}/reopening`, { reason: 'Still dark.' });
    await drainRelay();
    daysLater(8);
    await sendDuePulses();
    expect(await pulseMails(customer)).toHaveLength(1);
  });

  it('who opted out meanwhile', async () => {
    const { customer } = await anAskedTicket();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [customer.id]);
    daysLater(8);
    await sendDuePulses();
    expect(await pulseMails(customer)).toHaveLength(1);
  });

  it('who declined, by the link in the mail, without a script', async () => {
    const { customer, path, mail, id } = await anAskedTicket();
    expect(mail.text).toContain(`${path}/decline`);
    const page = await openPage(`${path}/decline`);
    expect(page.text).toContain('Leave this request unrated?');
    expect((await pulseOf(id))!.state).toBe('sent');
    const done = await sendForm(`${path}/decline`, { page: proofOn(page) });
    expect([done.status, (await pulseOf(id))!.state]).toEqual([200, 'declined']);
    expect((await openPage(path)).text).toContain('ask about this request again');
    daysLater(8);
    await sendDuePulses();
    expect(await pulseMails(customer)).toHaveLength(1);
    const next = await aClosedTicket({ customer });
    expect(await pulseOf(next.id)).toMatchObject({ eligible: true, reason: 'cooling_off' });
  });
});

describe('declining', () => {
  it('needs a page of ours, and keeps an answer that was sent', async () => {
    const { path, id } = await anAskedTicket();
    expect((await sendForm(`${path}/decline`, {})).text).toContain('Leave this request unrated?');
    expect((await pulseOf(id))!.state).toBe('sent');
    settableClock.advance(60_000);
    await rate(path, { satisfaction: '4' });
    const page = await openPage(`${path}/decline`);
    await sendForm(`${path}/decline`, { page: proofOn(page) });
    expect((await pulseOf(id))!.state).toBe('answered');
    expect((await openPage('/r/1-x-y-z/decline')).status).toBe(404);
  });
});

describe('requests that belong together', () => {
  it('are asked about once: the whole, and none of its parts', async () => {
    const customer = await aPerson();
    const [whole, part] = [await aTicket({ customer }), await aTicket({ customer })];
    const agent = await anAgentFor(whole);
    await act(agent, `/tickets/${part.number}/links`, { as: 'parent', number: whole.number });
    for (const { number } of [part, whole]) {
      await act(agent, `/tickets/${number}/resolution`, { message: 'Done.', category: 'fixed' });
      await act(customer, `/requests/${number}/confirmation`);
      await drainRelay();
    }
    expect(await pulseOf(part.id)).toMatchObject({ eligible: false, reason: 'part_of_journey' });
    expect(await pulseOf(whole.id)).toMatchObject({ state: 'scheduled', reason: 'asked' });
  });

  it('are not asked about when they were put together after the draw', async () => {
    const customer = await aPerson();
    const whole = await aTicket({ customer });
    const part = await aClosedTicket({ customer });
    await act(part.agent, `/tickets/${part.number}/links`, { as: 'parent', number: whole.number });
    daysLater(1);
    await sendDuePulses();
    expect(await pulseOf(part.id)).toMatchObject({ state: 'excluded', reason: 'part_of_journey' });
  });

  it('that are merged are in the ledger as merged, until they are taken out again', async () => {
    const customer = await aPerson();
    const [into, from] = [await aTicket({ customer }), await aTicket({ customer })];
    const agent = await anAgentFor(into);
    await act(agent, `/tickets/${from.number}/merge`, { into: into.number });
    await drainRelay();
    expect(await pulseOf(from.id)).toMatchObject({ eligible: false, reason: 'merged' });
    await act(agent, `/tickets/${from.number}/unmerge`);
    await drainRelay();
    expect(await pulseOf(from.id)).toBeUndefined();
  });
});
