import type { EntityManager } from 'typeorm';
import type { ReceivedMail } from '../../platform/mail/received-mail.js';

const longestWords = 300;

/**
 * Marks the mail that a delivery report is about as returned, with what the other mail server said; its id, null when
 * the report names none of ours or only says that it is late.
 */
export async function noteBounce(
  manager: EntityManager,
  report: ReceivedMail,
  now: number,
): Promise<number | null> {
  const action = report.reported('action')?.toLowerCase() ?? 'failed';
  if (action !== 'failed') return null;
  const said = [report.reported('status'), report.reported('diagnostic-code')];
  const words = said
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, longestWords);
  const [rows]: [{ id: number }[], number] = await manager.query(
    `UPDATE outgoing_mails SET bounced_at = coalesce(bounced_at, $2), bounce_words = $3
      WHERE id = (SELECT id FROM outgoing_mails
                   WHERE message_id = ANY($1::text[]) AND state = 'sent' ORDER BY id DESC LIMIT 1)
     RETURNING id`,
    [[...report.answers, ...report.namedIds()], new Date(now), words || null],
  );
  return rows[0]?.id ?? null;
}
