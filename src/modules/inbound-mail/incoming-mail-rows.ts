import type { EntityManager } from 'typeorm';
import type { ParkReason } from '../../domain/mail/why-parked.js';
import type { ReceivedMail } from '../../platform/mail/received-mail.js';

/** What became of a mail, as its row says it. */
export type MailOutcome =
  | {
      readonly state: 'taken';
      readonly as: 'comment' | 'staff_note' | 'request';
      /** Null for a request that is filed next. */
      readonly ticketId: number | null;
    }
  | {
      readonly state: 'parked';
      readonly reason: ParkReason;
      readonly storageKey: string;
      readonly ticketId: number | null;
      /** In which words it was refused; null when it was never tried. */
      readonly refusal: string | null;
      readonly bouncedMailId: number | null;
    };

/** Who sent it, when it came, and where it goes when it asks for something new. */
export interface MailCircumstances {
  readonly senderId: number | null;
  readonly serviceCode: string;
  readonly now: number;
}

/** Writes down that a mail came; null when it has come before, by whoever was first. Its outcome follows. */
export async function claimMail(
  manager: EntityManager,
  mail: ReceivedMail,
  { senderId, serviceCode, now }: MailCircumstances,
  outcome: MailOutcome,
): Promise<number | null> {
  const parked = outcome.state === 'parked' ? outcome : null;
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO incoming_mails (digest, message_id, from_address, subject, size_bytes, file_count, received_at,
       sender_id, service_code, state, taken_as, ticket_id, reason, refusal, storage_key, bounced_mail_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     ON CONFLICT (digest) DO NOTHING RETURNING id`,
    [
      ...[mail.digest, mail.messageId, mail.from ?? '', [...mail.subject].slice(0, 200).join('')],
      ...[mail.sizeBytes, mail.files.length, new Date(now), senderId, serviceCode, outcome.state],
      ...[outcome.state === 'taken' ? outcome.as : null, outcome.ticketId],
      ...[parked?.reason ?? null, parked?.refusal ?? null, parked?.storageKey ?? null],
      parked?.bouncedMailId ?? null,
    ],
  );
  return rows[0]?.id ?? null;
}
