import type { EntityManager } from 'typeorm';
import { approvalSteps } from '../domain/approval/approval-steps.js';
import { seatRows } from '../modules/tickets/approving/approval-seats.js';
import {
  eventJson,
  journalJson,
  stepJson,
  withIsoInstants,
} from '../modules/tickets/save-ticket.js';
import { keepVocabulary } from '../modules/tickets/search/keep-vocabulary.js';
import { columnOf, ticketColumns, ticketRowJson } from '../modules/tickets/ticket-row.js';
import { correctTagUses } from '../modules/tickets/tags/tag-use-audit.js';
import type { TicketLife } from './ticket-life.js';

const columns = (Object.keys(ticketColumns) as (keyof typeof ticketColumns)[]).filter(
  (name) => name !== 'number',
);

const ticketsSql = `
  INSERT INTO tickets (${columns.map(columnOf).join(', ')}, search)
  SELECT ${columns.map((name) => `r."${name}"`).join(', ')},
    with_message_words(ticket_words(r.subject, r.description, p.full_name, r.answers), r."messageWords")
  FROM jsonb_to_recordset($1) AS r(${columns.map((name) => `"${name}" ${ticketColumns[name]}`).join(', ')},
    "messageWords" text)
  JOIN people p ON p.id = r."customerId"`;

const clockColumns = `metric text, cycle integer, subject text, state text, run text, "startedAt" timestamptz,
  "countsFrom" timestamptz, "targetMs" bigint, "elapsedMs" bigint, "dueAt" timestamptz,
  "originalDueAt" timestamptz, "breachAt" timestamptz, "pausedAt" timestamptz, "stoppedAt" timestamptz,
  "metAt" timestamptz, "breachedAt" timestamptz, reason text, "policyCode" text, "policyVersion" integer,
  "computedAt" timestamptz`;

/** One statement a table; each takes an array of objects that carry their ticket's id. */
const statements = {
  ticket_events: `
    INSERT INTO ticket_events (ticket_id, sequence, kind, occurred_at, recorded_at, actor_id, actor_side, data)
    SELECT "ticketId", sequence, kind, "occurredAt", "occurredAt", "actorId", "actorSide", data
    FROM jsonb_to_recordset($1) AS e("ticketId" bigint, sequence integer, kind text, "occurredAt" timestamptz,
      "actorId" bigint, "actorSide" text, data jsonb)`,
  comments: `
    INSERT INTO comments (id, ticket_id, author_id, side, channel, body, created_at)
    SELECT id, "ticketId", "authorId", side, channel, body, "createdAt"
    FROM jsonb_to_recordset($1) AS c(id bigint, "ticketId" bigint, "authorId" bigint, side text, channel text,
      body text, "createdAt" timestamptz)`,
  staff_notes: `
    INSERT INTO staff_notes (id, ticket_id, author_id, body, created_at)
    SELECT id, "ticketId", "authorId", body, "createdAt"
    FROM jsonb_to_recordset($1) AS c(id bigint, "ticketId" bigint, "authorId" bigint, body text,
      "createdAt" timestamptz)`,
  ticket_tasks: `
    INSERT INTO ticket_tasks (id, ticket_id, team_code, for_office_code, title, words, state, asked_by_id, asked_at,
      assignee_id, ended_at, outcome, shared)
    OVERRIDING SYSTEM VALUE
    SELECT id, "ticketId", "teamCode", "forOfficeCode", title, words, state, "askedById", "askedAt", "assigneeId",
      "endedAt", outcome, shared
    FROM jsonb_to_recordset($1) AS k(id bigint, "ticketId" bigint, "teamCode" text, "forOfficeCode" text, title text,
      words text, state text, "askedById" bigint, "askedAt" timestamptz, "assigneeId" bigint, "endedAt" timestamptz,
      outcome text, shared boolean)`,
  approvals: `
    INSERT INTO approvals (ticket_id, place, step, approver_id, state, words, requested_at, decided_at,
      decided_by_id, remind_at)
    SELECT "ticketId", place, step, "approverId", state, words, "requestedAt", "decidedAt", "decidedById", "remindAt"
    FROM jsonb_to_recordset($1) AS a("ticketId" bigint, place integer, step text, "approverId" bigint, state text,
      words text, "requestedAt" timestamptz, "decidedAt" timestamptz, "decidedById" bigint, "remindAt" timestamptz)`,
  sla_clocks: `
    INSERT INTO sla_clocks (ticket_id, metric, cycle, subject, state, run, started_at, counts_from, target_ms, elapsed_ms,
      due_at, original_due_at, breach_at, paused_at, stopped_at, met_at, breached_at, reason, policy_code,
      policy_version, computed_at)
    SELECT "ticketId", metric, cycle, subject, state, run, "startedAt", "countsFrom", "targetMs", "elapsedMs", "dueAt",
      "originalDueAt", "breachAt", "pausedAt", "stoppedAt", "metAt", "breachedAt", reason, "policyCode",
      "policyVersion", "computedAt"
    FROM jsonb_to_recordset($1) AS c("ticketId" bigint, ${clockColumns})`,
  sla_timers: `
    INSERT INTO sla_timers (clock_id, kind, percent, generation, fire_at)
    SELECT c.id, t.kind, t.percent, c.generation, t."fireAt"
    FROM jsonb_to_recordset($1) AS t("ticketId" bigint, metric text, cycle integer, kind text, percent smallint,
      "fireAt" timestamptz)
    JOIN sla_clocks c ON c.ticket_id = t."ticketId" AND c.metric = t.metric AND c.cycle = t.cycle`,
  sla_journal: `
    INSERT INTO sla_journal (ticket_id, metric, cycle, kind, percent, at, recorded_at, status, retracted_at,
      reinstated_at, previous_at, told_at)
    SELECT "ticketId", metric, cycle, kind, percent, at, "recordedAt", status, "retractedAt", "reinstatedAt",
      "previousAt", "toldAt"
    FROM jsonb_to_recordset($1) AS j("ticketId" bigint, metric text, cycle integer, kind text, percent smallint,
      at timestamptz, "recordedAt" timestamptz, status text, "retractedAt" timestamptz,
      "reinstatedAt" timestamptz, "previousAt" timestamptz[], "toldAt" timestamptz)`,
  sla_escalations: `
    INSERT INTO sla_escalations (ticket_id, metric, cycle, step, kind, percent, action, receiver, at, recorded_at,
      state, reason, settled_at)
    SELECT "ticketId", metric, cycle, step, kind, percent, action, receiver, at, "recordedAt", state, reason,
      CASE WHEN state <> 'due' THEN "recordedAt" END
    FROM jsonb_to_recordset($1) AS s("ticketId" bigint, metric text, cycle integer, step text, kind text,
      percent smallint, action text, receiver text, at timestamptz, "recordedAt" timestamptz, state text,
      reason text)`,
} as const;

/** Writes the lives of tickets as rows, a batch in a statement a table. */
export async function writeHistory(
  manager: EntityManager,
  lives: readonly TicketLife[],
  zoneOf: (personId: number) => string,
): Promise<void> {
  await manager.query(ticketsSql, [JSON.stringify(lives.map(ticketJson))]);
  const rows: Record<keyof typeof statements, object[]> = {
    ticket_events: lives.flatMap((life) => owned(life, life.events.map(eventJson))),
    comments: lives.flatMap((life) => owned(life, life.comments.map(withIsoInstants))),
    staff_notes: lives.flatMap((life) => owned(life, life.notes.map(withIsoInstants))),
    ticket_tasks: lives.flatMap((life) => owned(life, life.tasks.map(withIsoInstants))),
    approvals: lives.flatMap((life) =>
      owned(life, seatRows(approvalSteps(life.events), zoneOf).map(withIsoInstants)),
    ),
    sla_clocks: lives.flatMap((life) => owned(life, life.state.clocks.map(withIsoInstants))),
    sla_timers: lives.flatMap((life) => owned(life, life.pendingTimers.map(withIsoInstants))),
    sla_journal: lives.flatMap((life) => owned(life, life.state.journal.map(journalJson))),
    sla_escalations: lives.flatMap((life) =>
      owned(
        life,
        life.state.steps.map((step) => stepJson(step, step.at)),
      ),
    ),
  };
  for (const [table, sql] of Object.entries(statements)) {
    const given = rows[table as keyof typeof statements];
    if (given.length > 0) await manager.query(sql, [JSON.stringify(given)]);
  }
}

function ticketJson(life: TicketLife): object {
  const messageWords = life.comments.map(({ body }) => body).join('\n');
  return { ...ticketRowJson(life.row), messageWords: messageWords.slice(0, 2_000) };
}

function owned({ row }: TicketLife, items: readonly object[]): object[] {
  return items.map((item) => ({ ...item, ticketId: row.id }));
}

/** Counts the open tickets of each queue and the tickets of each tag, keeps the words, and lets the database's own numbering go on after the history. */
export async function finishHistory(manager: EntityManager): Promise<void> {
  await keepVocabulary(manager, 'all');
  await manager.query(`
    INSERT INTO queue_counts (team_code, bucket, shard, tickets)
    SELECT team_code, CASE WHEN status = 'pending' THEN 'pending' WHEN assignee_id IS NULL THEN 'unclaimed'
      ELSE 'claimed' END, 0, count(*)
    FROM tickets WHERE status IN ('new', 'open', 'pending') GROUP BY 1, 2
    ON CONFLICT (team_code, bucket, shard) DO UPDATE SET tickets = excluded.tickets`);
  await manager.query(correctTagUses);
  for (const table of ['tickets', 'comments', 'staff_notes', 'ticket_tasks']) {
    await manager.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), greatest(1, (SELECT max(id) FROM ${table})))`,
    );
  }
}
