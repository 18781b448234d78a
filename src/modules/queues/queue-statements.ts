import { ordersQueues, SLA_METRICS } from '../../domain/sla/sla-metric.js';
import type { Priority } from '../../domain/ticket/priority.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';
import type { Channel } from '../../domain/ticket/ticket-facts.js';
import type { PendingReason, TicketStatus } from '../../domain/ticket/ticket-status.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { RawClock } from '../tickets/queries/request-statements.js';
import { seenAsStaff, visibilityAt } from '../tickets/queries/ticket-visibility.js';

/** A row of a queue as the database gives it. */
export interface RawQueueRow {
  readonly id: number;
  readonly number: string;
  readonly subject: string;
  readonly customerName: string;
  readonly bureauName: string;
  readonly serviceName: string;
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly pendingUntil: Date | null;
  readonly priority: Priority;
  readonly assigneeId: number | null;
  readonly assigneeName: string | null;
  readonly lastMessageSide: EventSide;
  readonly lastMessageAt: Date;
  readonly sensitive: boolean;
  readonly channel: Channel;
  readonly openedAt: Date;
  readonly urgencyAt: Date;
  readonly version: number;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  readonly clock: RawClock | null;
}

/** What narrows a queue beside its scope. */
export interface QueueFilters {
  readonly status: boolean;
  readonly priority: boolean;
  readonly assignee: 'person' | 'none' | null;
  readonly words: boolean;
}

const active = `t.status IN ('new', 'open', 'pending')`;

const scopes = {
  mine: `t.assignee_id = $1 AND ${active}`,
  team: `t.team_code = $7 AND ${active}`,
  unclaimed: `t.team_code = ANY($7) AND t.assignee_id IS NULL AND t.status IN ('new', 'open')`,
} as const;

const orderingMetrics = SLA_METRICS.filter(ordersQueues)
  .map((metric) => `'${metric}'`)
  .join(', ');

/** The clock with the next unmet promise to the customer: running before paused, the earliest due first. */
const nextClock = `(SELECT json_build_object('id', k.id, 'metric', k.metric, 'cycle', k.cycle, 'run', k.run,
    'state', k.state, 'dueAt', k.due_at, 'breachAt', k.breach_at, 'elapsedMs', k.elapsed_ms, 'targetMs', k.target_ms,
    'policyCode', k.policy_code, 'policyVersion', k.policy_version)
  FROM sla_clocks k WHERE k.ticket_id = t.id AND k.run IN ('running', 'paused') AND k.target_ms IS NOT NULL
    AND k.metric IN (${orderingMetrics})
  ORDER BY k.run DESC, k.due_at, k.id LIMIT 1)`;

const known = new Map<string, PreparedStatement<RawQueueRow>>();

/**
 * The statement for a page of a queue. $1 to $3 the reader, $4 and $5 the row after which it begins,
 * $6 the number of rows, $7 the teams, $8 to $11 the filters in use (null where not).
 */
export function queuePage(
  kind: keyof typeof scopes,
  filters: QueueFilters,
): PreparedStatement<RawQueueRow> {
  const name = `queue_${kind}_${Object.values(filters).map(String).join('_')}`;
  const statement =
    known.get(name) ?? new PreparedStatement<RawQueueRow>(name, text(kind, filters));
  known.set(name, statement);
  return statement;
}

function text(kind: keyof typeof scopes, filters: QueueFilters): string {
  const where = [
    scopes[kind],
    seenAsStaff('t', visibilityAt(1)),
    '(t.urgency_at, t.id) > ($4::timestamptz, $5::bigint)',
    ...(kind === 'mine' ? ['$7::text IS NULL'] : []),
    filters.status ? 't.status = $8::text' : '$8::text IS NULL',
    filters.priority ? 't.priority = $9::text' : '$9::text IS NULL',
    filters.assignee === 'person' ? 't.assignee_id = $10::bigint' : '$10::bigint IS NULL',
    ...(filters.assignee === 'none' ? ['t.assignee_id IS NULL'] : []),
    filters.words ? 't.search @@ ticket_query($11::text[])' : '$11::text[] IS NULL',
  ];
  return `SELECT t.id, t.number, t.subject, c.full_name AS "customerName", b.name AS "bureauName",
    s.name AS "serviceName", t.status, t.pending_reason AS "pendingReason",
    t.pending_until AS "pendingUntil", t.priority,
    t.assignee_id AS "assigneeId", a.full_name AS "assigneeName", t.last_message_side AS "lastMessageSide",
    t.last_message_at AS "lastMessageAt", t.sensitive, t.channel, t.opened_at AS "openedAt",
    t.urgency_at AS "urgencyAt", t.version, t.first_team_code AS "firstTeamCode",
    t.bureau_code AS "bureauCode", ${nextClock} AS clock
  FROM tickets t
  JOIN people c ON c.id = t.customer_id
  JOIN bureaus b ON b.code = t.bureau_code
  JOIN services s ON s.code = t.service_code
  LEFT JOIN people a ON a.id = t.assignee_id
 WHERE ${where.join('\n   AND ')}
 ORDER BY t.urgency_at, t.id LIMIT $6`;
}
