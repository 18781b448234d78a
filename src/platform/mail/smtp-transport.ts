import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport.js';

const idleMs = 10_000;
const socketTimeoutMs = 30_000;

/**
 * SMTP over one connection that is kept for ten idle seconds. The message is streamed so that
 * `handOver` runs after the server asked for the data and took all of it, and before the final dot:
 * a crash up to there means that the server has thrown the message away.
 */
export class SmtpTransport extends MailTransport {
  readonly delivers = true;
  private connection: SMTPConnection | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {
    super();
  }

  async send(mail: OutgoingMail, handOver: () => Promise<void>): Promise<void> {
    clearTimeout(this.idle);
    const bytes = await composed(mail);
    const connection = (this.connection ??= await this.connect());
    try {
      await transmit(connection, mail, bytes, handOver);
    } catch (error) {
      await this.close();
      throw isRefusal(error) ? new MailRefused((error as Error).message) : error;
    }
    this.idle = setTimeout(() => void this.close(), idleMs);
    this.idle.unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    this.connection?.close();
    this.connection = undefined;
  }

  private connect(): Promise<SMTPConnection> {
    const url = new URL(this.url);
    const secure = url.protocol === 'smtps:';
    const connection = new SMTPConnection({
      host: url.hostname,
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      connectionTimeout: socketTimeoutMs,
      greetingTimeout: socketTimeoutMs,
      socketTimeout: socketTimeoutMs,
    });
    connection.once('end', () => {
      if (this.connection === connection) this.connection = undefined;
    });
    const user = decodeURIComponent(url.username);
    const pass = decodeURIComponent(url.password);
    return new Promise((resolve, reject) => {
      connection.on('error', reject);
      connection.connect(() => {
        if (user === '') return resolve(connection);
        connection.login({ user, pass }, (error) => (error ? reject(error) : resolve(connection)));
      });
    });
  }
}

function composed(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

function transmit(
  connection: SMTPConnection,
  mail: OutgoingMail,
  bytes: Buffer,
  handOver: () => Promise<void>,
): Promise<void> {
  const source = Readable.from(
    (async function* () {
      yield bytes;
      await handOver();
    })(),
    { objectMode: false },
  );
  const envelope = { from: addressOf(mail.from), to: [mail.to.address] };
  return new Promise<void>((resolve, reject) => {
    const closed = (): void => reject(new Error('The mail server closed the connection.'));
    const done = (error?: Error | null): void => {
      connection.off('error', reject).off('end', closed);
      if (error) reject(error);
      else resolve();
    };
    connection.once('error', reject).once('end', closed);
    connection.send(envelope, source, done);
  });
}

/** 5xx to this sender, recipient or message; not to the connection or the sign-in. */
function isRefusal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return (
    responseCode !== undefined &&
    responseCode >= 500 &&
    (code === 'EENVELOPE' || code === 'EMESSAGE')
  );
}

function addressOf(sender: string): string {
  return /<([^<>]+)>/.exec(sender)?.[1] ?? sender;
}
