import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { PendingReason, TicketStatus } from '../../../domain/ticket/ticket-status.js';
import type { RawMark, RawStep } from './escalation-views.js';
import { mergedIntoSql } from '../relating/merged-into-sql.js';
import { seenAsStaff, visibilityAt } from './ticket-visibility.js';

/** What only the Desk shows beside the page of a ticket. */
export interface RawDeskSide {
  readonly notes: readonly {
    readonly id: number;
    readonly authorId: number;
    readonly authorName: string;
    readonly body: string;
    readonly createdAt: string;
  }[];
  readonly customer: {
    readonly id: number;
    readonly fullName: string;
    readonly givenName: string;
    readonly email: string;
    readonly phone: string;
    readonly title: string;
    readonly workLocation: string;
    readonly bureauCode: string;
    readonly bureauName: string;
    readonly timeZone: string;
    readonly accommodations: string | null;
  };
  readonly openCount: number;
  readonly recent: readonly {
    readonly number: string;
    readonly subject: string;
    readonly serviceName: string;
    readonly status: TicketStatus;
    readonly pendingReason: PendingReason | null;
    readonly mergedInto: string | null;
    readonly openedAt: string;
  }[];
  /** Replies that can still be taken back, and that the customer can't see yet. */
  readonly leaving: readonly {
    readonly id: number;
    readonly authorId: number;
    readonly authorName: string;
    readonly body: string;
    readonly leavesAt: string;
  }[];
  /** Messages that came by mail with markup, and the request itself where both ids are null. */
  readonly formatted: readonly {
    readonly id: number;
    readonly commentId: number | null;
    readonly staffNoteId: number | null;
    readonly hasRemoteImages: boolean;
  }[];
  readonly steps: readonly RawStep[];
  readonly marks: readonly RawMark[];
  /** The names of the teams that steps hand tickets to. */
  readonly teams: Readonly<Record<string, string>>;
}

const seen = seenAsStaff('r', visibilityAt(2));

/** Staff notes and the customer, with their other tickets as far as the reader may see them. $1 id, $2 to $4 the reader. */
export const deskSide = new PreparedStatement<RawDeskSide>(
  'ticket_desk_side',
  `SELECT
  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'authorId', n.author_id, 'authorName', p.full_name,
      'body', n.body, 'createdAt', n.created_at) ORDER BY n.id), '[]')
     FROM staff_notes n JOIN people p ON p.id = n.author_id WHERE n.ticket_id = t.id) AS notes,
  (SELECT coalesce(json_agg(json_build_object('id', h.id, 'authorId', h.author_id, 'authorName', p.full_name,
      'body', h.body, 'leavesAt', h.leaves_at) ORDER BY h.id), '[]')
     FROM held_replies h JOIN people p ON p.id = h.author_id WHERE h.ticket_id = t.id) AS leaving,
  (SELECT json_build_object('id', c.id, 'fullName', c.full_name, 'givenName', c.given_name, 'email', c.email,
      'phone', c.phone, 'title', c.title, 'workLocation', c.work_location, 'bureauCode', b.code,
      'bureauName', b.name, 'timeZone', c.time_zone, 'accommodations', c.accommodations)
     FROM people c JOIN bureaus b ON b.code = c.bureau_code WHERE c.id = t.customer_id) AS customer,
  (SELECT count(*) FROM tickets r WHERE r.customer_id = t.customer_id AND r.id <> t.id
      AND r.status IN ('new', 'open', 'pending') AND ${seen}) AS "openCount",
  (SELECT coalesce(json_agg(json_build_object('number', r.number, 'subject', r.subject,
      'serviceName', r.service_name, 'status', r.status, 'pendingReason', r.pending_reason,
      'mergedInto', ${mergedIntoSql('r')},
      'openedAt', r.opened_at) ORDER BY r.id DESC), '[]')
     FROM (SELECT r.*, s.name AS service_name FROM tickets r JOIN services s ON s.code = r.service_code
            WHERE r.customer_id = t.customer_id AND r.id <> t.id AND ${seen}
            ORDER BY r.id DESC LIMIT 5) r) AS recent,
  (SELECT coalesce(json_agg(json_build_object('id', f.id, 'commentId', f.comment_id,
      'staffNoteId', f.staff_note_id, 'hasRemoteImages', f.has_remote_images)), '[]')
     FROM formatted_messages f WHERE f.ticket_id = t.id) AS formatted,
  (SELECT coalesce(json_agg(json_build_object('metric', e.metric, 'cycle', e.cycle, 'step', e.step,
      'kind', e.kind, 'percent', e.percent, 'action', e.action, 'receiver', e.receiver, 'state', e.state,
      'reason', e.reason, 'settledAt', e.settled_at, 'takenBack', coalesce(j.status = 'retracted', false))
      ORDER BY e.at, e.step), '[]')
     FROM sla_escalations e LEFT JOIN sla_journal j ON j.ticket_id = e.ticket_id AND j.metric = e.metric
      AND j.cycle = e.cycle AND j.kind = e.kind AND j.percent = e.percent
    WHERE e.ticket_id = t.id) AS steps,
  (SELECT coalesce(json_agg(json_build_object('metric', k.metric, 'cycle', k.cycle, 'percent', m.percent,
      'fireAt', m.fire_at)), '[]')
     FROM sla_clocks k JOIN sla_timers m ON m.clock_id = k.id AND m.kind = 'mark'
    WHERE k.ticket_id = t.id) AS marks,
  (SELECT coalesce(json_object_agg(m.code, m.name), '{}') FROM teams m) AS teams
 FROM tickets t WHERE t.id = $1`,
);
