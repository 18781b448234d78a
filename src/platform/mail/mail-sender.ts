import { DataSource, type QueryRunner } from 'typeorm';
import { type Environment } from '../../../config/environment.js';
import { type Log } from '../logging/log.js';
import { mailHtml, type MailContent } from './mail-layout.js';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport.js';

const leaseSeconds = 120;
const mostAttempts = 12;

/** A mail in the hands of this process; `attempt` fences off whoever held it before. */
interface ClaimedMail extends Omit<OutgoingMail, 'from' | 'html'> {
  /** Laid out now; null for a mail from before, which has its HTML. */
  readonly content: MailContent | null;
  readonly html: string | null;
  readonly attempt: number;
}

const asSent = `state = 'sent', sent_at = clock_timestamp(), lease_until = NULL`;

/**
 * Sends what is in the outbox, one mail after the other, in any number of processes. A
 * mail is leased before the first byte and marked as handed over before the last one; whoever lost
 * the lease cannot mark, and so cannot send. What happens after a crash in between is decision
 * record 0011.
 */
export class MailSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transport: MailTransport,
    private readonly environment: Pick<Environment, 'mailFrom'>,
    private readonly log: Log,
  ) {}

  /**
   * Sends the next mail that is due; false when there is none. The connection to the database is
   * kept meanwhile: what the mail server answered must not wait for a free one to be written down.
   */
  async sendNext(): Promise<boolean> {
    const connection = this.dataSource.createQueryRunner();
    try {
      const mail = await claim(connection);
      if (mail) await this.send(connection, mail);
      return mail !== undefined;
    } finally {
      await connection.release();
    }
  }

  private async send(connection: QueryRunner, mail: ClaimedMail): Promise<void> {
    try {
      const html = mail.content === null ? mail.html! : mailHtml(mail.content);
      const whole = { ...mail, html, from: this.environment.mailFrom };
      await this.transport.send(whole, () => handOver(connection, mail));
      await note(connection, mail, asSent);
    } catch (error) {
      await this.putBack(connection, mail, error);
    }
  }

  private async putBack(connection: QueryRunner, mail: ClaimedMail, error: unknown): Promise<void> {
    const words = error instanceof Error ? error.message.slice(0, 500) : String(error);
    const over = error instanceof MailRefused || mail.attempt >= mostAttempts;
    const minutes = Math.min(240, 2 ** (mail.attempt - 1));
    this.log.warn({ mail: mail.id, attempt: mail.attempt, over, error: words }, 'mail not sent');
    await note(
      connection,
      mail,
      `state = '${over ? 'failed' : 'queued'}', lease_until = NULL, last_error = $3,
       not_before = clock_timestamp() + make_interval(mins => $4)`,
      [words, minutes],
    );
  }
}

async function claim(connection: QueryRunner): Promise<ClaimedMail | undefined> {
  const { records } = await connection.query(
    `UPDATE outgoing_mails
        SET state = 'sending', attempts = attempts + 1,
            lease_until = clock_timestamp() + make_interval(secs => $1)
      WHERE id = (SELECT id FROM outgoing_mails
                   WHERE state = 'queued' AND not_before <= clock_timestamp()
                      OR state = 'sending' AND lease_until < clock_timestamp()
                   ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, kind, reference, message_id AS "messageId", attempts AS attempt, subject,
               jsonb_build_object('name', to_name, 'address', to_address) AS "to",
               text_body AS text, html_body AS html, content, headers`,
    [leaseSeconds],
    true,
  );
  return records[0] as ClaimedMail | undefined;
}

async function handOver(connection: QueryRunner, mail: ClaimedMail): Promise<void> {
  const held = await note(connection, mail, `handed_over_at = clock_timestamp()`);
  if (!held) throw new Error('Another process holds this mail now.');
}

/** Writes to the row of a mail that this process still holds; whether it does. */
async function note(
  connection: QueryRunner,
  mail: ClaimedMail,
  change: string,
  values: unknown[] = [],
): Promise<boolean> {
  const { affected } = await connection.query(
    `UPDATE outgoing_mails SET ${change} WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
    [mail.id, mail.attempt, ...values],
    true,
  );
  return (affected ?? 0) > 0;
}
