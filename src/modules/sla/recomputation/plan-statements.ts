import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import type { RecomputationChange } from './recomputation.js';

/** A part of a run with the lease under which it is worked on. */
export interface ClaimedPart {
  readonly runId: number;
  readonly part: number;
  readonly remaining: readonly number[];
  readonly writes: boolean;
  readonly change: RecomputationChange;
}

/** A run that is to be counted and parted. */
export interface UnplannedRun {
  readonly id: number;
  readonly change: RecomputationChange;
}

const takesPart = `r.finished_at IS NULL AND r.not_before <= $1 AND (r.zone_data IS NULL OR r.zone_data = $2)`;

/** $1 how far ahead work may be taken up, $2 own zone data. Locks the run until the transaction ends. */
export const nextUnplanned = new PreparedStatement<UnplannedRun>(
  'sla_recompute_unplanned',
  `SELECT r.id, r.change FROM sla_recomputations r WHERE r.total IS NULL AND ${takesPart}
    ORDER BY r.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
);

/**
 * Takes a part that nobody works on, or whose worker has not been heard of for the length of the lease.
 * Runs that write are done one after the other, so that no older reckoning overtakes a newer one; dry
 * runs come when nothing is to be written. $1 and $2 as above, $3 the new lease, $4 its length in s.
 */
export const claimPart = new PreparedStatement<ClaimedPart>(
  'sla_recompute_claim',
  `WITH free AS (
  SELECT p.run_id, p.part, r.writes, r.change
    FROM sla_recomputations r JOIN sla_recomputation_parts p ON p.run_id = r.id
   WHERE ${takesPart} AND p.finished_at IS NULL AND p.lease_until < clock_timestamp()
     AND (NOT r.writes OR NOT EXISTS (
       SELECT FROM sla_recomputations o WHERE o.writes AND o.finished_at IS NULL AND o.id < r.id
          AND (o.zone_data IS NULL OR o.zone_data = $2)))
   ORDER BY r.writes DESC, r.id, p.part LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
UPDATE sla_recomputation_parts p
   SET lease = $3::uuid, lease_until = clock_timestamp() + make_interval(secs => $4)
  FROM free f WHERE p.run_id = f.run_id AND p.part = f.part
RETURNING p.run_id AS "runId", p.part, to_json(p.remaining) AS remaining, f.writes, f.change`,
);

/** Gives a part back, to be taken up again after $4 seconds. $1 run, $2 part, $3 lease. */
export const releasePart = new PreparedStatement<object>(
  'sla_recompute_release',
  `UPDATE sla_recomputation_parts SET lease = NULL, lease_until = clock_timestamp() + make_interval(secs => $4)
    WHERE run_id = $1 AND part = $2 AND lease = $3::uuid`,
);

/** Marks the runs of which every part is done. */
export const finishRuns = new PreparedStatement<{ id: number }>(
  'sla_recompute_finish',
  `UPDATE sla_recomputations r SET finished_at = clock_timestamp()
    WHERE r.finished_at IS NULL AND r.total IS NOT NULL
      AND NOT EXISTS (SELECT FROM sla_recomputation_parts p WHERE p.run_id = r.id AND p.finished_at IS NULL)
  RETURNING r.id`,
);

const parted = (tickets: string): string => `
  WITH part AS (
    INSERT INTO sla_recomputation_parts (run_id, part, remaining)
    SELECT $1, (n.place - 1) / $2, array_agg(n.id ORDER BY n.id)
      FROM (SELECT t.id, row_number() OVER (ORDER BY t.id) AS place
              FROM tickets t WHERE t.status IN ('new', 'open', 'pending') AND ${tickets}) n
     GROUP BY 2
    RETURNING cardinality(remaining) AS tickets)
  UPDATE sla_recomputations SET total = (SELECT coalesce(sum(tickets), 0) FROM part) WHERE id = $1`;

const openClock = `c.ticket_id = t.id AND c.run IN ('running', 'paused')`;

/** Every open ticket with an open clock. $1 run, $2 tickets a part. */
export const partAllOpen = parted(`EXISTS (SELECT FROM sla_clocks c WHERE ${openClock})`);

/** Open tickets that are bound to any version of the policy. $1 run, $2 tickets a part, $3 code of the policy. */
export const partByPolicy = parted('t.policy_code = $3');

/** Open tickets that wait under any version of the contract. $1 run, $2 tickets a part, $3 code of the contract. */
export const partByContract = parted(
  `EXISTS (SELECT FROM sla_clocks c WHERE ${openClock} AND c.metric = 'contract' AND c.policy_code = $3)`,
);

/** No ticket follows. $1 run. */
export const partNone = 'UPDATE sla_recomputations SET total = 0 WHERE id = $1';

/**
 * Open tickets with a clock on the calendar that counted or has something ahead after the instant from which
 * the calendar measures otherwise: its promise, a warning, a step beyond a missed promise, or what was
 * recorded since. $1 run, $2 tickets a part, $3 code of the calendar, $4 the instant.
 */
export const partByCalendar = parted(`EXISTS (
  SELECT FROM sla_clocks c
    JOIN (SELECT policy_code AS code, version, definition FROM sla_policy_versions
          UNION ALL SELECT contract_code, version, definition FROM vendor_contract_versions) v
      ON v.code = c.policy_code AND v.version = c.policy_version
   CROSS JOIN LATERAL (
     SELECT coalesce(v.definition ->> 'calendar', 'team') AS asked
     UNION SELECT by.value FROM jsonb_each_text(v.definition -> 'calendarByMetric') AS by) w
   WHERE ${openClock} AND (c.run = 'running' OR c.paused_at > $4) AND (c.breach_at IS NULL OR c.breach_at > $4
       OR EXISTS (SELECT FROM sla_timers m WHERE m.clock_id = c.id AND m.fire_at > $4)
       OR EXISTS (SELECT FROM sla_journal j WHERE j.ticket_id = c.ticket_id AND j.at > $4))
     AND $3 = CASE w.asked
       WHEN 'team' THEN (SELECT m.calendar_code FROM teams m WHERE m.code = t.first_team_code)
       WHEN 'bureau' THEN (SELECT coalesce(b.calendar_code, m.calendar_code) FROM bureaus b, teams m
                            WHERE b.code = t.bureau_code AND m.code = t.first_team_code)
       ELSE w.asked END)`);
