import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { PendingReason, TicketStatus } from '../../../domain/ticket/ticket-status.js';
import { deskStatusLabel } from '../desk-words.js';
import { seenAsStaff, visibilityAt } from '../queries/ticket-visibility.js';
import { mergedIntoSql } from './merged-into-sql.js';
import type { MergedInView, RelatedTicketsView, RelatedTicketView } from './related.views.js';

interface RawRelated {
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly mergedInto: string | null;
  readonly kind: 'merged' | 'child' | 'related';
  /** Whether the ticket asked about is the first of the two. */
  readonly outwards: boolean;
  readonly linkedBy: string;
  readonly linkedAt: string;
  readonly description: string;
  readonly messages: MergedInView['messages'];
}

/** Everything that a ticket is linked with, as far as the reader may see it. $1 id, $2 to $4 the reader. */
export const relatedTickets = new PreparedStatement<{ readonly related: readonly RawRelated[] }>(
  'ticket_related',
  `SELECT coalesce(json_agg(json_build_object('number', r.number, 'subject', r.subject, 'status', r.status,
     'pendingReason', r.pending_reason, 'mergedInto', ${mergedIntoSql('r')}, 'kind', l.kind, 'outwards', l.outwards, 'linkedBy', p.full_name,
     'linkedAt', l.linked_at,
     'description', CASE WHEN l.kind = 'merged' AND NOT l.outwards THEN r.description ELSE '' END,
     'messages', CASE WHEN l.kind = 'merged' AND NOT l.outwards THEN (
        SELECT coalesce(json_agg(m ORDER BY m."createdAt"), '[]') FROM (
          SELECT CASE c.side WHEN 'customer' THEN 'customer' WHEN 'agent' THEN 'reply' ELSE 'system' END AS kind,
                 c.id, coalesce(a.full_name, 'The desk') AS "authorName", c.body, c.created_at AS "createdAt"
            FROM comments c LEFT JOIN people a ON a.id = c.author_id WHERE c.ticket_id = r.id
          UNION ALL
          SELECT 'note', n.id, a.full_name, n.body, n.created_at
            FROM staff_notes n JOIN people a ON a.id = n.author_id WHERE n.ticket_id = r.id) m)
       ELSE '[]' END) ORDER BY l.linked_at, r.id), '[]') AS related
     FROM (SELECT kind, to_id AS other_id, true AS outwards, linked_by, linked_at FROM ticket_links WHERE from_id = $1
           UNION ALL
           SELECT kind, from_id, false, linked_by, linked_at FROM ticket_links WHERE to_id = $1) l
     JOIN tickets r ON r.id = l.other_id AND ${seenAsStaff('r', visibilityAt(2))}
     JOIN people p ON p.id = l.linked_by`,
);

/** The linked tickets by what they are to this one. */
export function relatedView(all: readonly RawRelated[]): RelatedTicketsView {
  const of = (kind: RawRelated['kind'], outwards: boolean) =>
    all.filter((one) => one.kind === kind && one.outwards === outwards);
  return {
    mergedInto: of('merged', true).map(shortView)[0] ?? null,
    mergedIn: of('merged', false).map((one) => ({
      ...shortView(one),
      description: one.description,
      messages: one.messages,
    })),
    parent: of('child', true).map(shortView)[0] ?? null,
    children: of('child', false).map(shortView),
    linked: all.filter(({ kind }) => kind === 'related').map(shortView),
  };
}

function shortView(one: RawRelated): RelatedTicketView {
  const { number, subject, status, pendingReason, mergedInto, linkedBy, linkedAt } = one;
  const statusLabel = deskStatusLabel(status, pendingReason, mergedInto);
  return { number, subject, status, statusLabel, linkedByName: linkedBy, linkedAt };
}
