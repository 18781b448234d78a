import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { MailTransport } from './mail-transport.js';

/** One mail to one person, ready to send. */
export interface NewMail {
  /** Two mails with one key are one mail: the event's id and the recipient, as a rule. */
  readonly dedupeKey: string;
  readonly kind: string;
  /** What the mail is about, for whoever reads the outbox; null for nothing in particular. */
  readonly reference: string | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The outbox. A mail is a row in the transaction of what it tells about, so neither exists without the other. */
@Injectable()
export class OutgoingMails {
  constructor(
    private readonly transport: MailTransport,
    private readonly environment: Environment,
  ) {}

  /**
   * Puts a mail into the outbox with its Message-ID, which every attempt to send it will carry;
   * null when a mail with this dedupe key is there already.
   */
  async enqueue(manager: EntityManager, mail: NewMail): Promise<string | null> {
    const messageId = `<${randomUUID()}@${new URL(this.environment.publicUrl).hostname}>`;
    const added: unknown[] = await manager.query(
      `INSERT INTO outgoing_mails (dedupe_key, kind, reference, message_id, to_address, to_name,
                                   subject, text_body, html_body, headers, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
      [
        mail.dedupeKey,
        mail.kind,
        mail.reference,
        messageId,
        mail.to.address,
        mail.to.name,
        mail.subject,
        mail.text,
        mail.html,
        JSON.stringify(mail.headers ?? {}),
        this.transport.delivers ? 'queued' : 'kept',
      ],
    );
    return added.length > 0 ? messageId : null;
  }
}
