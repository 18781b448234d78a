import { randomUUID } from 'node:crypto';
import { DiscardMachineMail } from '../../../src/modules/inbound-mail/parked/discard-machine-mail.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { aMail, ingest } from '../../support/factories/a-mail.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { aClosedTicket, drainRelay } from '../../support/factories/desk-acts.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp } from '../../support/test-app.js';

const path = '/api/v1/admin/incoming-mails';
const deskLead = {
  who: 'the lead of an office',
  person: () => aPerson({ roles: ['office_lead'] }),
  status: 403 as const,
};
const as = [anEmployee(403), deskLead];

refusesStrangers('GET', '/api/v1/admin/incoming-mails', { as });
refusesStrangers('POST', '/api/v1/admin/incoming-mails/:id/filing', {
  as,
  params: async () => ({ id: await aParkedMail() }),
  body: { personId: 1 },
});
refusesStrangers('POST', '/api/v1/admin/incoming-mails/:id/discarding', {
  as,
  params: async () => ({ id: await aParkedMail() }),
  body: { reason: 'Advertising.' },
});

async function aParkedMail(wishes: Partial<Parameters<typeof aMail>[0]> = {}): Promise<number> {
  const mail = { from: 'mara@home.example', subject: 'My badge', text: 'It broke.', ...wishes };
  expect(await ingest(aMail(mail))).toMatchObject({ outcome: 'parked' });
  return (await newestRow()).id;
}

async function newestRow() {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query('SELECT * FROM incoming_mails ORDER BY id DESC LIMIT 1');
  return row;
}

async function anAdministrator() {
  const person = await aPerson({ fullName: 'Ada Minister', roles: ['administrator'] });
  const client = await signInAs(person);
  const post = (id: number, act: string, body: object, key: string = randomUUID()) =>
    client.post(`${path}/${id}/${act}`).set('Idempotency-Key', key).send(body);
  const line = async (id: number) => {
    const { body } = await client.get(`${path}?limit=100`);
    return (body as { items: { id: number }[] }).items.find((mail) => mail.id === id);
  };
  return { client, post, line };
}

describe('the list of mail that came in', () => {
  it('counts each state up to a thousand, and says when there is more', async () => {
    const { client } = await anAdministrator();
    const { dataSource } = await createTestApp();
    const stateOf = async (state: string) => {
      const { body } = await client.get(`${path}?limit=1`);
      return body.states.find((count: { state: string }) => count.state === state);
    };
    const before = await stateOf('discarded');
    await dataSource.query(
      `INSERT INTO incoming_mails (digest, from_address, subject, size_bytes, file_count, received_at, state, settled_because)
       SELECT sha256(('many ' || n)::bytea), '', '', 1, 0, now(), 'discarded', 'Counted.' FROM generate_series(1, $1) n`,
      [1_000 - before.mails],
    );
    expect(await stateOf('discarded')).toMatchObject({ mails: 1_000, orMore: false });
    await dataSource.query(
      `INSERT INTO incoming_mails (digest, from_address, subject, size_bytes, file_count, received_at, state, settled_because)
       VALUES (sha256('one more'), '', '', 1, 0, now(), 'discarded', 'Counted.')`,
    );
    expect(await stateOf('discarded')).toMatchObject({ mails: 1_000, orMore: true });
    await dataSource.query(`DELETE FROM incoming_mails WHERE settled_because = 'Counted.'`);
  });

  it('shows of a parked mail who wrote, about what and why it waits, and no words', async () => {
    const { client, line } = await anAdministrator();
    const id = await aParkedMail();
    expect(await line(id)).toMatchObject({
      ...{ state: 'parked', stateLabel: 'Parked', from: 'mara@home.example', mayFile: true },
      ...{ senderName: null, subject: 'My badge', takenAs: null, fileCount: 0 },
      reason: 'Nobody here has this address',
    });
    const { text } = await client.get(`${path}?state=parked`);
    expect(text).not.toContain('It broke.');
  });

  it('shows of a taken mail that it came, and neither whose nor about what it is', async () => {
    const { line } = await anAdministrator();
    const { email } = await aPerson();
    await ingest(aMail({ from: email, subject: 'Between us', text: 'Hello.' }));
    expect(await line((await newestRow()).id)).toMatchObject({
      ...{ state: 'taken', takenAs: 'New request', from: 'p…@agency.example' },
      ...{ senderId: null, senderName: null, subject: null, mayFile: false },
    });
  });

  it('counts the states, and goes on page by page', async () => {
    const { client } = await anAdministrator();
    await aParkedMail();
    await aParkedMail();
    const first = await client.get(`${path}?limit=1&state=parked`);
    const next = await client.get(`${path}?limit=1&state=parked&cursor=${first.body.nextCursor}`);
    expect(next.body.items[0].id).toBeLessThan(first.body.items[0].id);
    expect(first.body.states.map(({ state }: { state: string }) => state)).toEqual([
      ...['parked', 'taken', 'discarded'],
    ]);
    expect((await client.get(`${path}?state=lost`)).status).toBe(400);
    expect((await client.get(`${path}?cursor=lost`)).status).toBe(400);
  });
});

describe('a parked mail', () => {
  it('is filed as the words of somebody, once, and its file is gone', async () => {
    const { post, line } = await anAdministrator();
    const person = await aPerson();
    const id = await aParkedMail();
    const { storage_key: key } = await newestRow();
    const repeatKey = randomUUID();
    const filed = await post(id, 'filing', { personId: person.id }, repeatKey);
    expect(filed.body).toEqual({ as: 'request', number: expect.stringMatching(/^CP-/) });
    const again = await post(id, 'filing', { personId: person.id }, repeatKey);
    expect([again.status, again.body]).toEqual([200, filed.body]);
    expect((await post(id, 'filing', { personId: person.id })).status).toBe(409);
    const { dataSource, files } = await createTestApp();
    expect(files.files.has(key)).toBe(false);
    const tickets = await dataSource.query(
      'SELECT number, description, channel FROM tickets WHERE customer_id = $1',
      [person.id],
    );
    expect(tickets).toEqual([
      { number: filed.body.number, description: 'It broke.', channel: 'email' },
    ]);
    expect(await line(id)).toMatchObject({ state: 'taken', settledByName: 'Ada Minister' });
  });

  it('is a message where the person has a part in the ticket that it names', async () => {
    const { post } = await anAdministrator();
    const { number, customer } = await aTicket();
    const id = await aParkedMail({ subject: `Re: ${number}` });
    const { body } = await post(id, 'filing', { personId: customer.id });
    expect(body).toEqual({ as: 'comment', number });
  });

  it('about a restricted ticket shows nothing, and can only be discarded', async () => {
    const { post, line } = await anAdministrator();
    const { number, customer } = await aClosedTicket({ serviceCode: sensitiveService });
    const id = await aParkedMail({ from: customer.email, subject: `Re: ${number} about him` });
    expect(await line(id)).toMatchObject({
      ...{ from: 'p…@agency.example', senderId: null, senderName: null, subject: null },
      mayFile: false,
    });
    const refused = await post(id, 'filing', { personId: customer.id });
    expect([refused.status, refused.body.code]).toEqual([422, 'incoming_mail.restricted']);
    expect((await post(id, 'discarding', { reason: 'She was called.' })).status).toBe(204);
  });

  it.each(['number', 'answers'])(
    'shows nothing either when a machine sent it: by its %s',
    async (by) => {
      const { line } = await anAdministrator();
      const { number, customer } = await aTicket({ serviceCode: sensitiveService });
      await drainRelay();
      const { messageId } = (await capturedMails()).findLast(
        ({ to }) => to.address === customer.email,
      )!;
      const id = await aParkedMail({
        ...{ from: customer.email, headers: { 'Auto-Submitted': 'auto-replied' } },
        ...(by === 'number' ? { subject: `Automatic reply: ${number}` } : { answers: messageId }),
      });
      expect(await line(id)).toMatchObject({
        from: 'p…@agency.example',
        subject: null,
        mayFile: false,
      });
    },
  );

  it('is discarded with the reason, and its file is gone', async () => {
    const { post, line } = await anAdministrator();
    const id = await aParkedMail();
    const { storage_key: key } = await newestRow();
    expect((await post(id, 'discarding', { reason: ' ' })).body.errors).toMatchObject([
      { field: 'reason' },
    ]);
    expect((await post(id, 'discarding', { reason: 'Advertising.' })).status).toBe(204);
    expect((await post(id, 'discarding', { reason: 'Advertising.' })).status).toBe(409);
    expect((await createTestApp()).files.files.has(key)).toBe(false);
    expect(await line(id)).toMatchObject({
      ...{ state: 'discarded', settledByName: 'Ada Minister', settledBecause: 'Advertising.' },
      ...{ subject: null, from: 'm…@home.example' },
    });
  });

  it('wants somebody who is here, and to be there itself', async () => {
    const { post } = await anAdministrator();
    const id = await aParkedMail();
    for (const personId of [0, 'x', 999_999_999]) {
      const { status, body } = await post(id, 'filing', { personId });
      expect([status, body.errors[0].field]).toEqual([400, 'personId']);
    }
    const { id: personId } = await aPerson();
    expect((await post(999_999, 'filing', { personId })).status).toBe(404);
    expect((await post(999_999, 'discarding', { reason: 'x' })).status).toBe(404);
  });
});

describe('parked mail that no person wrote', () => {
  it('is discarded after 30 days with its bytes; what a person may have written waits on', async () => {
    const { client, line } = await anAdministrator();
    const { app, dataSource } = await createTestApp();
    const automatic = await aParkedMail({ headers: { 'Auto-Submitted': 'auto-replied' } });
    const { storage_key: bytes } = await newestRow();
    const stranger = await aParkedMail();
    const { body: overview } = await client.get('/api/v1/admin/overview');
    expect(overview.incomingMail.toSettle).toBeGreaterThanOrEqual(1);
    const job = app.get(DiscardMachineMail, { strict: false });
    const parkedAt = Date.now();
    await job.run(parkedAt + 29 * 86_400_000);
    expect(await line(automatic)).toMatchObject({ state: 'parked' });
    await job.run(parkedAt + 31 * 86_400_000);
    expect(await line(automatic)).toMatchObject({
      ...{ state: 'discarded', settledByName: null },
      settledBecause: 'Nobody needed it within 30 days.',
    });
    await expect(app.get(FileStore).read(bytes)).rejects.toThrow();
    expect(await line(stranger)).toMatchObject({ state: 'parked' });
    const left = await dataSource.query('SELECT storage_key FROM incoming_mails WHERE id = $1', [
      stranger,
    ]);
    expect(left[0].storage_key).not.toBeNull();
  });
});
