import type { EntityManager } from 'typeorm';
import { settledAtFirstContact } from '../../domain/measurement/first-contact.js';
import { missCause } from '../../domain/partners/miss-cause.js';
import {
  partitionByTurn,
  type TimePartition,
  type TurnChange,
} from '../../domain/partners/time-partition.js';
import { firstContactCase, ticketJourney } from '../../domain/partners/ticket-journey.js';
import { turnChanges, type TurnEvent } from '../../domain/partners/turn-changes.js';
import { turnMeters } from '../../domain/sla/turn-meters.js';
import { slaEventsOf } from '../../domain/ticket/sla-events.js';
import { standingEvents } from '../../domain/ticket/standing-events.js';
import type { TicketEvent } from '../../domain/ticket/ticket-event.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { CatalogQueries } from '../catalog/catalog-queries.js';
import { measuredTicket } from '../tickets/measured-ticket.js';

/** The version of the rules by which rows are written now; those of older versions are written anew in the background. */
export const factRules = 2;

/**
 * Writes the fact row of each ticket anew from the ticket, its clocks, events and pulse.
 * The row depends on the present state only, so the order in which events arrive does not matter.
 */
export async function refreshFacts(
  manager: EntityManager,
  catalog: CatalogQueries,
  ticketIds: readonly number[],
): Promise<void> {
  for (const row of await sources.rows(manager, [ticketIds])) {
    const standing = standingEvents(row.events);
    await writeFact.rows(manager, [
      ...factOf(row, standing),
      ...(await metersOf(row, catalog, manager)),
      ...journeyOf(standing),
    ]);
  }
  await findComebacks.rows(manager, [ticketIds]);
}

interface SourceRow {
  id: number;
  opened_at: Date;
  finished_at: Date | null;
  finish_met: boolean | null;
  promise_kept: boolean | null;
  transfer_count: number;
  first_team_code: string;
  bureau_code: string;
  events: TicketEvent[];
}

/** "Was it finished?" Also a request that was not approved has ended, without having been finished. */
const isFinished = `t.status IN ('solved', 'closed') AND t.solved_at IS NOT NULL`;

/** The rules of domain/measurement/promise-kept.ts; a test compares the two. */
const promiseKept = `CASE WHEN ${isFinished} THEN t.solved_at <= t.promised_finish_at END`;
const answerKept = `CASE WHEN ${isFinished}
  THEN least(t.first_responded_at, t.solved_at) <= t.promised_response_at END`;

/** A place among all comments that tells nothing of when it came or whose it is: nobody knows the instant it is made from. */
const commentPlace = `CASE WHEN r.comment <> '' THEN md5(r.id || ' ' || extract(epoch FROM r.answered_at))::uuid END`;

/** One ticket with what its fact row needs; clocks are the first answer and the last finish. */
const sources = new PreparedStatement<SourceRow>(
  'fact_sources',
  `
  SELECT t.id, t.opened_at, t.transfer_count, t.first_team_code, t.bureau_code,
    CASE WHEN t.status IN ('solved', 'closed') THEN coalesce(t.solved_at, t.closed_at)
         WHEN t.status = 'withdrawn' THEN t.closed_at END AS finished_at,
    CASE WHEN t.status IN ('solved', 'closed') THEN (
      SELECT CASE c.state WHEN 'met' THEN true WHEN 'missed' THEN false END
      FROM sla_clocks c WHERE c.ticket_id = t.id AND c.metric = 'resolution'
      ORDER BY c.cycle DESC LIMIT 1) END AS finish_met,
    ${promiseKept} AS promise_kept,
    (SELECT coalesce(json_agg(json_build_object(
        'kind', e.kind, 'sequence', e.sequence, 'data', e.data, 'actorId', e.actor_id,
        'occurredAt', (extract(epoch FROM e.occurred_at) * 1000)::bigint,
        'recordedAt', (extract(epoch FROM e.recorded_at) * 1000)::bigint)
        ORDER BY e.sequence), '[]')
      FROM ticket_events e WHERE e.ticket_id = t.id) AS events
  FROM tickets t WHERE t.id = ANY($1::bigint[])`,
);

const writeFact = new PreparedStatement<object>(
  'fact_write',
  `
  INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel,
    sensitive, withdrawn, opened_at, opened_on, finished_at, finished_on,
    first_response_ms, first_response_met, finish_business_ms, finish_calendar_ms,
    customer_wait_ms, third_party_wait_ms, promised_finish_at, promise_kept, answer_kept, finish_met, miss_cause,
    our_business_ms, customer_business_ms, third_party_business_ms, outside_hours_ms, solved_ms,
    pulse_state, answered_month, satisfaction, trust, has_comment, comment_place, customer_zone, refreshed_at,
    ease, need_addressed, drivers, pulse_eligible, customer_id, first_finished_at, first_finished_on, reopened_at, reopens,
    first_contact, first_level, transfers, misrouted, ping_pong, repeat_contacts, channel_switches, staff_met,
    questions_back, form_minutes, customer_place, rules)
  SELECT t.id, t.number, t.bureau_code, t.office_code, t.team_code, t.service_code, t.channel,
    t.sensitive, t.status = 'withdrawn' OR (t.status = 'closed' AND t.solved_at IS NULL), t.opened_at, (t.opened_at AT TIME ZONE b.time_zone)::date,
    $2::timestamptz, ($2::timestamptz AT TIME ZONE b.time_zone)::date,
    first.elapsed_ms, CASE first.state WHEN 'met' THEN true WHEN 'missed' THEN false END,
    CASE WHEN $2::timestamptz IS NOT NULL THEN finish.elapsed_ms END,
    (extract(epoch FROM $2::timestamptz - t.opened_at) * 1000)::bigint,
    $3, $4, t.promised_finish_at,
    ${promiseKept}, ${answerKept},
    $5::boolean, $6, $7, $8, $9, $10, $11,
    p.state, p.counted_month, r.satisfaction, r.trust, coalesce(r.comment, '') <> '', ${commentPlace}, c.time_zone, clock_timestamp(),
    r.ease, r.need_addressed, r.drivers, p.eligible, t.customer_id, $12::timestamptz, ($12::timestamptz AT TIME ZONE b.time_zone)::date,
    $13::timestamptz, $14, $15::boolean, $16::boolean, $17, $18::boolean, $19::boolean, $20, $21, $22, $23,
    CASE WHEN $24::boolean THEN v.minutes_to_fill END,
    CASE WHEN b.headquarters IS NULL THEN NULL
         WHEN starts_with(lower(c.work_location), lower(b.headquarters)) THEN 'headquarters' ELSE 'field' END, ${factRules}
  FROM tickets t
  JOIN services v ON v.code = t.service_code
  JOIN bureaus b ON b.code = t.bureau_code
  JOIN people c ON c.id = t.customer_id
  LEFT JOIN LATERAL (SELECT c.state, c.elapsed_ms FROM sla_clocks c
    WHERE c.ticket_id = t.id AND c.metric = 'first_response' AND c.state IN ('met', 'missed')
    ORDER BY c.cycle LIMIT 1) first ON true
  LEFT JOIN LATERAL (SELECT c.elapsed_ms FROM sla_clocks c
    WHERE c.ticket_id = t.id AND c.metric = 'resolution' ORDER BY c.cycle DESC LIMIT 1) finish ON true
  LEFT JOIN pulses p ON p.ticket_id = t.id
  LEFT JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
  WHERE t.id = $1
  ON CONFLICT (ticket_id) DO UPDATE SET
    office_code = excluded.office_code, team_code = excluded.team_code, sensitive = excluded.sensitive,
    withdrawn = excluded.withdrawn, finished_at = excluded.finished_at, finished_on = excluded.finished_on,
    first_response_ms = excluded.first_response_ms, first_response_met = excluded.first_response_met,
    finish_business_ms = excluded.finish_business_ms, finish_calendar_ms = excluded.finish_calendar_ms,
    customer_wait_ms = excluded.customer_wait_ms, third_party_wait_ms = excluded.third_party_wait_ms,
    promised_finish_at = excluded.promised_finish_at, promise_kept = excluded.promise_kept,
    answer_kept = excluded.answer_kept, finish_met = excluded.finish_met, miss_cause = excluded.miss_cause,
    our_business_ms = excluded.our_business_ms, customer_business_ms = excluded.customer_business_ms,
    third_party_business_ms = excluded.third_party_business_ms, outside_hours_ms = excluded.outside_hours_ms,
    solved_ms = excluded.solved_ms, pulse_state = excluded.pulse_state,
    answered_month = excluded.answered_month,
    satisfaction = excluded.satisfaction, trust = excluded.trust, has_comment = excluded.has_comment,
    comment_place = excluded.comment_place,
    refreshed_at = excluded.refreshed_at,
    ease = excluded.ease, need_addressed = excluded.need_addressed, drivers = excluded.drivers,
    pulse_eligible = excluded.pulse_eligible, customer_id = excluded.customer_id,
    first_finished_at = excluded.first_finished_at, first_finished_on = excluded.first_finished_on,
    reopened_at = excluded.reopened_at, reopens = excluded.reopens,
    first_contact = excluded.first_contact, first_level = excluded.first_level, transfers = excluded.transfers,
    misrouted = excluded.misrouted, ping_pong = excluded.ping_pong, repeat_contacts = excluded.repeat_contacts,
    channel_switches = excluded.channel_switches, staff_met = excluded.staff_met,
    questions_back = excluded.questions_back,
    form_minutes = coalesce(ticket_facts.form_minutes, excluded.form_minutes),
    customer_place = coalesce(ticket_facts.customer_place, excluded.customer_place), rules = excluded.rules`,
);

/** When the written requests, and those that ended shortly before them, were asked for again; see domain/measurement/recurrence.ts. */
const findComebacks = new PreparedStatement<object>(
  'fact_comebacks',
  `
  UPDATE ticket_facts f SET came_back_at = again.at
  FROM (SELECT DISTINCT p.ticket_id,
      (SELECT min(o.opened_at) FROM ticket_facts o
        WHERE o.customer_id = p.customer_id AND o.service_code = p.service_code
          AND o.opened_at > p.first_finished_at
          AND o.opened_at <= p.first_finished_at + interval '720 hours') AS at
    FROM ticket_facts x
    JOIN ticket_facts p ON p.customer_id = x.customer_id AND p.service_code = x.service_code
      AND (p.ticket_id = x.ticket_id OR (p.first_finished_at < x.opened_at
        AND p.first_finished_at >= x.opened_at - interval '720 hours'))
    WHERE x.ticket_id = ANY($1::bigint[])) again
  WHERE f.ticket_id = again.ticket_id AND f.came_back_at IS DISTINCT FROM again.at`,
);

function factOf(row: SourceRow, standing: readonly TicketEvent[]): unknown[] {
  const finishedAt = row.finished_at?.getTime() ?? null;
  const time: TimePartition | null =
    finishedAt === null
      ? null
      : partitionByTurn(turnsOf(standing), row.opened_at.getTime(), finishedAt);
  const cause =
    time !== null && row.promise_kept === false ? missCause(time, row.transfer_count) : null;
  return [
    row.id,
    row.finished_at,
    time?.customer ?? null,
    time?.third_party ?? null,
    row.finish_met,
    cause,
  ];
}

/** What it cost the customer, by the events as they stand after corrections and voids. */
function journeyOf(standing: readonly TicketEvent[]): unknown[] {
  const journey = ticketJourney(standing);
  const settled = firstContactCase(journey, null);
  const { firstFinishedAt, reopenedAt } = journey;
  const instant = (at: number | null) => (at === null ? null : new Date(at));
  return [
    ...[instant(firstFinishedAt), instant(reopenedAt), journey.reopens],
    ...[settled && settledAtFirstContact(settled), journey.resolvableAtFirst],
    ...[journey.transfers, journey.misrouted, journey.pingPong],
    ...[journey.repeatContacts, journey.channelSwitches, journey.staffMet, journey.questionsBack],
    journey.filledIn,
  ];
}

/** Whose turn it was, by the events as they stand after corrections and voids. */
function turnsOf(standing: readonly TicketEvent[]): TurnChange[] {
  return turnChanges(
    standing.map(({ kind, occurredAt, data }) => ({
      ...{ kind, at: occurredAt },
      data: data as TurnEvent['data'],
    })),
  );
}

/** Whose time it took, once it is finished; the parts add up to the time from opening to finish. */
async function metersOf(
  row: SourceRow,
  catalog: CatalogQueries,
  manager: EntityManager,
): Promise<(number | null)[]> {
  if (row.finished_at === null) return [null, null, null, null, null];
  const measured = { firstTeamCode: row.first_team_code, bureauCode: row.bureau_code };
  const material = await catalog.slaMaterial(measuredTicket(measured, row.events), manager);
  const last = row.events.at(-1)!;
  const asOf = last.recordedAt ?? last.occurredAt;
  const meters = turnMeters({ ...material, events: slaEventsOf(row.events), asOf });
  const { ours, customer, thirdParty, outsideHoursMs, solvedMs } = meters;
  const parties = [ours, customer, thirdParty].map(({ businessMs }) => businessMs);
  return [...parties, outsideHoursMs, solvedMs];
}
