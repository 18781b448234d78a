import type { DueStep } from '../../../domain/sla/due-steps.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import type { ThresholdKind } from '../../../domain/sla/sla-clock.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { withInstants } from '../locked-ticket.js';
import type { JournalEntry, StoredClock } from '../refresh-clocks.js';
import { columnOf } from '../ticket-row.js';
import { clockColumns } from '../ticket-statements.js';

/** A stored clock with the id of its row and the number of its reckoning. */
export type ClockOnFile = StoredClock & { readonly id: number; readonly generation: number };

/** A timer that waits. */
export interface TimerOnFile {
  readonly clockId: number;
  readonly kind: ThresholdKind;
  readonly percent: number;
  readonly fireAt: number;
}

/** Everything that a fold of a ticket's clocks takes and is compared with, read at one moment and without a lock. */
export interface FoldableTicket {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly eventCount: number;
  readonly urgencyAt: number;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  /** Those that may move a clock; their sequence numbers are the recorded ones. */
  readonly events: readonly TicketEvent[];
  /** When the last event of any kind happened, or became known. */
  readonly lastEventAt: number;
  readonly clocks: readonly ClockOnFile[];
  readonly timers: readonly TimerOnFile[];
  readonly journal: readonly JournalEntry[];
  /** The escalation steps that became due before. */
  readonly steps: readonly Pick<DueStep, 'metric' | 'cycle' | 'step'>[];
}

type List = readonly unknown[];

interface RawFoldable extends Omit<
  FoldableTicket,
  'urgencyAt' | 'lastEventAt' | 'events' | 'clocks' | 'timers' | 'journal' | 'steps'
> {
  readonly urgencyAt: Date;
  readonly lastEventAt: Date;
  /** Rows as lists of values: half the bytes of objects, and read in a third of the time. */
  readonly events: readonly List[];
  readonly clocks: readonly List[] | null;
  readonly timers: readonly List[] | null;
  readonly journal: readonly Record<string, unknown>[] | null;
  readonly steps: FoldableTicket['steps'] | null;
}

/** Kinds of events that no clock looks at and of which a ticket may have many. */
const idleKinds = `('promise_warned', 'promise_missed', 'promise_taken_back', 'staff_noted', 'assigned', 'attachment_added',
    'pulse_sent', 'pulse_answered', 'follow_up_opened', 'escalated', 'date_given', 'rule_applied')`;

const clockNames = Object.keys(clockColumns) as (keyof typeof clockColumns)[];

/** $1 ids; a batch in one statement, and therefore as of one moment. */
const foldableTickets = new PreparedStatement<RawFoldable>(
  'foldable_tickets',
  `SELECT t.id, t.number, t.version, t.event_count AS "eventCount", t.urgency_at AS "urgencyAt",
          t.policy_code AS "policyCode", t.policy_version AS "policyVersion",
          t.first_team_code AS "firstTeamCode", t.bureau_code AS "bureauCode",
          (SELECT greatest(e.occurred_at, e.recorded_at) FROM ticket_events e WHERE e.ticket_id = t.id
            ORDER BY e.sequence DESC LIMIT 1) AS "lastEventAt",
          (SELECT json_agg(json_build_array(e.sequence, e.kind, e.occurred_at, e.recorded_at, e.actor_id,
                    e.actor_side, e.data) ORDER BY e.sequence)
             FROM ticket_events e WHERE e.ticket_id = t.id AND e.kind NOT IN ${idleKinds}) AS events,
          (SELECT json_agg(json_build_array(c.id, c.generation, ${clockNames
            .map((name) => `c.${columnOf(name)}`)
            .join(', ')}))
             FROM sla_clocks c WHERE c.ticket_id = t.id) AS clocks,
          (SELECT json_agg(json_build_array(m.clock_id, m.kind, m.percent, m.fire_at))
             FROM sla_clocks c JOIN sla_timers m ON m.clock_id = c.id WHERE c.ticket_id = t.id) AS timers,
          (SELECT json_agg(json_build_object('metric', j.metric, 'cycle', j.cycle, 'kind', j.kind,
                    'percent', j.percent, 'at', j.at, 'recordedAt', j.recorded_at, 'status', j.status,
                    'retractedAt', j.retracted_at, 'reinstatedAt', j.reinstated_at,
                    'previousAt', j.previous_at, 'toldAt', j.told_at))
             FROM sla_journal j WHERE j.ticket_id = t.id) AS journal,
          (SELECT json_agg(json_build_object('metric', s.metric, 'cycle', s.cycle, 'step', s.step))
             FROM sla_escalations s WHERE s.ticket_id = t.id) AS steps
     FROM tickets t WHERE t.id = ANY($1::bigint[])`,
);

/** The tickets of these ids, in no particular order. */
export async function readFoldable(
  on: Parameters<typeof foldableTickets.rows>[0],
  ids: readonly number[],
): Promise<FoldableTicket[]> {
  return (await foldableTickets.rows(on, [ids])).map(foldableOf);
}

function foldableOf(raw: RawFoldable): FoldableTicket {
  return {
    ...raw,
    urgencyAt: raw.urgencyAt.getTime(),
    lastEventAt: raw.lastEventAt.getTime(),
    events: raw.events.map(eventOf),
    clocks: (raw.clocks ?? []).map(clockOf),
    timers: (raw.timers ?? []).map(timerOf),
    journal: (raw.journal ?? []).map((entry) => withInstants<JournalEntry>(entry)),
    steps: raw.steps ?? [],
  };
}

function eventOf(list: List): TicketEvent {
  const [sequence, kind, occurredAt, recordedAt, actorId, actorSide, data] = list;
  return {
    ...{ sequence, kind, actorId, actorSide, data },
    occurredAt: Date.parse(occurredAt as string),
    recordedAt: Date.parse(recordedAt as string),
  } as TicketEvent;
}

function clockOf(list: List): ClockOnFile {
  const clock: Record<string, unknown> = { id: list[0], generation: list[1] };
  for (let place = 0; place < clockNames.length; place += 1) {
    const name = clockNames[place]!;
    const value = list[place + 2];
    clock[name] =
      clockColumns[name] === 'timestamptz' && value !== null ? Date.parse(value as string) : value;
  }
  return clock as unknown as ClockOnFile;
}

function timerOf(list: List): TimerOnFile {
  const [clockId, kind, percent, fireAt] = list as [number, ThresholdKind, number, string];
  return { clockId, kind, percent, fireAt: Date.parse(fireAt) };
}
