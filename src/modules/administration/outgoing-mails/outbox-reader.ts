import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import { countMailStates } from '../../../platform/mail/mail-state-counts.js';
import { mailParts } from './mail-parts.js';
import { maskAddresses } from '../../../platform/mail/mask-addresses.js';
import { shownRecipient, whyNotReadable } from './mail-privacy.js';
import { mailKindLabel, mailStateLabels, mailStates, type MailState } from './mail-words.js';
import type { OutgoingMailQuery } from './outgoing-mails.queries.js';
import type {
  MailStateCountView,
  OutgoingMailListView,
  OutgoingMailRowView,
  OutgoingMailView,
} from './outgoing-mails.views.js';

interface MailRow {
  readonly id: number;
  readonly kind: string;
  readonly state: MailState;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly reference: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly restricted: boolean;
}

interface WholeMailRow extends MailRow {
  readonly messageId: string;
  readonly notBefore: Date;
  readonly handedOverAt: Date | null;
  readonly lastError: string | null;
  readonly bounceWords: string | null;
  readonly text: string;
}

const rowColumns = `id, kind, state, to_name AS name, to_address AS address, subject, reference, attempts,
  created_at AS "createdAt", sent_at AS "sentAt", bounced_at AS "bouncedAt",
  coalesce((SELECT t.sensitive FROM tickets t WHERE t.number = reference), false) AS restricted`;

/** Shows the outbox, and of each mail as much as decision record 0020 lets an administrator see. */
@Injectable()
export class OutboxReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
  ) {}

  async list({ state, cursor, limit = 50 }: OutgoingMailQuery): Promise<OutgoingMailListView> {
    const [before] = decodeCursor(cursor, ['number']) ?? [null];
    const rows = await this.dataSource.query<MailRow[]>(
      `SELECT ${rowColumns} FROM outgoing_mails
        WHERE ($1::text IS NULL OR state = $1) AND ($2::numeric IS NULL OR id < greatest(least($2::numeric, 9e18), 0)::bigint)
        ORDER BY id DESC LIMIT $3`,
      [state ?? null, before, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return {
      items: items.map((row) => this.shown(row)),
      nextCursor,
      states: await this.states(),
      sends: this.sends,
    };
  }

  /** 404 when there is no such mail. */
  async mail(id: number): Promise<OutgoingMailView> {
    const [row] = await this.dataSource.query<WholeMailRow[]>(
      `SELECT ${rowColumns}, message_id AS "messageId", not_before AS "notBefore",
              handed_over_at AS "handedOverAt", last_error AS "lastError",
              bounce_words AS "bounceWords", text_body AS text
         FROM outgoing_mails WHERE id = $1`,
      [id],
    );
    if (!row) throw Problem.notFound();
    const { messageId, notBefore, handedOverAt, lastError, bounceWords, text } = row;
    const reason = this.whyNot(row);
    return {
      ...this.shown(row),
      ...{ messageId, handedOverAt },
      nextTryAt: row.state === 'queued' ? notBefore : null,
      lastError: lastError === null ? null : maskAddresses(lastError),
      bounceWords: bounceWords === null ? null : maskAddresses(bounceWords),
      mayRetry: row.state === 'failed' && this.sends,
      words: reason === null ? this.wordsOf(text) : null,
      whyNotReadable: reason,
    };
  }

  private get sends(): boolean {
    return this.environment.smtpUrl !== null;
  }

  private whyNot({ state, restricted }: MailRow): string | null {
    const { production } = this.environment;
    return whyNotReadable({ state, sends: this.sends, production, restricted });
  }

  private shown(row: MailRow): OutgoingMailRowView {
    const { id, kind, state, name, address, subject, reference, attempts, createdAt, sentAt } = row;
    const { bouncedAt } = row;
    const readable = this.whyNot(row) === null;
    return {
      ...{ id, kind, state, attempts, createdAt, sentAt, bouncedAt },
      kindLabel: mailKindLabel(kind),
      stateLabel: mailStateLabels[state],
      to: shownRecipient({ name, address }, readable),
      subject: readable ? subject : null,
      reference: readable ? reference : null,
    };
  }

  private wordsOf(text: string): OutgoingMailView['words'] {
    return { text, parts: mailParts(text, this.environment.publicUrl) };
  }

  private async states(): Promise<MailStateCountView[]> {
    const counts = await countMailStates(this.dataSource, 'outgoing_mails', mailStates);
    return counts.map((count) => ({ ...count, label: mailStateLabels[count.state] }));
  }
}
