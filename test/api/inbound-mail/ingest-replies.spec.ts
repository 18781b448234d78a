import { Readable } from 'node:stream';
import { ingestEach } from '../../../src/cli/mail-ingest.js';
import { aMail, anId, ingest, type MailWishes } from '../../support/factories/a-mail.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { aCase, eventKinds, sensitiveService } from '../../support/factories/a-ticket.js';
import {
  act,
  aClosedTicket,
  aSolvedTicket,
  drainRelay,
} from '../../support/factories/desk-acts.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

interface Entry {
  readonly kind: string;
  readonly body: string;
  readonly channel: string | null;
  readonly formatted: { readonly id: number; readonly hasRemoteImages: boolean } | null;
  readonly attachments: readonly { readonly fileName: string }[];
}

async function lastMailTo({ email }: TestPerson) {
  await drainRelay();
  return (await capturedMails()).findLast(({ to }) => to.address === email)!;
}

/** A reply to the newest mail that the person had from us, as a mail program writes it. */
async function aReply(person: TestPerson, wishes: Omit<MailWishes, 'from'> = {}): Promise<Buffer> {
  const had = await lastMailTo(person);
  return aMail({
    ...{ from: person.email, subject: `Re: ${had.subject}`, answers: had.messageId },
    ...wishes,
  });
}

async function conversation(one: Awaited<ReturnType<typeof aCase>>): Promise<Entry[]> {
  const view = await one.desk.get(one.ticketPath);
  return (view.body as { conversation: Entry[] }).conversation;
}

describe('a reply by mail', () => {
  it('is a message of the customer, that came by mail', async () => {
    const one = await aCase();
    const text = 'The left one.\n\nOn Monday the IT desk wrote:\n> Which screen?';
    const answer = await ingest(await aReply(one.ticket.customer, { text }));
    expect(answer).toEqual({ outcome: 'taken', as: 'comment', number: one.ticket.number });
    expect(await conversation(one)).toEqual([
      expect.objectContaining({ kind: 'customer', body: text, channel: 'email', formatted: null }),
    ]);
    const request = await one.customer.get(one.requestPath);
    expect(JSON.stringify(request.body)).toContain('The left one.');
  });

  it('moves the clocks exactly like a reply in the portal', async () => {
    const readings = [];
    for (const by of ['portal', 'mail'] as const) {
      settableClock.set('2026-11-23T09:00:00-05:00');
      const one = await aCase();
      settableClock.set('2026-11-23T10:00:00-05:00');
      await act(one.agent, `/tickets/${one.ticket.number}/hold`, {
        ...{ reason: 'customer_answer', question: 'Which screen?' },
      });
      const reply = by === 'mail' ? await aReply(one.ticket.customer, { text: 'Left.' }) : null;
      settableClock.set('2026-11-24T11:30:00-05:00');
      if (reply) await ingest(reply);
      else
        await act(one.ticket.customer, `/requests/${one.ticket.number}/comments`, {
          body: 'Left.',
        });
      const { dataSource } = await createTestApp();
      const clocks = await dataSource.query(
        `SELECT metric, cycle, state, due_at, breach_at, paused_at, started_at, elapsed_ms, target_ms, run
           FROM sla_clocks WHERE ticket_id = $1 ORDER BY metric, cycle`,
        [one.ticket.id],
      );
      const timers = await dataSource.query(
        `SELECT m.kind, m.percent, m.fire_at FROM sla_timers m JOIN sla_clocks k ON k.id = m.clock_id
          WHERE k.ticket_id = $1 ORDER BY 1, 2, 3`,
        [one.ticket.id],
      );
      const [row] = await dataSource.query(
        `SELECT status, pending_reason, urgency_at, last_message_side, event_count FROM tickets WHERE id = $1`,
        [one.ticket.id],
      );
      readings.push({ clocks, timers, row, kinds: await eventKinds(one.ticket.id) });
    }
    expect(readings[1]).toEqual(readings[0]);
    expect(readings[0]!.row.status).toBe('open');
  });

  it('leaves a solved ticket solved, as in the portal', async () => {
    const ticket = await aSolvedTicket();
    expect(await ingest(await aReply(ticket.customer, { text: 'Thank you!' }))).toMatchObject({
      as: 'comment',
    });
    expect(await eventKinds(ticket.id)).not.toContain('reopened');
  });

  it('happens once, whatever way it came, and however many brought it', async () => {
    const one = await aCase();
    const mail = await aReply(one.ticket.customer, { text: 'Once.' });
    const other = Buffer.concat([Buffer.from('Received: by another.example; now\r\n'), mail]);
    const answers = await Promise.all([mail, other, mail].map((bytes) => ingest(bytes)));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['repeated', 'repeated', 'taken']);
    expect(await ingest(mail)).toEqual({ outcome: 'repeated' });
    expect(await conversation(one)).toHaveLength(1);
  });

  it('with the id of another mail and other words is another mail', async () => {
    const one = await aCase();
    const messageId = anId();
    await ingest(await aReply(one.ticket.customer, { messageId, text: 'One.' }));
    await ingest(await aReply(one.ticket.customer, { messageId, text: 'Two.' }));
    expect((await conversation(one)).map(({ body }) => body)).toEqual(['One.', 'Two.']);
  });

  it('finds its ticket by mail of the customer that was taken before', async () => {
    const customer = await aPerson();
    const messageId = anId();
    const first = await ingest(aMail({ from: customer.email, messageId, text: 'It rattles.' }));
    const second = await ingest(
      aMail({ from: customer.email, references: [anId(), messageId], text: 'And it smokes.' }),
    );
    expect(second).toEqual({ ...first, as: 'comment' });
  });

  it('finds its ticket by the number in its subject, and by the id made of it', async () => {
    const { ticket } = await aCase();
    const { email: from } = ticket.customer;
    const byNumber = aMail({ from, subject: `about ${ticket.number.toLowerCase()}`, text: 'A' });
    const byRoot = aMail({ from, answers: `<${ticket.number}@localhost>`, text: 'B' });
    for (const mail of [byNumber, byRoot]) {
      expect(await ingest(mail)).toMatchObject({ as: 'comment', number: ticket.number });
    }
  });

  it('to a merged ticket lands where that goes on', async () => {
    const one = await aCase();
    const other = await aCase({ customer: one.ticket.customer });
    const reply = await aReply(one.ticket.customer, { text: 'To the newer one.' });
    await act(one.agent, `/tickets/${other.ticket.number}/merge`, { into: one.ticket.number });
    expect(await ingest(reply)).toMatchObject({ as: 'comment', number: one.ticket.number });
  });

  it('of who filed it for a colleague is a message too', async () => {
    const submitter = await aPerson();
    const customer = await aPerson();
    const one = await aCase({ customer: submitter, body: { customerId: customer.id } });
    expect(await ingest(await aReply(submitter, { text: 'For her.' }))).toMatchObject({
      as: 'comment',
      number: one.ticket.number,
    });
  });

  it('on a restricted ticket stays on it', async () => {
    const one = await aCase({ serviceCode: sensitiveService });
    expect(await ingest(await aReply(one.ticket.customer, { text: 'In confidence.' }))).toEqual({
      ...{ outcome: 'taken', as: 'comment', number: one.ticket.number },
    });
  });

  it('to a closed ticket is a new request that says so', async () => {
    const ticket = await aClosedTicket();
    const answer = await ingest(await aReply(ticket.customer, { text: 'It is back.' }));
    expect(answer).toMatchObject({ as: 'request' });
    const { dataSource } = await createTestApp();
    const [filed] = await dataSource.query('SELECT description FROM tickets WHERE number = $1', [
      (answer as { number: string }).number,
    ]);
    expect(filed.description).toBe(
      `This answers ${ticket.number}, which is closed.\n\nIt is back.`,
    );
  });

  it('to a restricted ticket that is closed never becomes one that every desk reads', async () => {
    const ticket = await aClosedTicket({ serviceCode: sensitiveService });
    expect(await ingest(await aReply(ticket.customer, { text: 'About him.' }))).toEqual({
      ...{ outcome: 'parked', reason: 'closed_restricted' },
    });
  });
});

describe('mail of others on a ticket', () => {
  it('of staff is a staff note and never an answer', async () => {
    const one = await aCase();
    const mail = aMail({
      ...{ from: one.agent.email, subject: `Re: ${one.ticket.number}`, text: 'Reset it for her.' },
      html: '<p>Reset <b>it</b> for her.</p>',
    });
    expect(await ingest(mail)).toMatchObject({ as: 'staff_note', number: one.ticket.number });
    const [note, ...others] = await conversation(one);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      ...{ kind: 'note', channel: null, formatted: { hasRemoteImages: false } },
      body: 'By mail. The customer does not see this; to answer them, write a reply on the ticket.\n\nReset it for her.',
    });
    expect(JSON.stringify((await one.customer.get(one.requestPath)).body)).not.toContain('Reset');
    expect(await eventKinds(one.ticket.id)).toEqual(['opened', 'staff_noted']);
  });

  it('who are no part of it is parked when it answers mail about it, and makes no second ticket', async () => {
    const one = await aCase();
    const { messageId } = await lastMailTo(one.ticket.customer);
    const colleague = await aPerson();
    const mail = aMail({ from: colleague.email, answers: messageId, text: 'Me too.' });
    expect(await ingest(mail)).toEqual({ outcome: 'parked', reason: 'not_on_ticket' });
    expect(await conversation(one)).toEqual([]);
  });

  it.each([
    ['its number', (number: string) => ({ subject: `Re: ${number}` })],
    ['the id made of its number', (number: string) => ({ answers: `<${number}@localhost>` })],
  ])('who may not see it learn nothing by %s: the same as of one that never was', async (_, of) => {
    const { ticket } = await aCase({ serviceCode: sensitiveService });
    const { email: from } = await aPerson({
      roles: [{ role: 'agent', office: 'information-technology' }],
    });
    const real = await ingest(aMail({ from, text: 'Tell me.', ...of(ticket.number) }));
    const made = await ingest(aMail({ from, text: 'Tell me.', ...of('CP-999999999') }));
    expect([real, made]).toEqual([
      expect.objectContaining({ outcome: 'taken', as: 'request' }),
      expect.objectContaining({ outcome: 'taken', as: 'request' }),
    ]);
    expect(real).not.toMatchObject({ number: ticket.number });
  });
});

describe('the command', () => {
  const run = async (...mails: (Buffer | string)[]) => {
    const { app } = await createTestApp();
    const lines: string[] = [];
    const errors: string[] = [];
    const sources = mails.map((mail) => Readable.from([Buffer.from(mail)]));
    const code = await ingestEach(
      ...([
        app,
        sources,
        {},
        (line: string) => lines.push(line),
        (line: string) => errors.push(line),
      ] as const),
    );
    return { code, lines, errors };
  };

  it('says what became of each mail, and 0', async () => {
    const one = await aCase();
    const mail = await aReply(one.ticket.customer, { text: 'Left.' });
    const unknown = aMail({ from: 'nobody@elsewhere.example', text: 'Hello.' });
    expect(await run(mail, mail, unknown)).toEqual({
      code: 0,
      lines: [
        `Taken as a message on ${one.ticket.number}.`,
        'This mail was taken in before; nothing was done.',
        'Parked: Nobody here has this address.',
      ],
      errors: [],
    });
  });

  it.each([[''], ['\0\0\0'], ['no mail'], ['GET / HTTP/1.1\r\nHost: x\r\n\r\n']])(
    'refuses what is no mail with one sentence and 65: %j',
    async (text) => {
      expect(await run(text)).toEqual({
        ...{ code: 65, lines: [] },
        errors: ['This is not a mail: it does not say whom it is from.'],
      });
    },
  );

  it('refuses what is too large to be one', async () => {
    const { code, errors } = await run(Buffer.alloc(40 * 1024 * 1024 + 1, 'x'));
    expect([code, errors]).toEqual([65, ['A mail is 40 MB or smaller.']]);
  });

  it('asks to try again when the fault is ours, and takes the other mails', async () => {
    const { app } = await createTestApp();
    const customer = await aPerson();
    const mail = aMail({ from: customer.email, text: 'Left.' });
    const lines: string[] = [];
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk'));
      },
    });
    const code = await ingestEach(
      ...([
        app,
        [broken, Readable.from([mail])],
        {},
        (line: string) => lines.push(line),
        () => {},
      ] as const),
    );
    expect([code, lines]).toEqual([
      75,
      [expect.stringMatching(/^Taken as the new request CP-\d+\.$/)],
    ]);
  });

  it('keeps the mail of a wrong setting for later', async () => {
    const { app } = await createTestApp();
    const errors: string[] = [];
    const source = Readable.from([aMail({ from: (await aPerson()).email, text: 'x' })]);
    const options = { service: 'no-such-service' };
    const code = await ingestEach(
      ...([app, [source], options, () => {}, (line: string) => errors.push(line)] as const),
    );
    expect(code).toBe(75);
    expect(errors[0]).toContain('no-such-service');
  });
});
