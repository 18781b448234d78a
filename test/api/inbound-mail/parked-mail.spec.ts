import { mostMailsAnHour } from '../../../src/domain/mail/why-parked.js';
import { aMail, anId, ingest, type MailWishes } from '../../support/factories/a-mail.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { drainRelay } from '../../support/factories/desk-acts.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

afterEach(() => settableClock.release());

async function parkedRow(bytes: Buffer) {
  const { dataSource, files } = await createTestApp();
  const before = await countTickets();
  const answer = await ingest(bytes);
  expect(await countTickets()).toBe(before);
  const [row] = await dataSource.query('SELECT * FROM incoming_mails ORDER BY id DESC LIMIT 1');
  expect(row.state).toBe('parked');
  expect(files.files.get(row.storage_key)).toEqual(bytes);
  expect(answer).toEqual({ outcome: 'parked', reason: row.reason });
  return row;
}

async function countTickets(): Promise<number> {
  const { dataSource } = await createTestApp();
  const [counted] = await dataSource.query('SELECT count(*)::int AS n FROM tickets');
  return counted.n;
}

const report = (id: string, action: string): Buffer =>
  Buffer.from(
    [
      ...[
        'Return-Path: <>',
        'From: MAILER-DAEMON',
        `Message-ID: ${anId()}`,
        'Subject: Undelivered',
      ],
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      ...['', '--r', 'Content-Type: text/plain', '', 'It could not be delivered.', '--r'],
      ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
      ...[`Final-Recipient: rfc822; gone@agency.example`, `Action: ${action}`, 'Status: 5.1.1'],
      ...['Diagnostic-Code: smtp; 550 no such user gone@agency.example', '--r'],
      ...[
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${id}`,
        'Subject: Yours',
        '--r--',
        '',
      ],
    ].join('\r\n'),
  );

describe('mail that is no person’s words is kept, with the reason, and answered by nobody', () => {
  it.each<[string, Omit<MailWishes, 'from'>]>([
    ['automatic', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['automatic', { headers: { Precedence: 'bulk' } }],
    ['automatic', { subject: 'Automatic reply: your request' }],
    ['returned', { headers: { 'Return-Path': '<>' } }],
    ['not_proven', { headers: { 'Authentication-Results': 'mx; dmarc=fail' } }],
  ])('%s: %j', async (reason, wishes) => {
    const person = await aPerson();
    const ticket = await aTicket({ customer: person });
    await drainRelay();
    const sent = (await capturedMails()).length;
    const answers = (await capturedMails()).findLast(({ to }) => to.address === person.email)!;
    const mail = { from: person.email, answers: answers.messageId, text: 'I am away.', ...wishes };
    expect(await parkedRow(aMail(mail))).toMatchObject({ reason, sender_id: person.id });
    await drainRelay();
    expect(await capturedMails()).toHaveLength(sent);
    const { dataSource } = await createTestApp();
    const said = await dataSource.query('SELECT 1 FROM comments WHERE ticket_id = $1', [ticket.id]);
    expect(said).toEqual([]);
  });

  it('of somebody unknown', async () => {
    const row = await parkedRow(aMail({ from: 'Nobody@Elsewhere.example', text: 'Hello.' }));
    expect(row).toMatchObject({ reason: 'unknown_sender', sender_id: null });
    expect(row.from_address).toBe('nobody@elsewhere.example');
  });

  it('of somebody who left', async () => {
    const person = await aPerson();
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [person.id]);
    expect((await parkedRow(aMail({ from: person.email, text: 'x' }))).reason).toBe(
      'unknown_sender',
    );
  });

  it('that is our own: by its address, and by its id', async () => {
    const { environment } = await createTestApp();
    const from = /<([^>]+)>/.exec(environment.mailFrom)?.[1] ?? environment.mailFrom;
    expect((await parkedRow(aMail({ from, text: 'x' }))).reason).toBe('own_mail');
    const { customer } = await aTicket();
    await drainRelay();
    const { messageId } = (await capturedMails()).findLast(
      ({ to }) => to.address === customer.email,
    )!;
    const { email } = await aPerson();
    expect((await parkedRow(aMail({ from: email, messageId, text: 'x' }))).reason).toBe('own_mail');
  });

  it('with nothing in it', async () => {
    const { email: from } = await aPerson();
    expect((await parkedRow(aMail({ from, subject: '', text: ' \r\n' }))).reason).toBe('empty');
    const broken = `From: ${from}\r\nContent-Type: multipart/x; boundary=\r\n\r\nHello`;
    expect((await parkedRow(Buffer.from(broken))).reason).toBe('empty');
  });

  it('after many within an hour, until the hour is over', async () => {
    const { email: from } = await aPerson();
    settableClock.set('2026-11-23T09:00:00-05:00');
    for (let at = 0; at < mostMailsAnHour; at++) {
      expect(await ingest(aMail({ from, text: `Mail ${at}` }))).toMatchObject({ outcome: 'taken' });
    }
    expect((await parkedRow(aMail({ from, text: 'One more' }))).reason).toBe('too_many');
    settableClock.set('2026-11-23T10:00:01-05:00');
    expect(await ingest(aMail({ from, text: 'Later' }))).toMatchObject({ outcome: 'taken' });
  });

  it('happens once', async () => {
    const mail = aMail({ from: 'nobody@elsewhere.example', text: 'Once.' });
    const { files } = await createTestApp();
    await ingest(mail);
    const kept = files.files.size;
    expect(await Promise.all([ingest(mail), ingest(mail)])).toEqual([
      { outcome: 'repeated' },
      { outcome: 'repeated' },
    ]);
    expect(files.files.size).toBe(kept);
  });
});

describe('a delivery report', () => {
  async function sentMail() {
    const { customer } = await aTicket();
    await drainRelay();
    return (await capturedMails()).findLast(({ to }) => to.address === customer.email)!;
  }
  const bounceOf = async (messageId: string) => {
    const { dataSource } = await createTestApp();
    const [row] = await dataSource.query(
      'SELECT id, state, bounced_at, bounce_words FROM outgoing_mails WHERE message_id = $1',
      [messageId],
    );
    return row;
  };

  it('of a failure marks our mail as returned, with what was said', async () => {
    const { messageId } = await sentMail();
    const row = await parkedRow(report(messageId, 'failed'));
    const bounced = await bounceOf(messageId);
    expect(row).toMatchObject({ reason: 'returned', bounced_mail_id: bounced.id });
    expect(bounced).toMatchObject({
      ...{ state: 'sent', bounced_at: expect.any(Date) },
      bounce_words: '5.1.1 smtp; 550 no such user gone@agency.example',
    });
  });

  it('of a delay, or of what we never sent, marks nothing', async () => {
    const { messageId } = await sentMail();
    expect(await parkedRow(report(messageId, 'delayed'))).toMatchObject({ bounced_mail_id: null });
    expect((await bounceOf(messageId)).bounced_at).toBeNull();
    expect(await parkedRow(report(anId(), 'failed'))).toMatchObject({ bounced_mail_id: null });
  });
});
