import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { ticketSelectList, type TicketRow } from '../ticket-row.js';
import type { RawEvent } from '../ticket-statements.js';
import { seenAsStaff, visibilityAt } from '../queries/ticket-visibility.js';

/** An offered ticket with the events of its offer, and the names that are told with it. */
export type RawOffer = Record<keyof TicketRow, unknown> & {
  readonly serviceName: string;
  readonly customerName: string;
  readonly teamName: string;
  readonly fromTeamName: string;
  readonly offeredByName: string;
  readonly events: readonly RawEvent[];
};

const seen = seenAsStaff('t', visibilityAt(1));
const received = '(t.offered_team_code = ANY($4::text[]) OR m.office_code = ANY($5::text[]))';
const made = '(t.team_code = ANY($4::text[]) OR t.office_code = ANY($5::text[]))';

const offers = `FROM tickets t
  JOIN teams m ON m.code = t.offered_team_code
  JOIN LATERAL (SELECT e.sequence, e.actor_id, e.occurred_at FROM ticket_events e
     WHERE e.ticket_id = t.id AND e.kind = 'offer_made' ORDER BY e.sequence DESC LIMIT 1) o ON true`;

const overdue = `EXISTS (SELECT 1 FROM ticket_events r WHERE r.ticket_id = t.id
  AND r.kind = 'offer_reminded' AND r.sequence > o.sequence)`;

const listed = (side: string): string => `SELECT ${ticketSelectList('t')}, s.name AS "serviceName",
    c.full_name AS "customerName", m.name AS "teamName", f.name AS "fromTeamName",
    by.full_name AS "offeredByName",
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind, 'occurredAt', e.occurred_at,
        'recordedAt', e.recorded_at, 'actorId', e.actor_id, 'actorSide', e.actor_side, 'data', e.data)
        ORDER BY e.sequence)
       FROM ticket_events e WHERE e.ticket_id = t.id AND e.sequence >= o.sequence) AS events
  ${offers}
  JOIN services s ON s.code = t.service_code
  JOIN people c ON c.id = t.customer_id
  JOIN teams f ON f.code = t.team_code
  LEFT JOIN people by ON by.id = o.actor_id
 WHERE t.offered_team_code IS NOT NULL AND ${seen} AND ${side}
   AND ($6::timestamptz IS NULL OR (o.occurred_at, t.id) > ($6::timestamptz, $7::bigint))
 ORDER BY o.occurred_at, t.id LIMIT $8`;

/** Offers to the reader's teams, the one that waits longest on top. $1 to $3 the reader, $4 teams, $5 offices, $6, $7 the key to go on after, $8 how many. */
export const receivedOffers = new PreparedStatement<RawOffer>('received_offers', listed(received));

/** Offers that the reader's teams made; the same values. */
export const madeOffers = new PreparedStatement<RawOffer>('made_offers', listed(made));

/** How many of both there are. $1 to $3 the reader, $4 teams, $5 offices. */
export const offerSummary = new PreparedStatement<{
  received: number;
  overdue: number;
  made: number;
}>(
  'offer_summary',
  `SELECT (count(*) FILTER (WHERE ${received}))::integer AS received,
          (count(*) FILTER (WHERE ${received} AND ${overdue}))::integer AS overdue,
          (count(*) FILTER (WHERE ${made}))::integer AS made
     ${offers} WHERE t.offered_team_code IS NOT NULL AND ${seen}`,
);
