import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type DataSource } from 'typeorm';
import { type Environment, readEnvironment } from '../../config/environment.js';
import { Log } from '../../src/platform/logging/log.js';
import { MailSender } from '../../src/platform/mail/mail-sender.js';
import { OutgoingMails } from '../../src/platform/mail/outgoing-mails.js';
import { KeptMail } from '../../src/platform/mail/kept-mail.js';
import { SmtpTransport } from '../../src/platform/mail/smtp-transport.js';
import {
  type BuiltProcess,
  buildServer,
  buildTimeoutMs,
  runBuilt,
} from '../support/built-server.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

/** How the mail server answers the end of a message, or a recipient; null takes it. */
type Answer = (Error & { responseCode: number }) | null;

class MailServer {
  readonly taken: { messageId: string; source: string }[] = [];
  onData: (messageId: string) => Promise<Answer> | Answer = () => null;
  onRecipient: (address: string) => Promise<Answer> | Answer = () => null;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onRcptTo: ({ address }, _session, done) => {
      void Promise.resolve(this.onRecipient(address)).then((answer) => done(answer));
    },
    onData: (stream, _session, done) => {
      // A message that breaks off is thrown away, as every mail server does.
      this.receive(stream, done).catch(() => undefined);
    },
  });

  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async receive(
    stream: SMTPServerDataStream,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const source = Buffer.concat(chunks).toString('utf8');
    const messageId = /^Message-ID: (.+)$/im.exec(source)![1]!.trim();
    const answer = await this.onData(messageId);
    if (answer === null) this.taken.push({ messageId, source });
    done(answer);
  }
}

describe('outgoing mail', () => {
  let dataSource: DataSource;
  let databaseUrl: string;
  let server: MailServer;
  let smtpUrl: string;
  let environment: Environment;
  const transports: SmtpTransport[] = [];
  const children: BuiltProcess[] = [];

  beforeAll(async () => {
    buildServer();
    databaseUrl = await freshDatabase('mail', 'migrated');
    dataSource = await connectTo(databaseUrl);
  }, buildTimeoutMs);
  beforeEach(async () => {
    await dataSource.query('DELETE FROM outgoing_mails');
    server = new MailServer();
    smtpUrl = await server.start();
    environment = readEnvironment({
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Help desk <help@agency.example>',
      PUBLIC_URL: 'https://help.agency.example',
    });
  });
  afterEach(async () => {
    for (const { child } of children.splice(0)) child.kill('SIGKILL');
    for (const transport of transports.splice(0)) await transport.close();
    await server.stop();
  });
  afterAll(() => dataSource.destroy());

  function sender(): MailSender {
    const transport = new SmtpTransport(smtpUrl);
    transports.push(transport);
    return new MailSender(dataSource, transport, environment, Log.at('silent'));
  }

  /** Puts a mail into the outbox; its Message-ID. */
  async function enqueue(wishes: { dedupeKey?: string; address?: string; subject?: string } = {}) {
    const outbox = new OutgoingMails(new SmtpTransport(smtpUrl), environment);
    return outbox.enqueue(dataSource.manager, {
      dedupeKey: wishes.dedupeKey ?? randomUUID(),
      kind: 'probe',
      reference: 'CP-100001',
      to: { name: 'Ana Ruiz', address: wishes.address ?? 'ana@agency.example' },
      subject: wishes.subject ?? 'We have your request',
      content: {
        heading: 'Hello Ana.',
        paragraphs: ['One line.\n.\nA line with one dot stood alone.'],
        footer: ['Bye'],
      },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  async function row(messageId: string | null) {
    const rows = await dataSource.query('SELECT * FROM outgoing_mails WHERE message_id = $1', [
      messageId,
    ]);
    return rows[0] as Record<string, unknown> & { not_before: Date };
  }

  /** As if the lease of two minutes had run out. */
  const expireLeases = () =>
    dataSource.query(
      `UPDATE outgoing_mails SET lease_until = clock_timestamp() - interval '1 second' WHERE lease_until IS NOT NULL`,
    );
  /** As if the time to try again had come. */
  const becomeDue = () =>
    dataSource.query(`UPDATE outgoing_mails SET not_before = clock_timestamp()`);

  async function unsent(): Promise<boolean> {
    const rows: unknown[] = await dataSource.query(
      `SELECT 1 FROM outgoing_mails WHERE state <> 'sent'`,
    );
    return rows.length > 0;
  }

  const takenIds = () => server.taken.map(({ messageId }) => messageId);

  test('arrives as it was written, with its Message-ID and headers', async () => {
    const messageId = await enqueue({ subject: 'Ihr Antrag 📨 — «erledigt»' });
    expect(await sender().sendNext()).toBe(true);
    const mail = await simpleParser(server.taken[0]!.source);
    expect(mail).toMatchObject({
      subject: 'Ihr Antrag 📨 — «erledigt»',
      messageId,
      from: { text: '"Help desk" <help@agency.example>' },
      to: { text: '"Ana Ruiz" <ana@agency.example>' },
      html: expect.stringContaining('>Hello Ana.</h1>'),
    });
    expect(mail.text).toContain('One line.\n.\nA line with one dot stood alone.');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(messageId).toMatch(/^<[\da-f-]{36}@help\.agency\.example>$/);
    expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 1, lease_until: null });
    expect(await sender().sendNext()).toBe(false);
  });

  test('of one dedupe key is one mail', async () => {
    const first = await enqueue({ dedupeKey: 'event-1' });
    expect(first).not.toBeNull();
    expect(await enqueue({ dedupeKey: 'event-1' })).toBeNull();
  });

  test('belongs to the transaction it was written in', async () => {
    const outbox = new OutgoingMails(new SmtpTransport(smtpUrl), environment);
    await expect(
      dataSource.transaction(async (manager) => {
        await outbox.enqueue(manager, {
          dedupeKey: 'undone',
          kind: 'probe',
          reference: null,
          to: { name: 'Ana', address: 'ana@agency.example' },
          subject: 's',
          content: { heading: 'h', paragraphs: [], footer: [] },
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await sender().sendNext()).toBe(false);
  });

  test('is kept and not sent where there is no mail server, even when there is one later', async () => {
    const outbox = new OutgoingMails(new KeptMail(), environment);
    const messageId = await outbox.enqueue(dataSource.manager, {
      dedupeKey: 'kept',
      kind: 'probe',
      reference: null,
      to: { name: 'Ana', address: 'ana@agency.example' },
      subject: 's',
      content: { heading: 'h', paragraphs: [], footer: [] },
    });
    expect(await row(messageId)).toMatchObject({ state: 'kept' });
    expect(await sender().sendNext()).toBe(false);
  });

  test('cannot be given headers by what somebody typed', async () => {
    await enqueue({
      subject: 'Hello\r\nBcc: everyone@agency.example',
      address: 'ana@agency.example',
    });
    await sender().sendNext();
    const mail = await simpleParser(server.taken[0]!.source);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has('bcc')).toBe(false);
  });

  test('leaves once each, in whatever number of processes', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => enqueue()));
    const drain = async (one: MailSender) => {
      while (await one.sendNext());
    };
    await Promise.all([drain(sender()), drain(sender()), drain(sender())]);
    expect(takenIds().sort()).toEqual([...ids].sort());
  });

  test('that the server takes later is tried again later, with growing pauses, under its Message-ID', async () => {
    const messageId = await enqueue();
    const answers = [busy(), busy()];
    server.onData = () => answers.shift() ?? null;
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      await sender().sendNext();
      const { state, not_before: notBefore, last_error: words } = await row(messageId);
      expect([state, words]).toEqual(['queued', expect.stringContaining('Try again')]);
      pauses.push(Math.round((notBefore.getTime() - Date.now()) / 60_000));
      expect(await sender().sendNext()).toBe(false);
      await becomeDue();
    }
    expect(pauses).toEqual([1, 2]);
    await sender().sendNext();
    expect(takenIds()).toEqual([messageId]);
    expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('that the server will never take is given up at once, and the next one goes out', async () => {
    const wrong = await enqueue({ address: 'nobody@agency.example' });
    const right = await enqueue();
    server.onRecipient = (address) => (address.startsWith('nobody') ? unknownMailbox() : null);
    const one = sender();
    while (await one.sendNext());
    expect(await row(wrong)).toMatchObject({
      state: 'failed',
      attempts: 1,
      last_error: expect.stringContaining('no such mailbox'),
    });
    expect(takenIds()).toEqual([right]);
  });

  test('is given up after twelve attempts', async () => {
    const messageId = await enqueue();
    await dataSource.query('UPDATE outgoing_mails SET attempts = 11');
    server.onData = () => busy();
    await sender().sendNext();
    expect(await row(messageId)).toMatchObject({ state: 'failed', attempts: 12 });
  });

  test('waits while the mail server cannot be reached', async () => {
    const messageId = await enqueue();
    await server.stop();
    await sender().sendNext();
    expect(await row(messageId)).toMatchObject({ state: 'queued', attempts: 1 });
    server = new MailServer();
    smtpUrl = await server.start();
    await becomeDue();
    await sender().sendNext();
    expect(takenIds()).toEqual([messageId]);
  });

  test('leaves although the process is busy with something else, and stops when that stops', async () => {
    const messageIds = [await enqueue(), await enqueue()];
    const busy = runBuilt(
      `
      const { readEnvironment } = await dist('config/environment.js');
      const { Log } = await dist('src/platform/logging/log.js');
      const { MailProcess } = await dist('src/platform/mail/mail-process.js');
      const { SmtpTransport } = await dist('src/platform/mail/smtp-transport.js');
      const environment = readEnvironment();
      const mails = new MailProcess(environment, new SmtpTransport(environment.smtpUrl), Log.at('silent'));
      mails.onApplicationBootstrap();
      const { readSync } = await import('node:fs');
      // This process does nothing else until somebody writes to it.
      readSync(0, Buffer.alloc(1));
      await mails.beforeApplicationShutdown();
      console.log('over');
      `,
      { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: environment.mailFrom },
    );
    children.push(busy);
    while (await unsent()) await sleep(50);
    expect(takenIds().toSorted()).toEqual(messageIds.toSorted());
    expect(busy.output()).toBe('');
    busy.child.stdin!.end('x');
    expect(await busy.ended).toBe(0);
    expect(busy.output()).toBe('over\n');
  });

  test('what is in hand when the server is killed is finished and written down by the mail process', async () => {
    const messageId = await enqueue();
    const reached = signal();
    const release = signal();
    server.onData = async () => {
      reached.give();
      await release.given;
      return null;
    };
    const killed = runBuilt(
      `
      const { readEnvironment } = await dist('config/environment.js');
      const { Log } = await dist('src/platform/logging/log.js');
      const { MailProcess } = await dist('src/platform/mail/mail-process.js');
      const { SmtpTransport } = await dist('src/platform/mail/smtp-transport.js');
      const environment = readEnvironment();
      new MailProcess(environment, new SmtpTransport(environment.smtpUrl), Log.at('silent')).onApplicationBootstrap();
      `,
      { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: environment.mailFrom },
    );
    children.push(killed);
    await reached.given;
    const later = await enqueue();
    const gone = once(killed.child, 'exit');
    killed.child.kill('SIGKILL');
    await gone;
    release.give();
    while ((await row(messageId)).state !== 'sent') await sleep(20);
    await sleep(300);
    expect(await row(later)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect(takenIds()).toEqual([messageId]);
  });

  describe('through a kill -9', () => {
    /** A process of the built product that sends whatever is due. */
    function sendingProcess(): BuiltProcess {
      const child = runBuilt(
        `
        const { DataSource } = await import(process.cwd() + '/node_modules/typeorm/index.mjs');
        const { dataSourceOptions } = await dist('config/data-source.js');
        const { readEnvironment } = await dist('config/environment.js');
        const { Log } = await dist('src/platform/logging/log.js');
        const { MailSender } = await dist('src/platform/mail/mail-sender.js');
        const { SmtpTransport } = await dist('src/platform/mail/smtp-transport.js');
        const environment = readEnvironment();
        const dataSource = await new DataSource(
          dataSourceOptions({ databaseUrl: environment.databaseUrl, poolSize: 2 }),
        ).initialize();
        const sender = new MailSender(dataSource, new SmtpTransport(environment.smtpUrl), environment, Log.at('silent'));
        for (;;) if (!(await sender.sendNext())) await new Promise((resolve) => setTimeout(resolve, 20));
        `,
        { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: environment.mailFrom },
      );
      children.push(child);
      return child;
    }

    async function kill(process: BuiltProcess): Promise<void> {
      process.child.kill('SIGKILL');
      await process.ended;
    }

    test('before the message was handed over it goes out once, when the lease has run out', async () => {
      const messageId = await enqueue();
      const reached = signal();
      server.onRecipient = async () => {
        reached.give();
        return never();
      };
      const first = sendingProcess();
      await reached.given;
      await kill(first);
      expect(await row(messageId)).toMatchObject({ state: 'sending', handed_over_at: null });

      server.onRecipient = () => null;
      expect(await sender().sendNext()).toBe(false);
      await expireLeases();
      await sender().sendNext();
      expect(takenIds()).toEqual([messageId]);
      expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
    });

    test('after the server took it and before we knew, it goes out again under the same Message-ID', async () => {
      const messageId = await enqueue();
      const reached = signal();
      let held = true;
      server.onData = async (id) => {
        if (!held) return null;
        held = false;
        server.taken.push({ messageId: id, source: '' });
        reached.give();
        return never();
      };
      const first = sendingProcess();
      await reached.given;
      await kill(first);
      expect(await row(messageId)).toMatchObject({
        state: 'sending',
        handed_over_at: expect.any(Date),
      });

      await expireLeases();
      await sender().sendNext();
      expect(takenIds()).toEqual([messageId, messageId]);
    });

    test('of four processes in a row nothing is lost, and what comes twice has one Message-ID', async () => {
      const ids = await Promise.all(Array.from({ length: 60 }, () => enqueue()));
      for (let round = 0; round < 4; round += 1) {
        const process = sendingProcess();
        const target = server.taken.length + 8;
        while (server.taken.length < target) await sleep(5);
        await kill(process);
        await expireLeases();
      }
      const last = sender();
      // A claim that a killed process had just sent off may be committed after it: its lease ends too.
      while (await unsent()) {
        await expireLeases();
        while (await last.sendNext());
      }
      expect(new Set(takenIds())).toEqual(new Set(ids));
      // At most the one mail that was in the hands of each killed process.
      expect(takenIds().length - ids.length).toBeLessThanOrEqual(4);
    });
  });

  test('is not sent by a process that lost its lease while it was talking', async () => {
    const messageId = await enqueue();
    const reached = signal();
    const release = signal();
    let slow = true;
    server.onRecipient = async () => {
      if (slow) {
        slow = false;
        reached.give();
        await release.given;
      }
      return null;
    };
    const late = sender().sendNext();
    await reached.given;
    await expireLeases();
    await sender().sendNext();
    release.give();
    await late;
    expect(takenIds()).toEqual([messageId]);
    expect(await row(messageId)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('is tried again when the server dies before it answers', async () => {
    const messageId = await enqueue();
    server.onData = async () => {
      await server.stop();
      return never();
    };
    await sender().sendNext();
    expect(await row(messageId)).toMatchObject({ state: 'queued', attempts: 1 });
    server = new MailServer();
    smtpUrl = await server.start();
    await becomeDue();
    await sender().sendNext();
    expect(takenIds()).toEqual([messageId]);
  });
});

function busy(): Answer {
  return Object.assign(new Error('Try again later'), { responseCode: 451 });
}

function unknownMailbox(): Answer {
  return Object.assign(new Error('no such mailbox'), { responseCode: 550 });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function signal(): { give: () => void; given: Promise<void> } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give: () => give(), given };
}
