import { randomUUID } from 'node:crypto';
import { OutboxReader } from '../../../src/modules/administration/outgoing-mails/outbox-reader.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, startTestApp, type TestApp } from '../../support/test-app.js';

const deskLead = {
  who: 'the lead of an office',
  person: () => aPerson({ roles: ['office_lead'] }),
  status: 403 as const,
};
const path = '/api/v1/admin/outgoing-mails';

refusesStrangers('GET', '/api/v1/admin/outgoing-mails', { as: [anEmployee(403), deskLead] });
refusesStrangers('GET', '/api/v1/admin/outgoing-mails/:id', {
  as: [anEmployee(403), deskLead],
  params: async () => ({ id: await aMail() }),
});
refusesStrangers('POST', '/api/v1/admin/outgoing-mails/:id/retry', {
  as: [anEmployee(403), deskLead],
  params: async () => ({ id: await aMail({ state: 'failed' }) }),
});

interface MailWishes {
  readonly state?: string;
  readonly lastError?: string;
  readonly reference?: string;
}

async function aMail({
  state = 'kept',
  lastError,
  reference = 'CP-1',
}: MailWishes = {}): Promise<number> {
  const { dataSource, environment } = await createTestApp();
  const text = `We have your request\n\nRead it:\n${environment.publicUrl}/requests/CP-1\n\n--\nBye\n`;
  const [{ id }] = await dataSource.query<[{ id: number }]>(
    `INSERT INTO outgoing_mails (dedupe_key, kind, reference, message_id, to_address, to_name, subject,
                                 text_body, html_body, state, attempts, last_error)
     VALUES ($1, 'request_received', $6, $2, 'maria.lopez@agency.example', 'Maria Lopez',
             'Your request CP-1: we have it', $3, '', $4, 3, $5) RETURNING id`,
    [randomUUID(), `<${randomUUID()}@help.example>`, text, state, lastError ?? null, reference],
  );
  return id;
}

const administrator = async () => signInAs(await aPerson({ roles: ['administrator'] }));

/** The same database, served with other settings. */
async function withSettings(
  settings: Parameters<typeof startTestApp>[1],
  work: (app: TestApp) => Promise<void>,
): Promise<void> {
  const app = await startTestApp((await createTestApp()).environment.databaseUrl!, settings);
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

describe('while mail is kept because no mail server is set', () => {
  test('a mail is read with its recipient, its words and its links', async () => {
    const id = await aMail();
    const { status, body } = await (await administrator()).get(`${path}/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id, kind: 'request_received', kindLabel: 'We have your request' },
      ...{ state: 'kept', stateLabel: 'Kept', reference: 'CP-1', mayRetry: false },
      to: { name: 'Maria Lopez', address: 'maria.lopez@agency.example' },
      subject: 'Your request CP-1: we have it',
      whyNotReadable: null,
    });
    expect(body.words.text).toContain('/requests/CP-1');
    expect(body.words.parts).toEqual([
      { kind: 'heading', text: 'We have your request' },
      { kind: 'link', text: 'Read it', path: '/requests/CP-1' },
      { kind: 'footer', text: 'Bye', path: null },
    ]);
  });

  test('of a mail about a restricted request neither words nor recipient nor number are shown', async () => {
    const { number } = await aTicket({
      serviceCode: 'ask-hr-in-confidence',
      answers: { subject: 'Something private', details: 'Not for others.', contact_way: 'phone' },
    });
    const id = await aMail({ reference: number });
    const client = await administrator();
    const { body } = await client.get(`${path}/${id}`);
    const { body: list } = await client.get(path).query({ limit: 5 });
    expect(body).toMatchObject({
      ...{ subject: null, reference: null, words: null },
      to: { name: null, address: 'm…@agency.example' },
      whyNotReadable: 'It is about a restricted request: its recipient alone reads it.',
    });
    expect(list.items.find((mail: { id: number }) => mail.id === id)).toMatchObject({
      subject: null,
      reference: null,
    });
    expect(JSON.stringify([body, list])).not.toContain(number);
  });

  test.each(['queued', 'sending', 'sent', 'failed'])(
    'of a mail that is %s neither words nor recipient are shown',
    async (state) => {
      const id = await aMail({ state, lastError: '550 <maria.lopez@agency.example> unknown' });
      const { body } = await (await administrator()).get(`${path}/${id}`);
      expect(body).toMatchObject({
        ...{ subject: null, reference: null, words: null },
        to: { name: null, address: 'm…@agency.example' },
        lastError: '550 <m…@agency.example> unknown',
        whyNotReadable: 'Only mail that is kept here instead of being sent can be read.',
      });
      expect(JSON.stringify(body)).not.toMatch(/Lopez|CP-1|\/requests/);
    },
  );
});

describe('where mail leaves, or in production', () => {
  test.each([
    ['with a mail server', { smtpUrl: 'smtp://mail.example' }],
    ['in production without one', { production: true }],
  ])('%s nothing of a kept mail is shown but its kind, state and times', async (_, settings) => {
    const id = await aMail();
    await withSettings(settings, async ({ app }) => {
      const reader = app.get(OutboxReader);
      const mail = await reader.mail(id);
      const { items } = await reader.list({ limit: 1 });
      expect(mail.whyNotReadable).toMatch(/read by its recipient alone/);
      expect(items[0]).toMatchObject({ id, subject: null, reference: null });
      expect(JSON.stringify([mail, items])).not.toMatch(/Lopez|maria|CP-1|\/requests/);
    });
  });
});

describe('the list', () => {
  test('is newest first, in pages, with all states counted', async () => {
    const ids = [await aMail(), await aMail(), await aMail()].toReversed();
    const client = await administrator();
    const first = await client.get(path).query({ limit: 2 });
    expect(first.status).toBe(200);
    expect(first.body.items.map(({ id }: { id: number }) => id)).toEqual(ids.slice(0, 2));
    const next = await client.get(path).query({ limit: 2, cursor: first.body.nextCursor });
    expect(next.body.items[0].id).toBe(ids[2]);
    expect(first.body.sends).toBe(false);
    expect(first.body.states.map(({ label }: { label: string }) => label)).toEqual([
      'Failed',
      'Waiting',
      'Sending',
      'Sent',
      'Kept',
    ]);
  });

  test('shows one state when asked', async () => {
    const failed = await aMail({ state: 'failed' });
    await aMail();
    const { body } = await (await administrator()).get(path).query({ state: 'failed' });
    expect(body.items[0].id).toBe(failed);
    const states = new Set(body.items.map(({ state }: { state: string }) => state));
    expect([...states]).toEqual(['failed']);
    const counted = body.states.find(({ state }: { state: string }) => state === 'failed');
    expect(counted.mails).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['state', 'lost'],
    ['cursor', 'nonsense'],
    ['cursor', Buffer.from('["x"]').toString('base64url')],
    ['limit', '0'],
    ['limit', '1000'],
  ])('refuses %s %p in words', async (field, value) => {
    const { status, body } = await (await administrator()).get(path).query({ [field]: value });
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test.each([
    [-1, 200],
    [0.5, 400],
    [1e300, 400],
  ])('a cursor of %p, which nobody was given, is %p', async (number, status) => {
    const cursor = Buffer.from(JSON.stringify([number])).toString('base64url');
    expect((await (await administrator()).get(path).query({ cursor })).status).toBe(status);
  });
});

test.each(['0', 'x', '999999999', '99999999999999999999', '%00'])(
  'there is no mail %p',
  async (id) => {
    const client = await administrator();
    expect((await client.get(`${path}/${id}`)).status).toBe(404);
    expect((await client.post(`${path}/${id}/retry`)).status).toBe(404);
  },
);

describe('trying again', () => {
  const stateOf = async (id: number): Promise<string> => {
    const { dataSource } = await createTestApp();
    const rows: { state: string }[] = await dataSource.query(
      'SELECT state FROM outgoing_mails WHERE id = $1',
      [id],
    );
    return rows[0]!.state;
  };

  /** A client of an app with a mail server, by an access token; the shared app has none. */
  async function retryThere(app: TestApp, id: number, repeatKey?: string) {
    const { body } = await (
      await administrator()
    )
      .post('/api/v1/access-tokens')
      .send({ name: 'retry', expiresInDays: 1 });
    return app
      .request()
      .post(`${path}/${id}/retry`)
      .set('Authorization', `Bearer ${body.token}`)
      .set(repeatKey === undefined ? {} : { 'Idempotency-Key': repeatKey });
  }

  test('a failed mail waits again and is sent once by the sender', async () => {
    const id = await aMail({ state: 'failed' });
    await withSettings({ smtpUrl: 'smtp://mail.example' }, async (app) => {
      expect((await app.app.get(OutboxReader).mail(id)).mayRetry).toBe(true);
      expect((await retryThere(app, id)).status).toBe(204);
    });
    expect(await stateOf(id)).toBe('queued');
    const { app, mail } = await createTestApp();
    const { MailSender } = await import('../../../src/platform/mail/mail-sender.js');
    while (await app.get(MailSender).sendNext());
    expect(mail.mails.filter((sent) => sent.id === id)).toHaveLength(1);
    expect(await stateOf(id)).toBe('sent');
  });

  test('pressing twice with one key tries once', async () => {
    const id = await aMail({ state: 'failed' });
    const key = randomUUID();
    await withSettings({ smtpUrl: 'smtp://mail.example' }, async (app) => {
      const person = await aPerson({ roles: ['administrator'] });
      const { body } = await (
        await signInAs(person)
      )
        .post('/api/v1/access-tokens')
        .send({ name: 'retry', expiresInDays: 1 });
      const send = () =>
        app
          .request()
          .post(`${path}/${id}/retry`)
          .set('Authorization', `Bearer ${body.token}`)
          .set('Idempotency-Key', key);
      expect([(await send()).status, (await send()).status]).toEqual([204, 204]);
    });
  });

  test.each(['queued', 'sending', 'sent', 'kept'])(
    'a mail that is %s is left alone',
    async (state) => {
      const id = await aMail({ state });
      await withSettings({ smtpUrl: 'smtp://mail.example' }, async (app) => {
        const { status, body } = await retryThere(app, id);
        expect([status, body.code]).toEqual([409, 'mail.not_failed']);
      });
      expect(await stateOf(id)).toBe(state);
    },
  );

  test('without a mail server it says that nothing can be sent', async () => {
    const id = await aMail({ state: 'failed' });
    const { status, body } = await (await administrator()).post(`${path}/${id}/retry`);
    expect([status, body.code]).toEqual([422, 'mail.nothing_sends']);
    expect(await stateOf(id)).toBe('failed');
  });
});
