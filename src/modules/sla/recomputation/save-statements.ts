import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { quietKinds } from '../../tickets/ticket-event-relay.js';
import { columnOf } from '../../tickets/ticket-row.js';
import { clockColumns } from '../../tickets/ticket-statements.js';
import { clockOnFileColumns, rareNames, ticketColumns, timerColumns } from './batch-columns.js';
import { unnested } from './columns.js';

/** What saving a batch answers: whether the part is still ours, and the tickets that are settled. */
export interface SettledBatch {
  readonly leased: boolean;
  readonly ids: readonly number[];
}

const clockNames = Object.keys(clockColumns);
const clockRecord = Object.entries(clockColumns)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ');
const changingNames = clockNames.filter((name) => name !== 'metric' && name !== 'cycle');

/** The part, if the lease under which it was taken still holds. $1 run, $2 part, $3 lease. */
const leasedPart = `part AS MATERIALIZED (
  SELECT p.run_id, set_config('synchronous_commit', 'off', true)
    FROM sla_recomputation_parts p WHERE p.run_id = $1 AND p.part = $2 AND p.lease = $3::uuid FOR UPDATE)`;

/** Takes the settled tickets off the part and counts them. $4 length of the lease in seconds. */
const partGoesOn = `progress AS (
  UPDATE sla_recomputation_parts p
     SET remaining = n.remaining, unchanged = p.unchanged + n.unchanged, earlier = p.earlier + n.earlier,
         later = p.later + n.later, breaches = p.breaches + n.breaches, relieved = p.relieved + n.relieved,
         lease_until = clock_timestamp() + make_interval(secs => $4),
         finished_at = CASE WHEN cardinality(n.remaining) = 0 THEN clock_timestamp() END
    FROM (SELECT count(*) FILTER (WHERE g.effect IS NULL) AS unchanged,
                 count(*) FILTER (WHERE g.effect = 'earlier') AS earlier,
                 count(*) FILTER (WHERE g.effect = 'later') AS later,
                 count(*) FILTER (WHERE g.effect = 'breaches') AS breaches,
                 count(*) FILTER (WHERE g.effect = 'relieved') AS relieved,
                 ARRAY(SELECT r.id FROM sla_recomputation_parts o, unnest(o.remaining) AS r (id)
                        WHERE o.run_id = $1 AND o.part = $2 AND r.id NOT IN (SELECT id FROM settled)) AS remaining
            FROM settled s JOIN given g ON g.id = s.id) n
   WHERE p.run_id = $1 AND p.part = $2 AND EXISTS (SELECT FROM part))
SELECT EXISTS (SELECT FROM part) AS leased, to_json(ARRAY(SELECT id FROM settled)) AS ids`;

const tickets = unnested('g', ticketColumns, 6);
const clocks = unnested('n', clockOnFileColumns, tickets.next);
const timers = unnested('n', timerColumns, clocks.next);

/** The parameter that carries one of the rare lists as JSON. */
function rare(name: (typeof rareNames)[number]): string {
  return `json_to_recordset($${timers.next + rareNames.indexOf(name)}::json)`;
}

/**
 * Saves the fold of a batch in one statement. Tickets that somebody else holds are skipped, and so are
 * those that changed since they were read: their version or events, their journal, or a timer that a
 * worker may be firing. Whatever is skipped stays in the part and comes again; nothing here waits for a
 * lock. The commit does not wait for the disk: after a crash of the database the last batches are lost
 * together with their progress, and done again.
 * $1 run, $2 part, $3 lease, $4 its length in s, $5 until when a timer may be fired, then the columns of
 * tickets, clocks and timers, then the rare lists.
 */
export const saveBatch = new PreparedStatement<SettledBatch>(
  'sla_recompute_save',
  `WITH ${leasedPart},
given AS MATERIALIZED (SELECT * FROM ${tickets.text}),
held AS MATERIALIZED (
  SELECT t.id FROM given g JOIN tickets t ON t.id = g.id AND t.version = g.version AND t.event_count = g."eventCount"
   WHERE EXISTS (SELECT FROM part) ORDER BY t.id FOR NO KEY UPDATE OF t SKIP LOCKED),
held_timers AS MATERIALIZED (
  SELECT c.ticket_id FROM held h JOIN given g ON g.id = h.id AND g.changes JOIN sla_clocks c ON c.ticket_id = h.id
    JOIN sla_timers m ON m.clock_id = c.id AND m.fire_at < $5 FOR UPDATE OF m SKIP LOCKED),
settled AS MATERIALIZED (
  SELECT h.id FROM held h JOIN given g ON g.id = h.id
    LEFT JOIN (SELECT ticket_id, count(*) AS timers FROM held_timers GROUP BY ticket_id) m ON m.ticket_id = h.id
    LEFT JOIN LATERAL (SELECT count(*) AS rows, count(j.told_at) AS told
      FROM sla_journal j WHERE j.ticket_id = h.id) j ON g.changes
   WHERE NOT g.changes OR (coalesce(m.timers, 0) = g.timers AND j.rows = g.journal AND j.told = g.told)),
tickets_saved AS (
  UPDATE tickets t SET urgency_at = g."urgencyAt", event_count = t.event_count + g.events,
         policy_code = g."policyCode", policy_version = g."policyVersion"
    FROM settled s JOIN given g ON g.id = s.id
   WHERE t.id = s.id AND g.changes AND (g.events > 0 OR t.urgency_at <> g."urgencyAt")),
clocks_saved AS (
  UPDATE sla_clocks c SET generation = n.generation, ${changingNames
    .map((name) => `${columnOf(name)} = n."${name}"`)
    .join(', ')}
    FROM ${clocks.text}
    JOIN settled s ON s.id = n."ticketId"
   WHERE c.id = n.id),
clocks_added AS (
  INSERT INTO sla_clocks (ticket_id, ${clockNames.map(columnOf).join(', ')})
  SELECT n."ticketId", ${clockNames.map((name) => `n."${name}"`).join(', ')}
    FROM ${rare('clocks')} AS n("ticketId" bigint, ${clockRecord}) JOIN settled s ON s.id = n."ticketId"
  RETURNING id, ticket_id, metric, cycle, generation),
clocks_gone AS (
  DELETE FROM sla_clocks c USING ${rare('goneClocks')} AS n("ticketId" bigint, id bigint)
    JOIN settled s ON s.id = n."ticketId" WHERE c.id = n.id),
timers_gone AS (
  DELETE FROM sla_timers m
   USING ${rare('gone')} AS n("ticketId" bigint, "clockId" bigint, kind text, percent smallint)
    JOIN settled s ON s.id = n."ticketId"
   WHERE m.clock_id = n."clockId" AND m.kind = n.kind AND m.percent = n.percent),
timers_moved AS (
  UPDATE sla_timers m SET fire_at = n."fireAt", generation = n.generation
    FROM ${timers.text}
    JOIN settled s ON s.id = n."ticketId"
   WHERE m.clock_id = n."clockId" AND m.kind = n.kind AND m.percent = n.percent),
timers_added AS (
  INSERT INTO sla_timers (clock_id, kind, percent, generation, fire_at)
  SELECT n."clockId", n.kind, n.percent, n.generation, n."fireAt"
    FROM ${rare('timers')} AS n("ticketId" bigint, "clockId" bigint, kind text, percent smallint,
      generation integer, "fireAt" timestamptz)
    JOIN settled s ON s.id = n."ticketId"
  UNION ALL
  SELECT c.id, n.kind, n.percent, c.generation, n."fireAt"
    FROM ${rare('timersOfNew')} AS n("ticketId" bigint, metric text, cycle integer, kind text, percent smallint,
      "fireAt" timestamptz)
    JOIN clocks_added c ON c.ticket_id = n."ticketId" AND c.metric = n.metric AND c.cycle = n.cycle),
journal_saved AS (
  INSERT INTO sla_journal (ticket_id, metric, cycle, kind, percent, at, recorded_at, status, retracted_at,
    reinstated_at, previous_at, told_at)
  SELECT n."ticketId", n.metric, n.cycle, n.kind, n.percent, n.at, n."recordedAt", n.status, n."retractedAt",
         n."reinstatedAt", n."previousAt", n."toldAt"
    FROM ${rare('journal')} AS n("ticketId" bigint, metric text, cycle integer, kind text, percent smallint,
      at timestamptz, "recordedAt" timestamptz, status text, "retractedAt" timestamptz,
      "reinstatedAt" timestamptz, "previousAt" timestamptz[], "toldAt" timestamptz)
    JOIN settled s ON s.id = n."ticketId"
  ON CONFLICT (ticket_id, metric, cycle, kind, percent) DO UPDATE SET at = excluded.at, status = excluded.status,
    retracted_at = excluded.retracted_at, reinstated_at = excluded.reinstated_at,
    previous_at = excluded.previous_at, told_at = excluded.told_at),
events_added AS (
  INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_id, actor_side, data)
  SELECT n."ticketId", n.sequence, n.kind, n."occurredAt", n."occurredAt", n."actorId", n."actorSide", n.data
    FROM ${rare('events')} AS n("ticketId" bigint, sequence integer, kind text, "occurredAt" timestamptz,
      "actorId" bigint, "actorSide" text, data jsonb)
    JOIN settled s ON s.id = n."ticketId"
   ORDER BY n."ticketId", n.sequence
  RETURNING id, ticket_id, kind),
relayed AS (
  INSERT INTO ticket_event_relay (event_id, ticket_id)
  SELECT id, ticket_id FROM events_added WHERE kind <> ALL('{${quietKinds.join(',')}}') ORDER BY id),
steps_added AS (
  INSERT INTO sla_escalations (ticket_id, metric, cycle, step, kind, percent, action, receiver, at, recorded_at,
    state, reason, settled_at)
  SELECT n."ticketId", n.metric, n.cycle, n.step, n.kind, n.percent, n.action, n.receiver, n.at, n."recordedAt",
         n.state, n.reason, CASE WHEN n.state <> 'due' THEN n."recordedAt" END
    FROM ${rare('steps')} AS n("ticketId" bigint, metric text, cycle integer, step text, kind text,
      percent smallint, action text, receiver text, at timestamptz, "recordedAt" timestamptz, state text,
      reason text)
    JOIN settled s ON s.id = n."ticketId"),
${partGoesOn}`,
);

/**
 * Notes what a dry run found for a batch; no ticket is touched or locked. $1 to $4 as above, $5 tickets,
 * $6 the promises that would move.
 */
export const noteBatch = new PreparedStatement<SettledBatch>(
  'sla_recompute_note',
  `WITH ${leasedPart},
given AS MATERIALIZED (
  SELECT * FROM json_to_recordset($5) AS g(id bigint, effect text) WHERE EXISTS (SELECT FROM part)),
settled AS MATERIALIZED (SELECT id FROM given),
noted AS (
  INSERT INTO sla_recomputation_moves (run_id, place, ticket_id, metric, cycle, effect, due_before, due_after)
  SELECT $1, n.place, n."ticketId", n.metric, n.cycle, n.effect, n."dueBeforeAt", n."dueAfterAt"
    FROM json_to_recordset($6) AS n("ticketId" bigint, place smallint, metric text, cycle integer, effect text,
      "dueBeforeAt" timestamptz, "dueAfterAt" timestamptz)
    JOIN settled s ON s.id = n."ticketId"),
${partGoesOn}`,
);
