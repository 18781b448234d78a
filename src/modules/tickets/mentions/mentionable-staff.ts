import type { EntityManager } from 'typeorm';
import { mentionedIn, type Mentionable } from '../../../domain/ticket/mentions.js';

/**
 * True for the people `p` who see the ticket `t` as staff, as `accessTo` has it: not their own, and a
 * restricted one only in its office.
 */
export const staffWhoSee = `(p.active AND p.id <> t.customer_id AND EXISTS (SELECT 1 FROM role_grants g
    WHERE g.person_id = p.id AND g.role IN ('agent', 'team_lead', 'office_lead')
      AND (NOT t.sensitive OR g.office_code = t.office_code)))`;

/** Writes down whom a note calls, and who they are; nobody who may not see the ticket, and not its author. */
export async function recordMentions(
  manager: EntityManager,
  {
    ticketId,
    staffNoteId,
    authorId,
    body,
  }: {
    readonly ticketId: number;
    readonly staffNoteId: number;
    readonly authorId: number;
    readonly body: string;
  },
): Promise<number[]> {
  if (!body.includes('@')) return [];
  const people: Mentionable[] = await manager.query(
    `SELECT p.id, p.full_name AS "fullName" FROM tickets t JOIN people p ON ${staffWhoSee}
      WHERE t.id = $1 AND p.id <> $2 AND strpos(lower(normalize($3)), '@' || lower(normalize(p.full_name))) > 0`,
    [ticketId, authorId, body],
  );
  const mentioned = mentionedIn(body, people);
  if (mentioned.length > 0) {
    await manager.query(
      `INSERT INTO staff_note_mentions (person_id, staff_note_id) SELECT unnest($1::bigint[]), $2`,
      [mentioned, staffNoteId],
    );
  }
  return mentioned;
}
