import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, eventKinds } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

const solution = { message: 'The cable was loose.', category: 'fixed' };

describe('a request as the one who asked follows it', () => {
  it('shows question, answer and solution as messages, and what happened newest first', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    settableClock.set('2026-11-23T10:00:00-05:00');
    const question = { reason: 'customer_answer', question: 'Which screen is it?' };
    expect((await desk.post(`${ticketPath}/hold`).send(question)).status).toBe(201);
    const waiting = await customer.get(requestPath);
    expect(waiting.body).toMatchObject({
      status: { code: 'needs_you', label: 'We need something from you' },
      whoseTurn: 'customer',
      needsAnswer: {
        question: 'Which screen is it?',
        askedAt: '2026-11-23T15:00:00.000Z',
        askedBy: 'Ana Ruiz',
      },
      promise: {
        sentence:
          'Our clock is paused. We need an answer from you to go on. We asked you on Monday, November 23.',
        finishBy: null,
      },
    });
    settableClock.set('2026-11-23T12:00:00-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'The left one.' });
    const going = await customer.get(requestPath);
    expect(going.body).toMatchObject({
      status: { code: 'working' },
      whoseTurn: 'us',
      needsAnswer: null,
      assigneeName: 'Ana Ruiz',
    });
    settableClock.set('2026-11-24T09:00:00-05:00');
    await desk.post(`${ticketPath}/resolution`).send(solution);
    const done = await customer.get(requestPath);
    expect(done.body.promise.sentence).toBe(
      'Done on Tuesday, November 24, 1 business day after you asked (we promised 2).',
    );
    expect(
      done.body.messages.map(({ side, body }: { side: string; body: string }) => [side, body]),
    ).toEqual([
      ['agent', 'Which screen is it?'],
      ['customer', 'The left one.'],
      ['agent', 'The cable was loose.'],
    ]);
    expect(done.body.timeline.map(({ title }: { title: string }) => title)).toEqual([
      'We finished this',
      "We're working on it again",
      'You wrote to the IT desk',
      'We asked a question',
      'Ana Ruiz is working on it',
      'You sent this request',
    ]);
  });

  it('tells where the date moved and why, with the first promise still to be read', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    settableClock.set('2026-11-23T10:00:00-05:00');
    await desk.post(`${ticketPath}/hold`).send({ reason: 'customer_answer', question: 'Which?' });
    settableClock.set('2026-11-25T10:00:00-05:00');
    await customer.post(`${requestPath}/comments`).send({ body: 'That one.' });
    const { body } = await desk.get(ticketPath);
    await desk
      .put(`${ticketPath}/priority`)
      .set('If-Match', `"${body.version}"`)
      .send({ impact: 'bureau', urgency: 'now' });
    const { timeline } = (await customer.get(requestPath)).body as {
      timeline: { title: string; sentence: string | null }[];
    };
    const told = timeline.map(({ sentence }) => sentence ?? '');
    expect(told.at(-1)).toMatch(/^We promised to answer by .* and to finish by/);
    expect(told.join(' ')).toMatch(
      /We moved your (date|time) .*, because we changed how soon it has to be done\./,
    );
  });

  it('never holds staff notes, their files, priorities or reasons of a hand-over', async () => {
    const { customer, desk, ticketPath, requestPath } = await aCase();
    const upload = await desk
      .post('/api/v1/attachments')
      .attach('file', Buffer.from('a,b\n1,2\n'), {
        filename: 'internal.csv',
        contentType: 'text/csv',
      });
    const note = { body: 'Wombat-secret: he calls every week.', attachmentIds: [upload.body.id] };
    expect((await desk.post(`${ticketPath}/staff-notes`).send(note)).status).toBe(201);
    const version = `"${(await desk.get(ticketPath)).body.version}"`;
    await desk
      .put(`${ticketPath}/priority`)
      .set('If-Match', version)
      .send({ impact: 'bureau', urgency: 'now' });
    await desk
      .post(`${ticketPath}/transfer`)
      .send({ teamCode: 'it-devices', reason: 'Wombat-reason' });
    const view = await customer.get(requestPath);
    const text = JSON.stringify(view.body);
    expect(text).not.toMatch(/wombat|internal\.csv|urgent|note/i);
    expect((await customer.get(`/api/v1/attachments/${upload.body.id}`)).status).toBe(404);
    expect((await desk.get(`/api/v1/attachments/${upload.body.id}`)).status).toBe(200);
  });

  it('says so, and since when, once the promise is missed', async () => {
    settableClock.set('2026-11-23T09:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/comments`).send({ body: 'We look at it.' });
    settableClock.set('2026-12-02T09:00:00-05:00');
    const view = await customer.get(requestPath);
    expect(view.body.promise).toMatchObject({ late: true });
    expect(view.body.promise.sentence).toMatch(
      /^We said .* and we're late\. We're sorry\. Ana Ruiz will send you a new date by /,
    );
  });

  it('lists open ones with those that need me first, and done ones apart', async () => {
    const customer = await aPerson();
    const first = await aCase({ customer });
    await aTicket({ customer });
    await first.desk
      .post(`${first.ticketPath}/hold`)
      .send({ reason: 'customer_answer', question: 'Which one?' });
    const third = await aCase({ customer });
    await third.desk.post(`${third.ticketPath}/resolution`).send(solution);
    const open = await first.customer.get('/api/v1/requests');
    expect(open.body.counts).toEqual({ open: 2, done: 1, drafts: 0 });
    expect(open.body.items.map(({ needsYou }: { needsYou: boolean }) => needsYou)).toEqual([
      true,
      false,
    ]);
    expect(open.body.items[0].number).toBe(first.ticket.number);
    const done = await first.customer.get('/api/v1/requests?state=done');
    expect(done.body.items.map(({ number }: { number: string }) => number)).toEqual([
      third.ticket.number,
    ]);
  });

  it('turns pages without loss or repetition, and finds by number and by words', async () => {
    const customer = await aPerson();
    const client = await signInAs(customer);
    const numbers: string[] = [];
    for (let n = 0; n < 5; n += 1) numbers.unshift((await aTicket({ customer })).number);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await client.get(`/api/v1/requests?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.body.items.map(({ number }: { number: string }) => number));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(numbers);
    const byNumber = await client.get(`/api/v1/requests?q=${numbers[2]!.slice(3)}`);
    expect(byNumber.body.items.map(({ number }: { number: string }) => number)).toEqual([
      numbers[2],
    ]);
    expect((await client.get('/api/v1/requests?q=flick')).body.items).toHaveLength(5);
    expect((await client.get('/api/v1/requests?q=unicorn')).body.items).toEqual([]);
    expect((await client.get('/api/v1/requests?cursor=tampered')).status).toBe(400);
  });

  it('is not found by anybody else: an employee, the administrator, a bureau lead', async () => {
    const ticket = await aTicket();
    for (const roles of [[], ['administrator'], ['bureau_lead']] as const) {
      const stranger = await signInAs(await aPerson({ roles }));
      const answer = await stranger.get(`/api/v1/requests/${ticket.number}`);
      expect([answer.status, answer.body.detail]).toEqual([
        404,
        'This does not exist, or you do not have access to it.',
      ]);
    }
  });

  it.each(['CP-999999999', 'nonsense', 'CP-0', '100000'])(
    'does not exist as %s',
    async (number) => {
      const client = await signInAs(await aPerson());
      expect((await client.get(`/api/v1/requests/${number}`)).status).toBe(404);
    },
  );
});

describe('what the one who asked does', () => {
  it('a message to a finished request leaves it finished; reopening has its own step with a reason', async () => {
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send(solution);
    await customer.post(`${requestPath}/comments`).send({ body: 'Thank you!' });
    expect((await customer.get(requestPath)).body.status.code).toBe('done');
    const silent = await customer.post(`${requestPath}/reopening`).send({ reason: ' ' });
    expect([silent.status, silent.body.errors[0].field]).toEqual([400, 'reason']);
    const reopened = await customer
      .post(`${requestPath}/reopening`)
      .send({ reason: 'It flickers again.' });
    expect(reopened.status).toBe(201);
    const view = await customer.get(requestPath);
    expect(view.body.status.code).toBe('working');
    expect(view.body.messages.at(-1)).toMatchObject({
      side: 'customer',
      body: 'It flickers again.',
    });
    expect(view.body.timeline[0]).toMatchObject({
      title: 'You opened it again',
      sentence: 'It flickers again.',
    });
    expect((await eventKinds(ticket.id)).slice(-2)).toEqual(['reopened', 'commented']);
  });

  it('confirms that it is fixed, once', async () => {
    const { ticket, customer, desk, ticketPath, requestPath } = await aCase();
    const early = await customer.post(`${requestPath}/confirmation`).send();
    expect([early.status, early.body.code]).toEqual([422, 'ticket.confirm.not_solved']);
    await desk.post(`${ticketPath}/resolution`).send(solution);
    expect((await customer.post(`${requestPath}/confirmation`).send()).status).toBe(201);
    const twice = await customer.post(`${requestPath}/confirmation`).send();
    expect([twice.status, twice.body.code]).toEqual([422, 'ticket.confirm.already_closed']);
    expect((await eventKinds(ticket.id)).at(-1)).toBe('closed');
    expect((await customer.get(requestPath)).body.timeline[0].title).toBe("You said it's fixed");
  });

  it('withdraws what is not needed any more, with a reason or without', async () => {
    const { customer, requestPath } = await aCase();
    await customer.post(`${requestPath}/withdrawal`).send({ reason: 'Found another one.' });
    const view = await customer.get(requestPath);
    expect(view.body).toMatchObject({
      status: { code: 'withdrawn' },
      promise: null,
      whoseTurn: null,
    });
    const again = await customer.post(`${requestPath}/withdrawal`).send({});
    expect([again.status, again.body.code]).toEqual([422, 'ticket.withdraw.finished']);
    const comment = await customer.post(`${requestPath}/comments`).send({ body: 'Hello?' });
    expect([comment.status, comment.body.code]).toEqual([422, 'ticket.comment.closed']);
  });

  it('cannot reopen 15 days later', async () => {
    settableClock.set('2026-11-02T10:00:00-05:00');
    const { customer, desk, ticketPath, requestPath } = await aCase();
    await desk.post(`${ticketPath}/resolution`).send(solution);
    settableClock.set('2026-11-17T10:00:01-05:00');
    const late = await customer.post(`${requestPath}/reopening`).send({ reason: 'Again.' });
    expect([late.status, late.body.code]).toEqual([422, 'ticket.reopen.too_late']);
  });

  it('staff do not act for the one who asked', async () => {
    const { desk, requestPath } = await aCase();
    const comment = await desk.post(`${requestPath}/comments`).send({ body: 'As if I were her.' });
    expect([comment.status, comment.body.code]).toEqual([422, 'ticket.customer_only']);
    const withdrawal = await desk.post(`${requestPath}/withdrawal`).send({});
    expect(withdrawal.status).toBe(422);
  });

  it.each([
    ['an empty message', { body: '  ' }],
    ['a message with NUL', { body: 'a\0b' }],
    ['a message that is too long', { body: 'x'.repeat(10_001) }],
    ['a message that is no text', { body: { $gt: '' } }],
  ])('refuses %s on its field', async (_, body) => {
    const { customer, requestPath } = await aCase();
    const answer = await customer.post(`${requestPath}/comments`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'body']);
  });

  it('a repeated message is written once', async () => {
    const { customer, requestPath } = await aCase();
    const send = () =>
      customer
        .post(`${requestPath}/comments`)
        .set('Idempotency-Key', 'once-only')
        .send({ body: 'Hi' });
    const [one, two] = [await send(), await send()];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
    expect((await customer.get(requestPath)).body.messages).toHaveLength(1);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(404)];

refusesStrangers('GET', '/api/v1/requests');
refusesStrangers('GET', '/api/v1/requests/:number', { params, as });
refusesStrangers('POST', '/api/v1/requests/:number/comments', {
  params,
  as,
  body: { body: 'Hello' },
});
refusesStrangers('POST', '/api/v1/requests/:number/withdrawal', { params, as });
refusesStrangers('POST', '/api/v1/requests/:number/reopening', {
  params,
  as,
  body: { reason: 'No' },
});
refusesStrangers('POST', '/api/v1/requests/:number/confirmation', { params, as });
