import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Environment } from '../../../config/environment.js';
import { mailText, withShortQuote, type MailContent } from './mail-layout.js';
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
  readonly content: MailContent;
  readonly headers?: Readonly<Record<string, string>>;
  /** Not to be sent before (epoch ms); at once when absent. */
  readonly notBefore?: number;
  /** By what a later mail calls this one off while it still waits; by nothing when absent. */
  readonly topic?: string;
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
    return (await this.enqueueAll(manager, [mail]))[0] ?? null;
  }

  /** The same for many mails in one statement; the Message-IDs of those that were not there. */
  async enqueueAll(manager: EntityManager, mails: readonly NewMail[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const host = new URL(this.environment.publicUrl).hostname;
    const state = this.transport.delivers ? 'queued' : 'kept';
    const rows = mails.map(({ to, headers, notBefore, content, ...mail }) => {
      const kept = withShortQuote(content);
      return {
        ...{ ...mail, content: kept, text: mailText(kept), messageId: `<${randomUUID()}@${host}>` },
        ...{ toAddress: to.address, toName: to.name, headers: headers ?? {} },
        notBefore: notBefore === undefined ? null : new Date(notBefore).toISOString(),
      };
    });
    const added: { messageId: string }[] = await manager.query(
      `INSERT INTO outgoing_mails (dedupe_key, kind, reference, message_id, to_address, to_name,
                                   subject, text_body, content, headers, state, not_before, topic)
       SELECT m."dedupeKey", m.kind, m.reference, m."messageId", m."toAddress", m."toName",
              m.subject, m.text, m.content, m.headers, $2, coalesce(m."notBefore", clock_timestamp()), m.topic
         FROM json_to_recordset($1::json) AS m("dedupeKey" text, kind text, reference text, "messageId" text,
           "toAddress" text, "toName" text, subject text, text text, content json, headers jsonb,
           "notBefore" timestamptz, topic text)
       ON CONFLICT (dedupe_key) DO NOTHING RETURNING message_id AS "messageId"`,
      [JSON.stringify(rows), state],
    );
    return added.map(({ messageId }) => messageId);
  }

  /** Takes back what waits on these topics and was never tried: something later says more. */
  async callOff(manager: EntityManager, topics: readonly string[]): Promise<void> {
    if (topics.length === 0) return;
    await manager.query(
      `DELETE FROM outgoing_mails WHERE topic = ANY($1) AND state = 'queued' AND attempts = 0`,
      [topics],
    );
  }
}
