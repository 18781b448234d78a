import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { WorkLoop } from '../jobs/work-loop.js';
import { Log } from '../logging/log.js';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport.js';

const leaseSeconds = 120;
const mostAttempts = 12;

/** A mail in the hands of this process; `attempt` fences off whoever held it before. */
interface ClaimedMail extends Omit<OutgoingMail, 'from'> {
  readonly attempt: number;
}

/**
 * Sends what is in the outbox, one mail after the other, in any number of processes. A mail is
 * leased before the first byte and marked as handed over before the last one; a process that lost
 * its lease cannot mark, and so cannot send. What happens after a crash in between is decision
 * record 0011.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transport: MailTransport,
    private readonly environment: Environment,
    private readonly log: Log,
  ) {
    this.loop = new WorkLoop({ name: 'mail', idleMs: 500, log, work: () => this.sendNext() });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs && this.transport.delivers) this.loop.start();
  }

  /** Before the database is let go: the mail in hand is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.transport.close();
  }

  /** Sends the next mail that is due; false when there is none. */
  async sendNext(): Promise<boolean> {
    const mail = await this.claim();
    if (!mail) return false;
    try {
      await this.transport.send({ ...mail, from: this.environment.mailFrom }, () =>
        this.handOver(mail),
      );
      await this.note(mail, `state = 'sent', sent_at = clock_timestamp(), lease_until = NULL`);
    } catch (error) {
      await this.putBack(mail, error);
    }
    return true;
  }

  private async claim(): Promise<ClaimedMail | undefined> {
    const [rows]: [ClaimedMail[], number] = await this.dataSource.query(
      `UPDATE outgoing_mails
          SET state = 'sending', attempts = attempts + 1,
              lease_until = clock_timestamp() + make_interval(secs => $1)
        WHERE id = (SELECT id FROM outgoing_mails
                     WHERE state = 'queued' AND not_before <= clock_timestamp()
                        OR state = 'sending' AND lease_until < clock_timestamp()
                     ORDER BY not_before, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, reference, message_id AS "messageId", attempts AS attempt, subject,
                 jsonb_build_object('name', to_name, 'address', to_address) AS "to",
                 text_body AS text, html_body AS html, headers`,
      [leaseSeconds],
    );
    return rows[0];
  }

  private async handOver(mail: ClaimedMail): Promise<void> {
    const held = await this.note(mail, `handed_over_at = clock_timestamp()`);
    if (!held) throw new Error('Another process holds this mail now.');
  }

  private async putBack(mail: ClaimedMail, error: unknown): Promise<void> {
    const words = error instanceof Error ? error.message.slice(0, 500) : String(error);
    const over = error instanceof MailRefused || mail.attempt >= mostAttempts;
    const minutes = Math.min(240, 2 ** (mail.attempt - 1));
    this.log.warn({ mail: mail.id, attempt: mail.attempt, over, error: words }, 'mail not sent');
    await this.note(
      mail,
      `state = '${over ? 'failed' : 'queued'}', lease_until = NULL, last_error = $3,
       not_before = clock_timestamp() + make_interval(mins => $4)`,
      [words, minutes],
    );
  }

  /** Writes to the row of a mail that this process still holds; whether it does. */
  private async note(mail: ClaimedMail, change: string, values: unknown[] = []): Promise<boolean> {
    const [, rows]: [unknown[], number] = await this.dataSource.query(
      `UPDATE outgoing_mails SET ${change} WHERE id = $1 AND attempts = $2 AND state = 'sending'`,
      [mail.id, mail.attempt, ...values],
    );
    return rows > 0;
  }
}
