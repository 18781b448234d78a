import { withLapsedOffer } from '../../domain/ticket/offers.js';
import { bindingsOf } from '../../domain/ticket/sla-events.js';
import type { TicketOutcome } from '../../domain/ticket/staff-work.js';
import type {
  NewTicketEvent,
  TicketEvent,
  TicketEventKind,
} from '../../domain/ticket/ticket-event.js';
import { applyChanges } from '../../domain/ticket/ticket-facts.js';
import { newsAfter } from '../../domain/ticket/ticket-news.js';
import type { LockedTicket } from './locked-ticket.js';
import { countSteps, type CountStep } from './queue-buckets.js';
import {
  refreshClocks,
  type ClockChanges,
  type JournalEntry,
  type SlaMaterial,
  type StoredClock,
} from './refresh-clocks.js';
import type { TicketRow } from './ticket-row.js';

/** Everything that one act writes: the row as it becomes, the new events in order, clocks and counts. */
export interface AppliedOutcome {
  readonly row: TicketRow;
  readonly events: readonly TicketEvent[];
  readonly clocks: ClockChanges;
  readonly counts: readonly CountStep[];
}

/**
 * What follows from an outcome: the changed row, numbered events, clocks folded anew, and what has to
 * be said about promises. No I/O: the server saves it, the demo history collects it.
 */
export function applyOutcome(
  ticket: LockedTicket,
  decided: TicketOutcome,
  now: number,
  material: SlaMaterial,
): AppliedOutcome {
  const outcome = withLapsedOffer(ticket.row, decided, ticket.events, now);
  const happened = numbered(outcome.events, ticket.row.eventCount);
  const clocks = refreshClocks({
    events: [...ticket.events, ...happened],
    ...{ material, now, stored: ticket.clocks, journal: ticket.journal, steps: ticket.steps },
  });
  const events = [...happened, ...numbered(clocks.told, ticket.row.eventCount + happened.length)];
  const row = rowAfter(ticket.row, outcome, events, clocks, now);
  return { row, events, clocks, counts: countSteps(ticket.row, row) };
}

/** The first row with its events, clocks and count: `before` carries everything but what the clocks say. */
export function applyOpening(
  before: TicketRow,
  opened: readonly NewTicketEvent[],
  now: number,
  material: SlaMaterial,
): AppliedOutcome {
  const ticket = { row: before, events: [], clocks: [], journal: [], steps: [] };
  const applied = applyOutcome(ticket as never, { changes: {}, events: opened }, now, material);
  return { ...applied, row: { ...applied.row, version: 1 }, counts: countSteps(null, applied.row) };
}

/** The ticket as the next act finds it, without asking the database. */
export function ticketAfter(
  ticket: LockedTicket,
  outcome: TicketOutcome,
  applied: AppliedOutcome,
): LockedTicket {
  return {
    row: applied.row,
    facts: {
      ...applyChanges(ticket.facts, outcome.changes),
      stagesLeft: applied.row.stagesLeft,
      offeredTeamCode: applied.row.offeredTeamCode,
    },
    events: [...ticket.events, ...applied.events],
    clocks: applied.clocks.clocks,
    journal: mergedJournal(ticket.journal, applied.clocks.journal),
    approvals: ticket.approvals,
    steps: [...ticket.steps, ...applied.clocks.steps],
  };
}

function mergedJournal(
  before: readonly JournalEntry[],
  written: readonly JournalEntry[],
): JournalEntry[] {
  const keyOf = (row: JournalEntry) => `${row.metric} ${row.cycle} ${row.kind} ${row.percent}`;
  return [...new Map([...before, ...written].map((row) => [keyOf(row), row])).values()];
}

function numbered(events: readonly NewTicketEvent[], from: number): TicketEvent[] {
  return events.map((event, index) => ({ ...event, sequence: from + index + 1 }));
}

function rowAfter(
  row: TicketRow,
  outcome: TicketOutcome,
  events: readonly TicketEvent[],
  { clocks, urgencyAt, stagesLeft }: ClockChanges,
  now: number,
): TicketRow {
  const { approval: _approval, approverIds: _approverIds, ...changes } = outcome.changes;
  return {
    ...row,
    firstRespondedAt: row.firstRespondedAt ?? firstAnswer(events),
    ...changes,
    ...lastMessage(events, row.lastMessageAt),
    ...bindingsOf(events).at(-1),
    promisedResponseAt: row.promisedResponseAt ?? firstPromise(clocks, 'first_response'),
    promisedFinishAt: row.promisedFinishAt ?? firstPromise(clocks, 'resolution'),
    urgencyAt,
    stagesLeft,
    ...newsAfter(row, events),
    eventCount: row.eventCount + events.length,
    version: row.version + 1,
    updatedAt: now,
  };
}

type Said = Extract<TicketEvent, { kind: 'commented' }>;

function saidIn(events: readonly TicketEvent[]): Said[] {
  return events.filter(
    (event): event is Said => event.kind === ('commented' satisfies TicketEventKind),
  );
}

/** What was said before the last message and is written down only now is not the last one. */
function lastMessage(events: readonly TicketEvent[], lastSoFar: number): Partial<TicketRow> {
  const last = saidIn(events).at(-1);
  return last && last.occurredAt >= lastSoFar
    ? { lastMessageAt: last.occurredAt, lastMessageSide: last.data.side }
    : {};
}

function firstAnswer(events: readonly TicketEvent[]): number | null {
  const answer = saidIn(events).find(({ data }) => data.side === 'agent' && !data.automatic);
  return answer?.occurredAt ?? null;
}

function firstPromise(clocks: readonly StoredClock[], metric: string): number | null {
  return clocks.find((clock) => clock.metric === metric && clock.cycle === 1)?.dueAt ?? null;
}
