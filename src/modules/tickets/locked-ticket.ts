import type { EntityManager } from 'typeorm';
import type { DueStep } from '../../domain/sla/due-steps.js';
import type { SeatState } from '../../domain/approval/approval-steps.js';
import type { TicketFacts } from '../../domain/ticket/ticket-facts.js';
import type { TicketEvent } from '../../domain/ticket/ticket-event.js';
import type { JournalEntry, StoredClock } from './refresh-clocks.js';
import { ticketFactsOf, ticketRowOf, type TicketRow } from './ticket-row.js';
import {
  loadTicketFacts,
  lockTicket,
  lockTimers,
  type RawEvent,
  type RawTicketFacts,
} from './ticket-statements.js';

/** One approval as far as decisions need it. */
export interface ApprovalRow {
  readonly id: number;
  readonly approverId: number;
  readonly standInId: number | null;
  readonly state: SeatState;
}

/** A ticket that nobody else can change until this transaction ends, with everything a decision may need. */
export interface LockedTicket {
  readonly row: TicketRow;
  readonly facts: TicketFacts;
  readonly events: readonly TicketEvent[];
  readonly clocks: readonly StoredClock[];
  readonly journal: readonly JournalEntry[];
  readonly approvals: readonly ApprovalRow[];
  /** Escalation steps that became due, whatever came of them. */
  readonly steps: readonly DueStep[];
}

/**
 * Locks the ticket, then its timers, and only then reads events and journal: a threshold that a
 * worker fired a moment ago is seen. Null when there is no such ticket.
 */
export async function lockAndLoad(
  manager: EntityManager,
  ticketId: number,
): Promise<LockedTicket | null> {
  const raw = await lockTicket.row(manager, [ticketId]);
  if (!raw) return null;
  await lockTimers.rows(manager, [ticketId]);
  const found = (await loadTicketFacts.row(manager, [ticketId]))!;
  return lockedTicketOf(ticketRowOf(raw), found);
}

function lockedTicketOf(row: TicketRow, found: RawTicketFacts): LockedTicket {
  const approvals = found.approvals as readonly ApprovalRow[];
  return {
    row,
    facts: ticketFactsOf(row, approvalFacts(approvals)),
    events: found.events.map(ticketEventOf),
    clocks: found.clocks.map((clock) => withInstants<StoredClock>(clock)),
    journal: found.journal.map((entry) => withInstants<JournalEntry>(entry)),
    approvals,
    steps: found.steps.map((step) => withInstants<DueStep>(step)),
  };
}

/** How far the approval has come over all steps, and whose word is awaited. */
export function approvalFacts(
  approvals: readonly Pick<ApprovalRow, 'approverId' | 'standInId' | 'state'>[],
): Pick<TicketFacts, 'approval' | 'approverIds'> {
  const awaited = approvals.flatMap(({ state, approverId, standInId }) =>
    state === 'requested' ? [approverId, ...(standInId === null ? [] : [standInId])] : [],
  );
  const states = new Set(approvals.map(({ state }) => state));
  const approval =
    (['requested', 'declined', 'cancelled', 'approved'] as const).find((state) =>
      states.has(state),
    ) ?? 'none';
  return { approval, approverIds: [...new Set(awaited)] };
}

/** A recorded event as the rules read it; its data was written by them. */
export function ticketEventOf(raw: RawEvent): TicketEvent {
  return {
    ...raw,
    occurredAt: new Date(raw.occurredAt).getTime(),
    recordedAt: new Date(raw.recordedAt).getTime(),
  } as unknown as TicketEvent;
}

/** JSON of the database with its instants, by name, as epoch milliseconds. */
export function withInstants<T>(raw: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, instantOf(name, value)]),
  ) as T;
}

function instantOf(name: string, value: unknown): unknown {
  if (name === 'previousAt') return (value as string[]).map((text) => Date.parse(text));
  const named = name === 'at' || name === 'countsFrom' || name.endsWith('At');
  const isInstant = typeof value === 'string' && named;
  return isInstant ? Date.parse(value) : value;
}
