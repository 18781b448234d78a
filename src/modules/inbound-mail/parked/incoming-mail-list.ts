import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parkReasonWords, type ParkReason } from '../../../domain/mail/why-parked.js';
import { maskAddresses } from '../../../platform/mail/mask-addresses.js';
import { countMailStates } from '../../../platform/mail/mail-state-counts.js';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import {
  incomingMailStateLabels,
  incomingMailStates,
  takenAsWords,
  type IncomingMailState,
} from './incoming-mail-words.js';
import type { IncomingMailQuery } from './incoming-mails.bodies.js';
import type {
  IncomingMailListView,
  IncomingMailStateCountView,
  IncomingMailView,
} from './incoming-mails.views.js';

interface MailRow {
  readonly id: number;
  readonly state: IncomingMailState;
  readonly fromAddress: string;
  readonly senderId: number | null;
  readonly senderName: string | null;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly sizeBytes: number;
  readonly fileCount: number;
  readonly takenAs: string | null;
  readonly reason: ParkReason | null;
  readonly refusal: string | null;
  readonly restricted: boolean;
  readonly settledByName: string | null;
  readonly settledAt: Date | null;
  readonly settledBecause: string | null;
}

/** Shows an administrator what came in, and of each mail only what is needed to settle it. */
@Injectable()
export class IncomingMailList {
  constructor(private readonly dataSource: DataSource) {}

  async list({ state, cursor, limit = 50 }: IncomingMailQuery): Promise<IncomingMailListView> {
    const [before] = decodeCursor(cursor, ['number']) ?? [null];
    const rows = await this.dataSource.query<MailRow[]>(
      `SELECT i.id, i.state, i.from_address AS "fromAddress", i.sender_id AS "senderId",
              p.full_name AS "senderName", i.subject, i.received_at AS "receivedAt", i.size_bytes AS "sizeBytes",
              i.file_count AS "fileCount", i.taken_as AS "takenAs", i.reason, i.refusal,
              coalesce(t.sensitive, false) AS restricted, s.full_name AS "settledByName",
              i.settled_at AS "settledAt", i.settled_because AS "settledBecause"
         FROM incoming_mails i
         LEFT JOIN people p ON p.id = i.sender_id
         LEFT JOIN people s ON s.id = i.settled_by
         LEFT JOIN tickets t ON t.id = i.ticket_id
        WHERE ($1::text IS NULL OR i.state = $1)
          AND ($2::numeric IS NULL OR i.id < greatest(least($2::numeric, 9e18), 0)::bigint)
        ORDER BY i.id DESC LIMIT $3`,
      [state ?? null, before, limit + 1],
    );
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(shown), nextCursor, states: await this.states() };
  }

  private async states(): Promise<IncomingMailStateCountView[]> {
    const counts = await countMailStates(this.dataSource, 'incoming_mails', incomingMailStates);
    return counts.map((count) => ({ ...count, label: incomingMailStateLabels[count.state] }));
  }
}

/** Whose mail it is, and about what, only while somebody has to settle it, and never about a restricted ticket. */
function shown(row: MailRow): IncomingMailView {
  const { id, state, receivedAt, sizeBytes, fileCount, reason, restricted } = row;
  const open = state === 'parked' && !restricted;
  return {
    ...{ id, state, receivedAt, sizeBytes, fileCount },
    stateLabel: incomingMailStateLabels[state],
    from: open ? row.fromAddress : maskAddresses(row.fromAddress),
    senderId: open ? row.senderId : null,
    senderName: open ? row.senderName : null,
    subject: open ? row.subject : null,
    takenAs: row.takenAs === null ? null : takenAsWords[row.takenAs]!,
    reason: reason === null ? null : parkReasonWords[reason],
    refusal: open ? row.refusal : null,
    mayFile: open,
    settledByName: row.settledByName,
    settledAt: row.settledAt,
    settledBecause: row.settledBecause,
  };
}
