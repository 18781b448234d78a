import { PreparedStatement } from '../../platform/database/prepared-statement.js';

/** A threshold that was recorded, and how late. */
export interface FiredTimer {
  readonly ticketId: number;
  readonly kind: 'warning' | 'breach';
  readonly lateMs: number;
}

/**
 * Takes a batch of due timers out and records what they stand for. Locks the timers only, skips those
 * that somebody else holds, and compares the generation inside the choosing SELECT: a clock that was
 * rescheduled while this ran keeps its new timers. $1 now, $2 size of the batch.
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
        previous_at = j.previous_at || j.at
    WHERE j.status = 'retracted')
SELECT ticket_id AS "ticketId", kind, (extract(epoch FROM $1::timestamptz - fire_at) * 1000)::float8 AS "lateMs"
  FROM due`,
);

/**
 * Tells what was recorded: a ticket event for each threshold, once; of several warnings of a clock only
 * the highest, and none once the promise is missed. Locks the tickets, skipping those that a change
 * holds: that change tells by itself. The journal is looked up ticket by ticket, because statistics know
 * nothing of a burst. $1 now, $2 how many tickets.
 */
export const tellJournal = new PreparedStatement<{ ticketId: number }>(
  'sla_tell_journal',
  `WITH untold AS (
  SELECT DISTINCT ticket_id FROM sla_journal WHERE told_at IS NULL AND status = 'active' LIMIT $2),
locked AS (
  SELECT k.id, k.event_count FROM tickets k WHERE k.id IN (SELECT ticket_id FROM untold)
   ORDER BY k.id FOR NO KEY UPDATE SKIP LOCKED),
rows AS (
  SELECT locked.id, locked.event_count, u.metric, u.cycle, u.kind, u.percent
    FROM locked, LATERAL (SELECT n.metric, n.cycle, n.kind, n.percent FROM sla_journal n
      WHERE n.ticket_id = locked.id AND n.told_at IS NULL AND n.status = 'active' OFFSET 0) u),
told AS (
  UPDATE sla_journal j SET told_at = $1 FROM rows r
   WHERE j.ticket_id = r.id AND j.metric = r.metric AND j.cycle = r.cycle AND j.kind = r.kind
     AND j.percent = r.percent AND j.told_at IS NULL AND j.status = 'active'
  RETURNING j.ticket_id, r.event_count, j.metric, j.cycle, j.kind, j.percent, j.at),
worth AS (
  SELECT t.*, row_number() OVER (PARTITION BY t.ticket_id ORDER BY t.at, t.metric, t.kind, t.percent) AS place
    FROM told t
   WHERE t.kind = 'breach' OR NOT EXISTS (
     SELECT 1 FROM sla_journal b WHERE b.ticket_id = t.ticket_id AND b.metric = t.metric
        AND b.cycle = t.cycle AND b.status = 'active'
        AND (b.kind = 'breach' OR b.percent > t.percent))),
events AS (
  INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_side, data)
  SELECT w.ticket_id, w.event_count + w.place,
         CASE w.kind WHEN 'breach' THEN 'promise_missed' ELSE 'promise_warned' END, $1, $1, 'system',
         jsonb_build_object('metric', w.metric, 'cycle', w.cycle, 'at', (extract(epoch FROM w.at) * 1000)::bigint)
           || CASE w.kind WHEN 'breach' THEN '{}'::jsonb ELSE jsonb_build_object('percent', w.percent) END
    FROM worth w ORDER BY w.ticket_id, w.place
  RETURNING id, ticket_id),
relayed AS (
  INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM events),
counted AS (
  UPDATE tickets k SET event_count = k.event_count + n.events
    FROM (SELECT ticket_id, count(*) AS events FROM worth GROUP BY ticket_id) n WHERE k.id = n.ticket_id),
breached AS (
  UPDATE sla_clocks c SET state = 'breached', breached_at = t.at FROM told t
   WHERE t.kind = 'breach' AND c.ticket_id = t.ticket_id AND c.metric = t.metric AND c.cycle = t.cycle
     AND c.state = 'running')
SELECT id AS "ticketId" FROM locked`,
);

/** When the next timer fires; null when there is none. */
export const nextTimer = new PreparedStatement<{ fireAt: Date | null }>(
  'sla_next_timer',
  'SELECT min(fire_at) AS "fireAt" FROM sla_timers',
);
