import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { factsJson } from './queries/condition-facts.js';
import { columnOf, ticketColumns, ticketSelectList, type TicketRow } from './ticket-row.js';

const generated = ['id', 'number'] as const satisfies readonly (keyof TicketRow)[];
const fixedOnceOpened = [
  'customerId',
  'submitterId',
  'bureauCode',
  'firstTeamCode',
  'serviceCode',
  'formVersion',
  'subject',
  'description',
  'answers',
  'channel',
  'openedAt',
] as const satisfies readonly (keyof TicketRow)[];

const insertable = namesWithout(generated);
const changeable = namesWithout([...generated, ...fixedOnceOpened]);

function namesWithout(left: readonly (keyof TicketRow)[]): (keyof TicketRow)[] {
  return (Object.keys(ticketColumns) as (keyof TicketRow)[]).filter((name) => !left.includes(name));
}

function recordShape(names: readonly (keyof TicketRow)[]): string {
  return names.map((name) => `"${name}" ${ticketColumns[name]}`).join(', ');
}

/** The columns of a clock's row that a reckoning writes, with their SQL types. */
export const clockColumns = {
  metric: 'text',
  cycle: 'integer',
  subject: 'text',
  state: 'text',
  run: 'text',
  startedAt: 'timestamptz',
  countsFrom: 'timestamptz',
  targetMs: 'bigint',
  elapsedMs: 'bigint',
  dueAt: 'timestamptz',
  originalDueAt: 'timestamptz',
  breachAt: 'timestamptz',
  pausedAt: 'timestamptz',
  stoppedAt: 'timestamptz',
  metAt: 'timestamptz',
  breachedAt: 'timestamptz',
  reason: 'text',
  policyCode: 'text',
  policyVersion: 'integer',
  computedAt: 'timestamptz',
} as const;
const clockNames = Object.keys(clockColumns);
const clockKey = ['metric', 'cycle'];
const clockRecord = Object.entries(clockColumns)
  .map(([name, type]) => `"${name}" ${type}`)
  .join(', ');

/** The parts that a new and a changed ticket have in common; `ticket` gives the row's id. */
const everythingElse = `
events AS (
  INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_id, actor_side, data)
  SELECT ticket.id, e.sequence, e.kind, e."occurredAt", e."recordedAt", e."actorId", e."actorSide", e.data
    FROM ticket, jsonb_to_recordset($3) AS e(sequence integer, kind text, "occurredAt" timestamptz,
      "recordedAt" timestamptz, "actorId" bigint, "actorSide" text, data jsonb)
   ORDER BY e.sequence
  RETURNING id, ticket_id),
relay AS (
  INSERT INTO ticket_event_relay (event_id, ticket_id) SELECT id, ticket_id FROM events ORDER BY id),
told AS (
  INSERT INTO ticket_updates (ticket_id, before)
  SELECT ticket.id, CASE WHEN old.id IS NOT NULL THEN ${factsJson('old')} END
    FROM ticket LEFT JOIN tickets old ON old.id = ticket.id),
clocks AS (
  INSERT INTO sla_clocks (ticket_id, ${clockNames.map(columnOf).join(', ')})
  SELECT ticket.id, ${clockNames.map((name) => `c."${name}"`).join(', ')}
    FROM ticket, jsonb_to_recordset($4) AS c(${clockRecord}, gone boolean)
   WHERE c.gone IS NOT TRUE
  ON CONFLICT (ticket_id, metric, cycle) DO UPDATE SET generation = sla_clocks.generation + 1,
    ${clockNames
      .filter((name) => !clockKey.includes(name))
      .map((name) => `${columnOf(name)} = excluded.${columnOf(name)}`)
      .join(', ')}
  RETURNING id, metric, cycle, generation),
gone AS (
  DELETE FROM sla_clocks c USING jsonb_to_recordset($4) AS n(metric text, cycle integer, gone boolean), ticket
   WHERE n.gone AND c.ticket_id = ticket.id AND c.metric = n.metric AND c.cycle = n.cycle),
removed_timers AS (
  DELETE FROM sla_timers t USING sla_clocks c, jsonb_to_recordset($4) AS n(metric text, cycle integer), ticket
   WHERE c.ticket_id = ticket.id AND c.metric = n.metric AND c.cycle = n.cycle AND t.clock_id = c.id
  RETURNING 1),
timers AS (
  INSERT INTO sla_timers (clock_id, kind, percent, generation, fire_at)
  SELECT clocks.id, t.kind, t.percent, clocks.generation, t."fireAt"
    FROM clocks JOIN jsonb_to_recordset($5) AS t(metric text, cycle integer, kind text, percent smallint,
      "fireAt" timestamptz) USING (metric, cycle)
   WHERE (SELECT count(*) FROM removed_timers) >= 0),
journal AS (
  INSERT INTO sla_journal (ticket_id, metric, cycle, kind, percent, at, recorded_at, status, retracted_at,
    reinstated_at, previous_at, told_at)
  SELECT ticket.id, j.metric, j.cycle, j.kind, j.percent, j.at, j."recordedAt", j.status, j."retractedAt",
         j."reinstatedAt", j."previousAt", j."toldAt"
    FROM ticket, jsonb_to_recordset($6) AS j(metric text, cycle integer, kind text, percent smallint,
      at timestamptz, "recordedAt" timestamptz, status text, "retractedAt" timestamptz,
      "reinstatedAt" timestamptz, "previousAt" timestamptz[], "toldAt" timestamptz)
  ON CONFLICT (ticket_id, metric, cycle, kind, percent) DO UPDATE SET at = excluded.at,
    status = excluded.status, retracted_at = excluded.retracted_at, reinstated_at = excluded.reinstated_at,
    previous_at = excluded.previous_at, told_at = excluded.told_at),
counts AS (
  INSERT INTO queue_counts (team_code, bucket, shard, tickets)
  SELECT n."teamCode", n.bucket, pg_backend_pid() % 16, n.delta
    FROM jsonb_to_recordset($7) AS n("teamCode" text, bucket text, delta integer)
   ORDER BY n."teamCode", n.bucket
  ON CONFLICT (team_code, bucket, shard) DO UPDATE SET tickets = queue_counts.tickets + excluded.tickets),
tag_uses AS (
  INSERT INTO tag_uses (tag, office_code, shard, tickets)
  SELECT n.tag, n.office_code, pg_backend_pid() % 16, sum(n.tickets)
    FROM (SELECT unnest(r.tags) AS tag, CASE WHEN r.sensitive THEN r."officeCode" ELSE '' END AS office_code, 1 AS tickets
            FROM jsonb_to_record($1) AS r(tags text[], sensitive boolean, "officeCode" text)
          UNION ALL
          SELECT unnest(old.tags), CASE WHEN old.sensitive THEN old.office_code ELSE '' END, -1
            FROM ticket JOIN tickets old ON old.id = ticket.id) n
   GROUP BY n.tag, n.office_code HAVING sum(n.tickets) <> 0 ORDER BY n.tag, n.office_code
  ON CONFLICT (tag, office_code, shard) DO UPDATE SET tickets = tag_uses.tickets + excluded.tickets),
steps AS (
  INSERT INTO sla_escalations (ticket_id, metric, cycle, step, kind, percent, action, receiver, at, recorded_at,
    state, reason, settled_at)
  SELECT ticket.id, s.metric, s.cycle, s.step, s.kind, s.percent, s.action, s.receiver, s.at, s."recordedAt",
         s.state, s.reason, CASE WHEN s.state <> 'due' THEN s."recordedAt" END
    FROM ticket, jsonb_to_recordset($8) AS s(metric text, cycle integer, step text, kind text, percent smallint,
      action text, receiver text, at timestamptz, "recordedAt" timestamptz, state text, reason text))
SELECT ticket.id, ticket.number, ticket.version, ticket."offeredTeamCode" FROM ticket`;

/** What the saving statements answer. */
export interface SavedTicket {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  /** The team of another office that it is offered to; null where it is offered to none. */
  readonly offeredTeamCode: string | null;
}

/**
 * A new ticket with its events, relay rows, clocks, timers and counts in one statement.
 * $1 row, $2 name of the customer, $3 events, $4 clocks, $5 timers, $6 journal, $7 counts, $8 steps.
 */
export const insertTicket = new PreparedStatement<SavedTicket>(
  'insert_ticket',
  `WITH ticket AS (
  INSERT INTO tickets (${insertable.map(columnOf).join(', ')}, search)
  SELECT ${insertable.map((name) => `r."${name}"`).join(', ')}, ticket_words(r.subject, r.description, $2::text, r.answers)
    FROM jsonb_to_record($1) AS r(${recordShape(insertable)})
  RETURNING id, number, version, offered_team_code AS "offeredTeamCode"),${everythingElse}`,
);

/**
 * A changed ticket with everything that follows, in one statement. The row must be locked.
 * $1 row with its id, $2 words that became searchable or null, $3 to $8 as above.
 */
export const updateTicket = new PreparedStatement<SavedTicket>(
  'update_ticket',
  `WITH ticket AS (
  UPDATE tickets SET ${changeable.map((name) => `${columnOf(name)} = r."${name}"`).join(', ')},
    search = with_message_words(tickets.search, $2::text)
    FROM jsonb_to_record($1) AS r(id bigint, ${recordShape(changeable)})
   WHERE tickets.id = r.id
  RETURNING tickets.id, tickets.number, tickets.version, tickets.offered_team_code AS "offeredTeamCode"),${everythingElse}`,
);

/**
 * Locks the ticket until the end of the transaction and reads it. The lock lets others refer to the ticket:
 * a worker that writes its journal must not wait for a change that waits for the worker. $1 id.
 */
export const lockTicket = new PreparedStatement<Record<keyof TicketRow, unknown>>(
  'lock_ticket',
  `SELECT ${ticketSelectList('t')} FROM tickets t WHERE t.id = $1 FOR NO KEY UPDATE`,
);

/**
 * Waits for a worker that is firing timers of this ticket, so that what it wrote is seen afterwards.
 * Always after the ticket's lock; workers wait for nobody. $1 id of the ticket.
 */
export const lockTimers = new PreparedStatement<{ clockId: number }>(
  'lock_timers',
  `SELECT t.clock_id AS "clockId" FROM sla_clocks c JOIN sla_timers t ON t.clock_id = c.id
    WHERE c.ticket_id = $1 FOR UPDATE OF t`,
);

/** A recorded event as the database gives it. */
export interface RawEvent {
  readonly sequence: number;
  readonly kind: string;
  readonly occurredAt: string | Date;
  readonly recordedAt: string | Date;
  readonly actorId: number | null;
  readonly actorSide: string;
  readonly data: Record<string, unknown>;
}

/** The facts beside the row: events in order, clocks, journal and approvals, as JSON. */
export interface RawTicketFacts {
  readonly events: readonly RawEvent[];
  readonly clocks: readonly Record<string, unknown>[];
  readonly journal: readonly Record<string, unknown>[];
  readonly steps: readonly Record<string, unknown>[];
  readonly approvals: readonly {
    readonly id: number;
    readonly approverId: number;
    readonly standInId: number | null;
    readonly state: string;
  }[];
}

/** Everything about a ticket that a decision or a clock may need. $1 id. */
export const loadTicketFacts = new PreparedStatement<RawTicketFacts>(
  'load_ticket_facts',
  `SELECT
  (SELECT coalesce(json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind,
      'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'actorId', e.actor_id,
      'actorSide', e.actor_side, 'data', e.data) ORDER BY e.sequence), '[]')
     FROM ticket_events e WHERE e.ticket_id = $1) AS events,
  (SELECT coalesce(json_agg(json_build_object(${clockNames
    .map((name) => `'${name}', c.${columnOf(name)}`)
    .join(', ')}, 'id', c.id)), '[]') FROM sla_clocks c WHERE c.ticket_id = $1) AS clocks,
  (SELECT coalesce(json_agg(json_build_object('metric', j.metric, 'cycle', j.cycle, 'kind', j.kind,
      'percent', j.percent, 'at', j.at, 'recordedAt', j.recorded_at, 'status', j.status,
      'retractedAt', j.retracted_at, 'reinstatedAt', j.reinstated_at, 'previousAt', j.previous_at,
      'toldAt', j.told_at)), '[]') FROM sla_journal j WHERE j.ticket_id = $1) AS journal,
  (SELECT coalesce(json_agg(json_build_object('metric', s.metric, 'cycle', s.cycle, 'step', s.step,
      'kind', s.kind, 'percent', s.percent, 'action', s.action, 'receiver', s.receiver, 'at', s.at,
      'state', s.state, 'reason', s.reason) ORDER BY s.at, s.step), '[]')
     FROM sla_escalations s WHERE s.ticket_id = $1) AS steps,
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'approverId', a.approver_id,
      'standInId', a.stand_in_id, 'state', a.state)
      ORDER BY a.id), '[]') FROM approvals a WHERE a.ticket_id = $1) AS approvals`,
);
