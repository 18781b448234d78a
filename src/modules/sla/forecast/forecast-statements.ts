import type { Priority } from '../../../domain/ticket/priority.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { RawClock } from '../../tickets/queries/request-statements.js';
import { seenAsStaff, visibilityAt } from '../../tickets/queries/ticket-visibility.js';
import { forecastMetrics } from './forecast-figures.js';

/** A running promise that falls due soon, with what a forecast has to know. */
export interface RawCandidate {
  readonly id: number;
  readonly number: string;
  readonly subject: string;
  readonly teamCode: string;
  readonly teamName: string;
  readonly serviceCode: string;
  readonly serviceName: string;
  readonly priority: Priority;
  readonly sensitive: boolean;
  readonly assigneeName: string | null;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  /** Unclaimed tickets of the team that are more urgent; null when somebody has this one. */
  readonly before: number | null;
  readonly clock: RawClock;
}

const metrics = forecastMetrics.map((metric) => `'${metric}'`).join(', ');

/**
 * Running promises of these teams that are not missed yet and fall due before an instant. Those before a
 * ticket in its queue are more urgent, so they are among the rows looked at. $1 to $3 the reader, $4 the
 * teams, $5 now, $6 the instant.
 */
export const forecastCandidates = new PreparedStatement<RawCandidate>(
  'forecast_candidates',
  `WITH near AS (
  SELECT t.*, CASE WHEN t.assignee_id IS NULL AND t.status <> 'pending' THEN
           (count(*) FILTER (WHERE t.assignee_id IS NULL AND t.status <> 'pending')
             OVER (PARTITION BY t.team_code ORDER BY t.urgency_at, t.id))::integer - 1 END AS before
    FROM tickets t
   WHERE t.team_code = ANY($4) AND t.status IN ('new', 'open', 'pending') AND t.urgency_at < $6)
SELECT t.id, t.number, t.subject, t.team_code AS "teamCode", m.name AS "teamName",
    t.service_code AS "serviceCode", s.name AS "serviceName", t.priority, t.sensitive,
    a.full_name AS "assigneeName",
    t.first_team_code AS "firstTeamCode", t.bureau_code AS "bureauCode", t.before,
    json_build_object('id', c.id, 'metric', c.metric, 'cycle', c.cycle, 'run', c.run, 'state', c.state,
      'dueAt', c.due_at, 'breachAt', c.breach_at, 'elapsedMs', c.elapsed_ms, 'targetMs', c.target_ms,
      'policyCode', c.policy_code, 'policyVersion', c.policy_version) AS clock
  FROM near t
  JOIN sla_clocks c ON c.ticket_id = t.id AND c.run = 'running' AND c.state = 'running'
   AND c.metric IN (${metrics}) AND c.due_at > $5 AND c.due_at < $6
  JOIN teams m ON m.code = t.team_code
  JOIN services s ON s.code = t.service_code
  LEFT JOIN people a ON a.id = t.assignee_id
 WHERE ${seenAsStaff('t', visibilityAt(1))}`,
);
