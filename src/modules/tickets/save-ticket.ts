import type { EntityManager } from 'typeorm';
import type { DueStep } from '../../domain/sla/due-steps.js';
import type { TicketEvent } from '../../domain/ticket/ticket-event.js';
import type { AppliedOutcome } from './apply-outcome.js';
import type { JournalEntry } from './refresh-clocks.js';
import { ticketRowJson, type TicketRow } from './ticket-row.js';
import { insertTicket, updateTicket, type SavedTicket } from './ticket-statements.js';

/** Writes a new ticket with everything that belongs to it; the row's id and number are the database's. */
export async function saveOpened(
  manager: EntityManager,
  applied: AppliedOutcome,
  customerName: string,
): Promise<SavedTicket> {
  const row = JSON.stringify(ticketRowJson(applied.row));
  return (await insertTicket.row(manager, [row, customerName, ...restOf(applied)]))!;
}

/** Writes a changed ticket, whose row the transaction has locked. */
export async function saveChanged(
  manager: EntityManager,
  applied: AppliedOutcome,
  searchWords?: string,
): Promise<SavedTicket> {
  const { subject: _s, description: _d, answers: _a, ...changeable } = applied.row;
  const row = JSON.stringify(ticketRowJson(changeable satisfies Partial<TicketRow>));
  return (await updateTicket.row(manager, [row, searchWords ?? null, ...restOf(applied)]))!;
}

function restOf({ row, events, clocks, counts }: AppliedOutcome): string[] {
  return [
    JSON.stringify(events.map(eventJson)),
    JSON.stringify([...clocks.changed.map(withIsoInstants), ...clocks.gone]),
    JSON.stringify(clocks.timers.map(withIsoInstants)),
    JSON.stringify(clocks.journal.map(journalJson)),
    JSON.stringify(counts),
    JSON.stringify(clocks.steps.map((step) => stepJson(step, row.updatedAt))),
  ];
}

/** An event as its row takes it: recorded when it happened, unless it says that it became known later. */
export function eventJson(event: TicketEvent): Record<string, unknown> {
  const { occurredAt, recordedAt = occurredAt } = event;
  return {
    ...event,
    occurredAt: new Date(occurredAt).toISOString(),
    recordedAt: new Date(recordedAt).toISOString(),
  };
}

/** The value with its instants, by name, as ISO strings for `jsonb_to_recordset`. */
export function withIsoInstants(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      typeof item === 'number' && (name === 'at' || name.endsWith('At') || name === 'countsFrom')
        ? new Date(item).toISOString()
        : (item as unknown),
    ]),
  );
}

/** A step that became due, as its row takes it. */
export function stepJson(step: DueStep, recordedAt: number): Record<string, unknown> {
  return withIsoInstants({ ...step, recordedAt });
}

/** A journal row with its earlier instants, too, as ISO strings. */
export function journalJson(entry: JournalEntry): Record<string, unknown> {
  const previousAt = entry.previousAt.map((at) => new Date(at).toISOString());
  return { ...withIsoInstants(entry), previousAt };
}
