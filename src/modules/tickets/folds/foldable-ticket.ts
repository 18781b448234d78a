import type { ThresholdKind } from '../../../domain/sla/sla-clock.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { ticketEventOf, withInstants } from '../locked-ticket.js';
import type { JournalEntry, StoredClock } from '../refresh-clocks.js';
import { clockColumns, type RawEvent } from '../ticket-statements.js';
import { columnOf } from '../ticket-row.js';

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
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  /** Those that may move a clock; their sequence numbers are the recorded ones. */
  readonly events: readonly TicketEvent[];
  /** When the last event of any kind happened. */
  readonly lastEventAt: number;
  readonly clocks: readonly ClockOnFile[];
  readonly timers: readonly TimerOnFile[];
  readonly journal: readonly JournalEntry[];
}

interface RawFoldable {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly eventCount: number;
  readonly urgencyAt: Date;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  readonly lastEventAt: Date;
  readonly events: readonly RawEvent[];
  readonly clocks: readonly Record<string, unknown>[];
  readonly timers: readonly Record<string, unknown>[] | null;
  readonly journal: readonly Record<string, unknown>[] | null;
}

/** Kinds of events that no clock looks at and of which a ticket may have many. */
const idleKinds = `('promise_warned', 'promise_missed', 'staff_noted', 'assigned', 'attachment_added', 'pulse_sent',
    'pulse_answered', 'follow_up_opened')`;

const clockObject = Object.keys(clockColumns)
  .map((name) => `'${name}', c.${columnOf(name)}`)
  .join(', ');

/** $1 ids; a batch in one statement, and therefore as of one moment. */
const foldableTickets = new PreparedStatement<RawFoldable>(
  'foldable_tickets',
  `SELECT t.id, t.number, t.version, t.event_count AS "eventCount", t.urgency_at AS "urgencyAt",
          t.first_team_code AS "firstTeamCode", t.bureau_code AS "bureauCode",
          (SELECT e.occurred_at FROM ticket_events e WHERE e.ticket_id = t.id
            ORDER BY e.sequence DESC LIMIT 1) AS "lastEventAt",
          (SELECT json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind, 'occurredAt', e.occurred_at,
                    'recordedAt', e.recorded_at, 'actorId', e.actor_id, 'actorSide', e.actor_side, 'data', e.data)
                  ORDER BY e.sequence)
             FROM ticket_events e WHERE e.ticket_id = t.id AND e.kind NOT IN ${idleKinds}) AS events,
          (SELECT json_agg(json_build_object('id', c.id, 'generation', c.generation, ${clockObject}))
             FROM sla_clocks c WHERE c.ticket_id = t.id) AS clocks,
          (SELECT json_agg(json_build_object('clockId', m.clock_id, 'kind', m.kind, 'percent', m.percent,
                    'fireAt', m.fire_at))
             FROM sla_clocks c JOIN sla_timers m ON m.clock_id = c.id WHERE c.ticket_id = t.id) AS timers,
          (SELECT json_agg(json_build_object('metric', j.metric, 'cycle', j.cycle, 'kind', j.kind,
                    'percent', j.percent, 'at', j.at, 'recordedAt', j.recorded_at, 'status', j.status,
                    'retractedAt', j.retracted_at, 'reinstatedAt', j.reinstated_at,
                    'previousAt', j.previous_at, 'toldAt', j.told_at))
             FROM sla_journal j WHERE j.ticket_id = t.id) AS journal
     FROM tickets t WHERE t.id = ANY($1::bigint[])`,
);

/** The tickets of these ids, in no particular order. */
export async function readFoldable(
  on: Parameters<typeof foldableTickets.rows>[0],
  ids: readonly number[],
): Promise<FoldableTicket[]> {
  return (await foldableTickets.rows(on, [ids])).map(foldableOf);
}

function foldableOf({ events, clocks, timers, journal, ...row }: RawFoldable): FoldableTicket {
  return {
    ...row,
    urgencyAt: row.urgencyAt.getTime(),
    lastEventAt: row.lastEventAt.getTime(),
    events: events.map(ticketEventOf),
    clocks: (clocks ?? []).map((clock) => withInstants<ClockOnFile>(clock)),
    timers: (timers ?? []).map((timer) => withInstants<TimerOnFile>(timer)),
    journal: (journal ?? []).map((entry) => withInstants<JournalEntry>(entry)),
  };
}
