import type { TaskState } from '../../../domain/ticket/tasks.js';
import type { SeatState } from '../../../domain/approval/approval-steps.js';
import type { Channel } from '../../../domain/ticket/ticket-facts.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { ticketSelectList, type TicketRow } from '../ticket-row.js';
import type { RawEvent } from '../ticket-statements.js';
import { accessInSql, visibilityAt } from './ticket-visibility.js';

/** A clock as JSON. */
export interface RawClock {
  readonly id: number;
  readonly metric: string;
  readonly cycle: number;
  readonly subject: string | null;
  readonly run: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly breachAt: string | null;
  readonly breachedAt: string | null;
  readonly stoppedAt: string | null;
  readonly pausedAt: string | null;
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly targetMs: number | null;
  readonly reason: string | null;
  readonly policyCode: string;
  readonly policyVersion: number;
}

/** A file as JSON, with what it came with. */
export interface RawFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly commentId: number | null;
  readonly staffNoteId: number | null;
}

/** Everything a page about one ticket is made of but the staff notes. */
export type RawTicketPage = Record<keyof TicketRow, unknown> & {
  readonly access: 'customer' | 'staff' | 'none';
  readonly serviceName: string;
  readonly officeName: string;
  readonly deskName: string;
  readonly teamName: string;
  readonly customerName: string;
  readonly submitterName: string;
  readonly assigneeName: string | null;
  readonly comments: readonly {
    readonly id: number;
    readonly authorId: number | null;
    readonly side: 'customer' | 'agent' | 'system';
    readonly channel: Channel;
    readonly body: string;
    readonly createdAt: string;
  }[];
  readonly events: readonly RawEvent[];
  readonly clocks: readonly RawClock[];
  readonly approvals: readonly {
    readonly approverId: number;
    readonly standInId: number | null;
    readonly state: SeatState;
  }[];
  readonly files: readonly RawFile[];
  /** What other teams were asked for, or would be. */
  readonly tasks: readonly {
    readonly id: number;
    readonly title: string;
    readonly words: string;
    readonly state: TaskState;
    readonly officeCode: string;
    readonly askedAt: string;
    readonly askedById: number;
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly desks: Readonly<Record<string, string>>;
  readonly teams: Readonly<Record<string, string>>;
};

/** The clock `k` as JSON. */
export const clockJson = `json_build_object('id', k.id, 'metric', k.metric,
    'cycle', k.cycle, 'subject', k.subject, 'run', k.run, 'state', k.state, 'dueAt', k.due_at, 'breachAt', k.breach_at,
    'breachedAt', k.breached_at, 'stoppedAt', k.stopped_at, 'pausedAt', k.paused_at,
    'startedAt', k.started_at, 'elapsedMs', k.elapsed_ms, 'targetMs', k.target_ms, 'reason', k.reason,
    'policyCode', k.policy_code, 'policyVersion', k.policy_version)`;

/** The clocks of the ticket `t` as a JSON list. */
export const clocksOfTicket = `(SELECT coalesce(json_agg(${clockJson} ORDER BY k.started_at, k.id), '[]')
  FROM sla_clocks k WHERE k.ticket_id = t.id)`;

/** One ticket with its conversation, history and clocks, and how the reader sees it. $1 id, $2 to $4 the reader. */
export const ticketPage = new PreparedStatement<RawTicketPage>(
  'ticket_page',
  `SELECT ${ticketSelectList('t')}, ${accessInSql('t', visibilityAt(2))} AS access,
  s.name AS "serviceName", o.name AS "officeName", o.desk_name AS "deskName", m.name AS "teamName",
  c.full_name AS "customerName", f.full_name AS "submitterName", a.full_name AS "assigneeName",
  (SELECT coalesce(json_agg(json_build_object('id', w.id, 'authorId', w.author_id, 'side', w.side,
      'channel', w.channel, 'body', w.body, 'createdAt', w.created_at) ORDER BY w.id), '[]')
     FROM comments w WHERE w.ticket_id = t.id) AS comments,
  (SELECT coalesce(json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind,
      'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'actorId', e.actor_id,
      'actorSide', e.actor_side, 'data', e.data) ORDER BY e.sequence), '[]')
     FROM ticket_events e WHERE e.ticket_id = t.id) AS events,
  ${clocksOfTicket} AS clocks,
  (SELECT coalesce(json_agg(json_build_object('approverId', p.approver_id, 'standInId', p.stand_in_id,
      'state', p.state) ORDER BY p.id), '[]')
     FROM approvals p WHERE p.ticket_id = t.id) AS approvals,
  (SELECT coalesce(json_agg(json_build_object('id', x.id, 'fileName', x.file_name, 'mediaType', x.media_type,
      'sizeBytes', x.size_bytes, 'commentId', x.comment_id, 'staffNoteId', x.staff_note_id)
      ORDER BY x.created_at, x.id), '[]')
     FROM attachments x WHERE x.ticket_id = t.id) AS files,
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'title', k.title, 'words', k.words, 'state', k.state,
      'officeCode', asked.office_code, 'askedAt', k.asked_at, 'askedById', k.asked_by_id) ORDER BY k.id), '[]')
     FROM ticket_tasks k JOIN teams asked ON asked.code = k.team_code
    WHERE k.ticket_id = t.id) AS tasks,
  (SELECT json_object_agg(p.id, p.full_name) FROM people p
    WHERE p.id = ANY(ARRAY[t.customer_id, t.submitter_id, t.assignee_id])
       OR p.id IN (SELECT e.actor_id FROM ticket_events e WHERE e.ticket_id = t.id
                   UNION SELECT (e.data->>'assigneeId')::bigint FROM ticket_events e
                          WHERE e.ticket_id = t.id AND e.kind = 'assigned'
                   UNION SELECT unnest(ARRAY[g.approver_id, g.stand_in_id, g.decided_by_id]) FROM approvals g
                    WHERE g.ticket_id = t.id
                   UNION SELECT coalesce((x.data->>'insteadOfId')::bigint, (x.data->>'standInId')::bigint)
                    FROM ticket_events x WHERE x.ticket_id = t.id
                     AND x.kind IN ('approval_requested', 'approval_stand_in'))) AS names,
  (SELECT json_object_agg(d.code, d.desk_name) FROM offices d) AS desks,
  (SELECT json_object_agg(d.code, d.name) FROM teams d) AS teams
 FROM tickets t
 JOIN services s ON s.code = t.service_code
 JOIN offices o ON o.code = t.office_code
 JOIN teams m ON m.code = t.team_code
 JOIN people c ON c.id = t.customer_id
 JOIN people f ON f.id = t.submitter_id
 LEFT JOIN people a ON a.id = t.assignee_id
WHERE t.id = $1`,
);
