import { randomUUID } from 'node:crypto';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';
import { TicketEventRelay } from '../../../src/modules/tickets/ticket-event-relay.js';
import { SlaTimers } from '../../../src/modules/sla/sla-timers.js';

afterEach(() => settableClock.release());

const monday = (time: string) => `2026-11-23T${time}:00-05:00`;
const tuesday = (time: string) => `2026-11-24T${time}:00-05:00`;

/** Monday 9:00 filed with IT, and the lead of its team. */
async function aLedCase() {
  settableClock.set(monday('09:00'));
  const filed = await aCase();
  const lead = await signInAs(
    await aPerson({
      fullName: 'Ben Ortiz',
      roles: [{ role: 'team_lead', team: filed.ticket.teamCode }],
    }),
  );
  return { ...filed, lead };
}

interface Entry {
  readonly sequence: number;
  readonly kind: string;
  readonly [field: string]: unknown;
}

async function historyOf(client: SignedInClient, ticketPath: string): Promise<Entry[]> {
  return (await client.get(`${ticketPath}/events`)).body.items as Entry[];
}

async function entryOf(client: SignedInClient, ticketPath: string, kind: string): Promise<Entry> {
  return (await historyOf(client, ticketPath)).find((entry) => entry.kind === kind)!;
}

async function clockOf(client: SignedInClient, ticketPath: string, metric: string) {
  const { slaClocks } = (await client.get(ticketPath)).body as {
    slaClocks: { metric: string; state: string; [field: string]: unknown }[];
  };
  return slaClocks.find((clock) => clock.metric === metric)!;
}

async function journalOf(ticketId: number, metric: string) {
  const { dataSource } = await createTestApp();
  const rows: { status: string; at: Date }[] = await dataSource.query(
    `SELECT status, at FROM sla_journal WHERE ticket_id = $1 AND metric = $2 AND kind = 'breach'`,
    [ticketId, metric],
  );
  return rows.map(({ status, at }) => [status, at.toISOString()]);
}

async function settle() {
  const { app } = await createTestApp();
  await app.get(SlaTimers).run();
  await app.get(TicketEventRelay).drain();
}

/** The first answer is recorded on Tuesday, when its promise is missed, but was given on Monday at 9:30. */
async function aLateAnswer() {
  const led = await aLedCase();
  settableClock.set(tuesday('09:00'));
  await led.desk.post(`${led.ticketPath}/comments`).send({ body: 'It is the cable.' });
  await settle();
  return { ...led, answer: await entryOf(led.lead, led.ticketPath, 'commented') };
}

describe('correcting the time of an entry', () => {
  it('takes back the miss that was none, keeps it, and shows both times with who and why', async () => {
    const { ticket, lead, desk, ticketPath, answer } = await aLateAnswer();
    const missed = await clockOf(lead, ticketPath, 'first_response');
    expect(missed.state).toBe('missed');
    const wording = { occurredAt: monday('09:30'), reason: 'I told her on the phone.' };
    const foreseen = await lead
      .post(`${ticketPath}/events/${answer.sequence}/effects`)
      .send({ occurredAt: wording.occurredAt });
    expect(foreseen.status).toBe(200);
    expect(foreseen.body.clocks).toContainEqual(
      expect.objectContaining({ metric: 'first_response', miss: 'taken_back' }),
    );
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('missed');

    const corrected = await lead
      .post(`${ticketPath}/events/${answer.sequence}/correction`)
      .send(wording);
    expect(corrected.status).toBe(201);
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('met');
    expect(await journalOf(ticket.id, 'first_response')).toEqual([
      ['retracted', missed['breachedAt']],
    ]);
    expect(await entryOf(desk, ticketPath, 'commented')).toMatchObject({
      at: new Date(wording.occurredAt).toISOString(),
      originalAt: new Date(tuesday('09:00')).toISOString(),
      rewrites: [
        {
          kind: 'corrected',
          byName: 'Ben Ortiz',
          reason: wording.reason,
          fromAt: new Date(tuesday('09:00')).toISOString(),
          toAt: new Date(wording.occurredAt).toISOString(),
          takenBack: false,
        },
      ],
      timeCorrectable: false,
    });
    expect((await desk.get(ticketPath)).body.takenBackMisses).toEqual([
      expect.objectContaining({
        label: 'First reply',
        missedAt: missed['breachedAt'],
        because: 'a time was corrected: I told her on the phone.',
      }),
    ]);
    expect(await entryOf(desk, ticketPath, 'promise_taken_back')).toMatchObject({
      sentence: 'First reply: the missed promise is taken back, because a time was corrected.',
      fromAt: missed['breachedAt'],
    });
  });

  it('again moves it again, and taking the correction back makes the miss true again', async () => {
    const { ticket, lead, ticketPath, answer } = await aLateAnswer();
    const path = `${ticketPath}/events/${answer.sequence}/correction`;
    await lead.post(path).send({ occurredAt: monday('09:30'), reason: 'By phone.' });
    const again = await lead.post(path).send({ occurredAt: monday('09:40'), reason: 'Ten later.' });
    expect(again.status).toBe(201);
    const entry = await entryOf(lead, ticketPath, 'commented');
    expect(entry['at']).toBe(new Date(monday('09:40')).toISOString());
    const corrections = (await historyOf(lead, ticketPath)).filter(
      ({ kind }) => kind === 'corrected',
    );
    const ofACorrection = await lead
      .post(`${ticketPath}/events/${corrections[0]!.sequence}/correction`)
      .send({ occurredAt: monday('09:35'), reason: 'No.' });
    expect([ofACorrection.status, ofACorrection.body.code]).toEqual([
      422,
      'ticket.correct.no_clock',
    ]);
    for (const { sequence } of corrections) {
      const undone = await lead
        .post(`${ticketPath}/events/${sequence}/void`)
        .send({ reason: 'The note was wrong.' });
      expect(undone.status).toBe(201);
    }
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('missed');
    expect((await journalOf(ticket.id, 'first_response'))[0]![0]).toBe('active');
    expect((await lead.get(ticketPath)).body.takenBackMisses).toEqual([]);
  });

  it('moves when it was solved, and the figures follow', async () => {
    const { ticket, lead, desk, ticketPath } = await aLedCase();
    settableClock.set(tuesday('12:00'));
    await desk.post(`${ticketPath}/resolution`).send({ message: 'New cable.', category: 'fixed' });
    await settle();
    const { dataSource } = await createTestApp();
    const fact = async () => {
      const rows: { finished_at: Date; finish_calendar_ms: number }[] = await dataSource.query(
        'SELECT finished_at, finish_calendar_ms FROM ticket_facts WHERE ticket_id = $1',
        [ticket.id],
      );
      return [rows[0]!.finished_at.toISOString(), Number(rows[0]!.finish_calendar_ms) / 3_600_000];
    };
    expect(await fact()).toEqual([new Date(tuesday('12:00')).toISOString(), 27]);
    const { sequence } = await entryOf(lead, ticketPath, 'resolved');
    const earlier = await lead
      .post(`${ticketPath}/events/${sequence}/correction`)
      .send({ occurredAt: tuesday('10:00'), reason: 'It worked at ten.' });
    expect(earlier.status).toBe(201);
    await settle();
    expect(await fact()).toEqual([new Date(tuesday('10:00')).toISOString(), 25]);
  });

  it.each([
    ['in the future', '2026-11-24T09:01:00-05:00', 'ticket.correct.in_future'],
    ['before the filing', '2026-11-23T08:59:00-05:00', 'ticket.correct.before_filing'],
    ['that it has already', '2026-11-24T09:00:00-05:00', 'ticket.correct.unchanged'],
  ])('is refused to a time %s, on its field', async (_, occurredAt, code) => {
    const { lead, ticketPath, answer } = await aLateAnswer();
    const path = `${ticketPath}/events/${answer.sequence}/correction`;
    const refused = await lead.post(path).send({ occurredAt, reason: 'By phone.' });
    expect([refused.status, refused.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ code, field: 'occurredAt' }),
    ]);
  });

  it.each([
    [{ occurredAt: 'yesterday', reason: 'By phone.' }, 'occurredAt'],
    [{ occurredAt: '2026-11-23T09:30:00-05:00' }, 'reason'],
    [{ occurredAt: '2026-11-23T09:30:00-05:00', reason: ' ' }, 'reason'],
  ])('is refused with %j', async (body, field) => {
    const { lead, ticketPath, answer } = await aLateAnswer();
    const refused = await lead
      .post(`${ticketPath}/events/${answer.sequence}/correction`)
      .send(body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, field]);
  });

  it('is refused where the order would leave the ticket elsewhere', async () => {
    const { lead, desk, ticketPath } = await aLedCase();
    settableClock.set(monday('10:00'));
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.set(monday('11:00'));
    await desk.post(`${ticketPath}/resumption`).send({});
    settableClock.set(monday('12:00'));
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const { sequence } = await entryOf(lead, ticketPath, 'resolved');
    const path = `${ticketPath}/events/${sequence}/correction`;
    const refused = await lead.post(path).send({ occurredAt: monday('10:30'), reason: 'Earlier.' });
    expect([refused.status, refused.body.code]).toEqual([422, 'ticket.correct.other_outcome']);
  });

  it('does the same once for one repeat key, and refuses an old version', async () => {
    const { ticket, lead, ticketPath, answer } = await aLateAnswer();
    const path = `${ticketPath}/events/${answer.sequence}/correction`;
    const body = { occurredAt: monday('09:30'), reason: 'By phone.' };
    const stale = await lead.post(path).set('If-Match', '"1"').send(body);
    expect([stale.status, stale.body.code]).toEqual([412, 'ticket.stale']);
    const key = randomUUID();
    const both = [
      await lead.post(path).set('Idempotency-Key', key).send(body),
      await lead.post(path).set('Idempotency-Key', key).send(body),
    ];
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const kinds = await eventKinds(ticket.id);
    expect(kinds.filter((kind) => kind === 'corrected')).toHaveLength(1);
  });
});

describe('an entry that did not happen', () => {
  it('of a customer’s message leaves no clock behind, and its miss stays in the journal, taken back', async () => {
    const { ticket, lead, desk, customer, ticketPath, requestPath } = await aLedCase();
    settableClock.set(monday('09:10'));
    await desk.post(`${ticketPath}/comments`).send({ body: 'We look.' });
    settableClock.set(monday('09:20'));
    await customer.post(`${requestPath}/comments`).send({ body: 'Wrong ticket, sorry.' });
    settableClock.set(tuesday('15:00'));
    await settle();
    expect((await clockOf(lead, ticketPath, 'next_response')).state).toBe('breached');
    const entry = (await historyOf(lead, ticketPath)).find(
      ({ kind, side }) => kind === 'commented' && side === 'customer',
    )!;
    const path = `${ticketPath}/events/${entry.sequence}`;
    const foreseen = await lead.post(`${path}/effects`).send({});
    expect(foreseen.body.clocks).toEqual([
      expect.objectContaining({
        label: 'Reply',
        miss: 'taken_back',
        sentence: 'It is no longer counted: nothing started it.',
      }),
    ]);
    const voided = await lead.post(`${path}/void`).send({ reason: 'Meant for another one.' });
    expect(voided.status).toBe(201);
    expect(await clockOf(lead, ticketPath, 'next_response')).toBeUndefined();
    expect((await journalOf(ticket.id, 'next_response'))[0]![0]).toBe('retracted');
    expect(await entryOf(desk, ticketPath, 'voided')).toMatchObject({
      sentence: 'Noted that this did not happen: “Wrote to the desk.”',
    });
    const again = await lead.post(`${path}/void`).send({ reason: 'Meant for another one.' });
    expect([again.status, again.body.code]).toEqual([422, 'ticket.correct.did_not_happen']);
  });

  it('of the only answer makes the miss true, at the instant at which it was one', async () => {
    const { ticket, lead, desk, ticketPath } = await aLedCase();
    const due = (await clockOf(lead, ticketPath, 'first_response'))['breachAt'];
    settableClock.set(monday('09:10'));
    await desk.post(`${ticketPath}/comments`).send({ body: 'For another ticket.' });
    settableClock.set(tuesday('15:00'));
    const { sequence } = await entryOf(lead, ticketPath, 'commented');
    const path = `${ticketPath}/events/${sequence}`;
    const { body } = await lead.post(`${path}/effects`).send({});
    expect(body.clocks).toContainEqual(
      expect.objectContaining({ metric: 'first_response', miss: 'recorded' }),
    );
    await lead.post(`${path}/void`).send({ reason: 'It was meant for another ticket.' });
    expect(await journalOf(ticket.id, 'first_response')).toEqual([['active', due]]);
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('breached');
    expect(await eventKinds(ticket.id)).toContain('promise_missed');
  });

  it('is refused for what the ticket stands on, for notes, and for the filing', async () => {
    const { lead, desk, ticketPath } = await aLedCase();
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Looked at it.' });
    await desk.post(`${ticketPath}/resolution`).send({ message: 'Done.', category: 'done' });
    const refusal = async (kind: string) => {
      const { sequence } = await entryOf(lead, ticketPath, kind);
      const answer = await lead
        .post(`${ticketPath}/events/${sequence}/void`)
        .send({ reason: 'Mistake.' });
      return [answer.status, answer.body.code];
    };
    expect(await refusal('resolved')).toEqual([422, 'ticket.correct.other_outcome']);
    expect(await refusal('staff_noted')).toEqual([422, 'ticket.correct.no_clock']);
    expect(await refusal('opened')).toEqual([422, 'ticket.correct.filing']);
  });
});

describe('what was said earlier and is written down now', () => {
  const answered = {
    side: 'agent',
    channel: 'phone',
    occurredAt: monday('09:30'),
    words: 'I told her to change the cable.',
    reason: 'The line was down.',
  };

  it('counts from when it was said, stands in the conversation, and sends no mail', async () => {
    const { ticket, lead, desk, customer, ticketPath, requestPath } = await aLedCase();
    settableClock.set(tuesday('09:00'));
    await settle();
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('breached');
    const effects = await lead
      .post(`${ticketPath}/earlier-messages/effects`)
      .send({ side: 'agent', occurredAt: answered.occurredAt });
    expect(effects.body.clocks).toContainEqual(
      expect.objectContaining({ metric: 'first_response', miss: 'taken_back' }),
    );
    expect((await lead.post(`${ticketPath}/earlier-messages`).send(answered)).status).toBe(201);
    await settle();
    expect((await clockOf(lead, ticketPath, 'first_response')).state).toBe('met');
    const page = (await desk.get(ticketPath)).body;
    expect(page.conversation.at(-1)).toMatchObject({
      body: answered.words,
      createdAt: new Date(answered.occurredAt).toISOString(),
    });
    await desk.post(`${ticketPath}/comments`).send({ body: 'Is it better now?' });
    const earlier = { ...answered, occurredAt: monday('09:10'), words: 'I rang, nobody was in.' };
    await lead.post(`${ticketPath}/earlier-messages`).send(earlier);
    const { messages } = (await customer.get(requestPath)).body as { messages: { body: string }[] };
    expect(messages.map(({ body }) => body)).toEqual([
      earlier.words,
      answered.words,
      'Is it better now?',
    ]);
    const entries = await historyOf(desk, ticketPath);
    expect(
      entries.find(({ at }) => at === new Date(answered.occurredAt).toISOString()),
    ).toMatchObject({
      recordedAt: new Date(tuesday('09:00')).toISOString(),
      sentence: 'Spoke to the customer; written down later: The line was down.',
    });
    const { dataSource } = await createTestApp();
    const mails: { kind: string }[] = await dataSource.query(
      `SELECT kind FROM outgoing_mails WHERE reference = $1 AND kind = 'reply'`,
      [ticket.number],
    );
    expect(mails).toEqual([]);
  });

  it('by the customer ends the wait at that time: what passed since is ours', async () => {
    const { lead, desk, ticketPath } = await aLedCase();
    settableClock.set(monday('10:00'));
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.set(monday('14:00'));
    const told = { ...answered, side: 'customer', occurredAt: monday('11:00') };
    expect((await lead.post(`${ticketPath}/earlier-messages`).send(told)).status).toBe(201);
    const page = (await lead.get(ticketPath)).body;
    expect(page).toMatchObject({ status: 'open', pendingReason: null });
    const finish = await clockOf(lead, ticketPath, 'resolution');
    expect(Number(finish['elapsedMs']) / 3_600_000).toBe(4);
  });

  it.each([
    ['in the future', { occurredAt: '2026-11-23T10:00:00-05:00' }, 422, 'occurredAt'],
    ['before the filing', { occurredAt: '2026-11-20T10:00:00-05:00' }, 422, 'occurredAt'],
    ['by nobody', { side: 'robot' }, 400, 'side'],
    ['without words', { words: '' }, 400, 'words'],
  ])('is refused %s', async (_, change, status, field) => {
    const { lead, ticketPath } = await aLedCase();
    const refused = await lead
      .post(`${ticketPath}/earlier-messages`)
      .send({ ...answered, occurredAt: monday('09:00'), ...change });
    expect([refused.status, refused.body.errors[0].field]).toEqual([status, field]);
  });
});

describe('who may put the history right', () => {
  const body = { occurredAt: monday('09:30'), reason: 'By phone.' };

  it('is the lead of the team or its office, not an agent, not the lead of another office', async () => {
    const { ticket, desk, ticketPath, answer } = await aLateAnswer();
    const path = `${ticketPath}/events/${answer.sequence}/correction`;
    const byAgent = await desk.post(path).send(body);
    expect(byAgent.status).toBe(403);
    const hr = await signInAs(
      await aPerson({ roles: [{ role: 'team_lead', team: 'hr-onboarding' }] }),
    );
    const byOther = await hr.post(path).send(body);
    expect([byOther.status, byOther.body.code]).toEqual([422, 'ticket.other_office']);
    const office = await signInAs(
      await aPerson({ roles: [{ role: 'office_lead', office: ticket.officeCode }] }),
    );
    expect((await office.post(path).send(body)).status).toBe(201);
  });

  it('finds no entry of another ticket, none that cannot be, and no restricted ticket of another office', async () => {
    const { lead, ticketPath } = await aLateAnswer();
    const at = (entry: string) => `${ticketPath}/events/${entry}/correction`;
    for (const entry of ['999', '0', 'x', '-1', '1e3', '99999999999']) {
      expect((await lead.post(at(entry)).send(body)).status).toBe(404);
    }
    const secret = await aTicket({ serviceCode: sensitiveService });
    const path = `/api/v1/tickets/${secret.number}`;
    expect((await lead.post(`${path}/events/1/correction`).send(body)).status).toBe(404);
    expect((await lead.post(`${path}/events/1/void`).send({ reason: 'No.' })).status).toBe(404);
    expect((await lead.post(`${path}/events/1/effects`).send({})).status).toBe(404);
  });
});

const entryParams = async () => ({ number: (await aTicket()).number, sequence: 1 });
const anAgent = {
  who: 'an agent',
  person: () => aPerson({ roles: [{ role: 'agent' as const, team: 'it-service-desk' }] }),
  status: 403,
} as const;

refusesStrangers('POST', '/api/v1/tickets/:number/events/:sequence/correction', {
  params: entryParams,
  body: { occurredAt: monday('09:30'), reason: 'By phone.' },
  as: [anEmployee(403), anAgent],
});
refusesStrangers('POST', '/api/v1/tickets/:number/events/:sequence/void', {
  params: entryParams,
  body: { reason: 'By phone.' },
  as: [anEmployee(403), anAgent],
});
refusesStrangers('POST', '/api/v1/tickets/:number/events/:sequence/effects', {
  params: entryParams,
  as: [anEmployee(403), anAgent],
});
refusesStrangers('POST', '/api/v1/tickets/:number/earlier-messages', {
  params: entryParams,
  body: {
    ...({ side: 'agent', channel: 'phone', words: 'Hello.', reason: 'Late.' } as const),
    occurredAt: monday('09:30'),
  },
  as: [anEmployee(403), anAgent],
});
refusesStrangers('POST', '/api/v1/tickets/:number/earlier-messages/effects', {
  params: entryParams,
  body: { side: 'agent', occurredAt: monday('09:30') },
  as: [anEmployee(403), anAgent],
});
