import { PreparedStatement } from '../../platform/database/prepared-statement.js';

/** A threshold that was recorded, and how late. */
export interface FiredTimer {
  readonly ticketId: number;
  readonly kind: 'warning' | 'breach' | 'mark';
  readonly lateMs: number;
}

/**
 * Takes a batch of due timers out and records what they stand for. Locks the timers only, skips those
 * that somebody else holds, and compares the generation inside the choosing SELECT: a clock that was
 * rescheduled while this ran keeps its new timers. A miss that had been taken back is to be told anew.
 * $1 now, $2 size of the batch.
 */
export const fireTimers = new PreparedStatement<FiredTimer>(
  'sla_fire_timers',
  `WITH due AS (
  SELECT t.clock_id, t.kind, t.percent, t.fire_at, c.ticket_id, c.metric, c.cycle
    FROM sla_timers t JOIN sla_clocks c ON c.id = t.clock_id AND c.generation = t.generation
   WHERE t.fire_at < $1
   ORDER BY t.fire_at LIMIT $2 FOR UPDATE OF t SKIP LOCKED),
gone AS (
  DELETE FROM sla_timers t USING due d
   WHERE t.clock_id = d.clock_id AND t.kind = d.kind AND t.percent = d.percent),
recorded AS (
  INSERT INTO sla_journal AS j (ticket_id, metric, cycle, kind, percent, at, recorded_at)
  SELECT d.ticket_id, d.metric, d.cycle, d.kind, d.percent, d.fire_at, $1 FROM due d
  ON CONFLICT (ticket_id, metric, cycle, kind, percent) DO UPDATE
    SET status = 'active', reinstated_at = excluded.recorded_at, at = excluded.at,
        previous_at = j.previous_at || j.at, told_at = CASE WHEN j.kind <> 'breach' THEN j.told_at END
    WHERE j.status = 'retracted')
SELECT ticket_id AS "ticketId", kind, (extract(epoch FROM $1::timestamptz - fire_at) * 1000)::float8 AS "lateMs"
  FROM due`,
);

/**
 * Tells what was recorded: a ticket event for each threshold, once, and for a miss again after it was taken
 * back; of several warnings of a clock only the highest, and none once the promise is missed; and the
 * escalation steps that it makes due, by the rules of `dueSteps`. A step that only tells somebody is done with its event. Locks the tickets,
 * skipping those that a change holds: that change tells by itself. Statistics know nothing of a burst, so
 * nothing here leaves the planner a choice that would be wrong for many rows: journal and clocks are looked
 * up ticket by ticket and written by their rows' places. $1 now, $2 how many tickets.
 */
export const tellJournal = new PreparedStatement<{ ticketId: number; toDo: boolean }>(
  'sla_tell_journal',
  `WITH untold AS (
  SELECT DISTINCT ticket_id FROM sla_journal WHERE told_at IS NULL AND status = 'active' LIMIT 8 * $2::int),
locked AS (
  SELECT k.id, k.event_count FROM untold JOIN tickets k ON k.id = untold.ticket_id
   LIMIT $2 FOR NO KEY UPDATE OF k SKIP LOCKED),
rows AS (
  SELECT locked.event_count, u.place
    FROM locked, LATERAL (SELECT n.ctid AS place FROM sla_journal n
      WHERE n.ticket_id = locked.id AND n.told_at IS NULL AND n.status = 'active' OFFSET 0) u),
told AS (
  UPDATE sla_journal j SET told_at = $1 FROM rows r
   WHERE j.ctid = r.place AND j.told_at IS NULL AND j.status = 'active'
  RETURNING j.ticket_id, r.event_count, j.metric, j.cycle, j.kind, j.percent, j.at),
worth AS (
  SELECT t.*, t.kind = 'breach' OR (t.kind = 'warning' AND NOT EXISTS (
           SELECT 1 FROM sla_journal b WHERE b.ticket_id = t.ticket_id AND b.metric = t.metric
              AND b.cycle = t.cycle AND b.status = 'active'
              AND (b.kind = 'breach' OR (b.kind = 'warning' AND b.percent > t.percent)))) AS telling
    FROM told t),
policy_steps AS MATERIALIZED (
  SELECT v.policy_code, v.version, s.code AS step, s.metric, s.at AS point, s.action,
         coalesce(s."teamCode", s."to") AS receiver
    FROM sla_policy_versions v, jsonb_to_recordset(v.definition->'escalations')
      AS s(code text, metric text, at text, action text, "to" text, "teamCode" text)),
clocked AS MATERIALIZED (
  SELECT t.*, c.place, c.run, c.policy_code, c.policy_version
    FROM told t, LATERAL (SELECT k.ctid AS place, k.run, k.policy_code, k.policy_version FROM sla_clocks k
      WHERE k.ticket_id = t.ticket_id AND k.metric = t.metric AND k.cycle = t.cycle OFFSET 0) c),
due AS (
  SELECT t.ticket_id, t.metric, t.cycle, t.kind, t.percent, t.at, p.step, p.action, p.receiver,
         CASE WHEN t.run NOT IN ('running', 'paused') THEN 'finished'
              WHEN p.action = 'notify' AND t.kind = 'mark' AND t.percent < 100 AND EXISTS (
                SELECT 1 FROM sla_journal b WHERE b.ticket_id = t.ticket_id AND b.metric = t.metric
                   AND b.cycle = t.cycle AND b.status = 'active' AND b.kind = 'breach') THEN 'overtaken' END AS reason
    FROM clocked t
    JOIN policy_steps p ON p.policy_code = t.policy_code AND p.version = t.policy_version AND p.metric = t.metric
     AND p.point = CASE t.kind WHEN 'breach' THEN 'breach' WHEN 'mark' THEN t.percent::text END),
steps AS (
  INSERT INTO sla_escalations (ticket_id, metric, cycle, step, kind, percent, action, receiver, at, recorded_at,
    state, reason, settled_at)
  SELECT d.ticket_id, d.metric, d.cycle, d.step, d.kind, d.percent, d.action, d.receiver, d.at, $1,
         w.state, d.reason, CASE WHEN w.state <> 'due' THEN $1::timestamptz END
    FROM due d, LATERAL (SELECT CASE WHEN d.reason IS NOT NULL THEN 'skipped'
      WHEN d.action IN ('raise_priority', 'reassign') THEN 'due' ELSE 'done' END AS state) w
  ON CONFLICT (ticket_id, metric, cycle, step) DO NOTHING
  RETURNING ticket_id, metric, cycle, step, kind, percent, action, receiver, at, state),
happened AS (
  SELECT w.ticket_id, w.event_count, w.telling, w.at, w.metric, w.percent, '' AS step,
         CASE w.kind WHEN 'breach' THEN 'promise_missed' ELSE 'promise_warned' END AS kind,
         CASE w.kind WHEN 'breach' THEN '{}'::jsonb ELSE jsonb_build_object('percent', w.percent) END
           || jsonb_build_object('metric', w.metric, 'cycle', w.cycle, 'at', (extract(epoch FROM w.at) * 1000)::bigint) AS data
    FROM worth w
  UNION ALL
  SELECT s.ticket_id, NULL, true, s.at, s.metric, s.percent, s.step, 'escalated',
         jsonb_build_object('step', s.step, 'action', s.action, 'receiver', s.receiver, 'metric', s.metric,
           'cycle', s.cycle, 'percent', CASE s.kind WHEN 'mark' THEN s.percent END,
           'at', (extract(epoch FROM s.at) * 1000)::bigint)
    FROM steps s WHERE s.state = 'done'),
numbered AS (
  SELECT h.*, max(h.event_count) OVER (PARTITION BY h.ticket_id)
           + count(*) FILTER (WHERE h.telling) OVER (PARTITION BY h.ticket_id
               ORDER BY h.step <> '', h.at, h.metric, h.kind, h.percent, h.step ROWS UNBOUNDED PRECEDING) AS sequence
    FROM happened h),
events AS (
  INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_side, data)
  SELECT n.ticket_id, n.sequence, n.kind, $1, $1, 'system', n.data
    FROM numbered n WHERE n.telling ORDER BY n.ticket_id, n.sequence
  RETURNING id, ticket_id),
relayed AS (
  INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM events),
shown AS (
  INSERT INTO ticket_updates (ticket_id) SELECT DISTINCT h.ticket_id FROM happened h WHERE h.telling),
counted AS (
  UPDATE tickets k SET event_count = k.event_count + n.events
    FROM (SELECT ticket_id, count(*) AS events FROM happened WHERE telling GROUP BY ticket_id) n
   WHERE k.id = n.ticket_id),
breached AS (
  UPDATE sla_clocks c SET state = 'breached', breached_at = t.at FROM clocked t
   WHERE c.ctid = t.place AND t.kind = 'breach' AND c.state = 'running')
SELECT locked.id AS "ticketId", EXISTS (SELECT 1 FROM steps WHERE state = 'due') AS "toDo" FROM locked`,
);

/** When the next timer fires; null when there is none. */
export const nextTimer = new PreparedStatement<{ fireAt: Date | null }>(
  'sla_next_timer',
  'SELECT min(fire_at) AS "fireAt" FROM sla_timers',
);
