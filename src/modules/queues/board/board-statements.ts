import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { ordersQueues, SLA_METRICS } from '../../../domain/sla/sla-metric.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { seenAsStaff, visibilityAt } from '../../tickets/queries/ticket-visibility.js';

/** The open tickets of a team that one person has, or nobody (id null). */
export interface RawLoad {
  readonly id: number | null;
  readonly atWork: number;
  readonly waiting: number;
  readonly late: number;
  readonly dueSoon: number;
}

/** A member of a team. */
export interface RawMember {
  readonly id: number;
  readonly lead: boolean;
  /** Of all teams, as far as the reader sees them. */
  readonly inHand: number;
}

/** A promise of the team's tickets that was missed, and of how many in all. */
export interface RawMiss {
  readonly number: string;
  readonly subject: string;
  readonly assigneeName: string | null;
  readonly metric: SlaMetric;
  readonly at: Date;
  readonly all: number;
}

export const missesAtMost = 50;

const customerMetrics = SLA_METRICS.filter(ordersQueues)
  .map((metric) => `'${metric}'`)
  .join(', ');

/** Reads open tickets alone. $1 to $3 the reader, $4 the team, $5 now, $6 in an hour. */
export const boardLoads = new PreparedStatement<RawLoad>(
  'board_loads',
  `SELECT t.assignee_id AS id, count(*) FILTER (WHERE t.status <> 'pending')::integer AS "atWork",
      count(*) FILTER (WHERE t.status = 'pending')::integer AS waiting,
      count(*) FILTER (WHERE t.urgency_at < $5)::integer AS late,
      count(*) FILTER (WHERE t.urgency_at >= $5 AND t.urgency_at < $6)::integer AS "dueSoon"
     FROM tickets t
    WHERE t.team_code = $4 AND t.status IN ('new', 'open', 'pending') AND ${seenAsStaff('t', visibilityAt(1))}
    GROUP BY t.assignee_id`,
);

/** $1 to $3 the reader, $4 the team. */
export const boardMembers = new PreparedStatement<RawMember>(
  'board_members',
  `SELECT p.id, bool_or(g.role = 'team_lead') AS lead,
      (SELECT count(*)::integer FROM tickets t WHERE t.assignee_id = p.id AND t.status IN ('new', 'open')
          AND ${seenAsStaff('t', visibilityAt(1))}) AS "inHand"
     FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
    WHERE g.team_code = $4 AND g.role IN ('agent', 'team_lead') GROUP BY p.id`,
);

/** Promises to customers missed since an instant. $1 to $3 the reader, $4 the team, $5 since, $6 now. */
export const boardMisses = new PreparedStatement<RawMiss>(
  'board_misses',
  `SELECT t.number, t.subject, a.full_name AS "assigneeName", j.metric, j.at,
      (count(*) OVER ())::integer AS "all"
     FROM sla_journal j JOIN tickets t ON t.id = j.ticket_id LEFT JOIN people a ON a.id = t.assignee_id
    WHERE j.kind = 'breach' AND j.status = 'active' AND j.at >= $5 AND j.at <= $6
      AND j.metric IN (${customerMetrics}) AND t.team_code = $4 AND ${seenAsStaff('t', visibilityAt(1))}
    ORDER BY j.at DESC, t.id DESC LIMIT ${missesAtMost}`,
);
