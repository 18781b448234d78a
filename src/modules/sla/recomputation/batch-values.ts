import { MOVE_EFFECTS, promiseMoves, strongestEffect } from '../../../domain/sla/promise-moves.js';
import type { FoldedTicket } from '../../tickets/folds/ticket-folds.js';
import type { StoredClock } from '../../tickets/refresh-clocks.js';
import { eventJson, journalJson, withIsoInstants } from '../../tickets/save-ticket.js';

/** The values $5 to $13 of `saveBatch`: what a batch of folded tickets writes, each list as JSON. */
export function valuesToSave(folded: readonly FoldedTicket[]): string[] {
  const tickets = folded.map(ticketValues);
  const changed = folded.filter(changes);
  const clocks = changed.map(clockValues);
  const timers = changed.map(timerValues);
  return [
    tickets,
    clocks.flatMap(({ known }) => known),
    clocks.flatMap(({ added }) => added),
    timers.flatMap(({ moved }) => moved),
    timers.flatMap(({ added }) => added),
    timers.flatMap(({ ofNewClocks }) => ofNewClocks),
    timers.flatMap(({ gone }) => gone),
    changed.flatMap(({ ticket, clocks: { journal } }) =>
      journal.map((entry) => ({ ticketId: ticket.id, ...journalJson(entry) })),
    ),
    changed.flatMap(eventValues),
  ].map((list) => JSON.stringify(list));
}

/** The values $5 and $6 of `noteBatch`: under which effect each ticket counts, and the promises that move. */
export function valuesToNote(folded: readonly FoldedTicket[]): string[] {
  const tickets: object[] = [];
  const moved: object[] = [];
  for (const { ticket, clocks } of folded) {
    const moves = promiseMoves(ticket.clocks, clocks.clocks);
    tickets.push({ id: ticket.id, effect: strongestEffect(moves) });
    for (const { metric, cycle, effect, dueBefore, dueAfter } of moves) {
      const place = MOVE_EFFECTS.indexOf(effect);
      const due = { dueBeforeAt: dueBefore, dueAfterAt: dueAfter };
      moved.push(withIsoInstants({ ticketId: ticket.id, place, metric, cycle, effect, ...due }));
    }
  }
  return [JSON.stringify(tickets), JSON.stringify(moved)];
}

function changes({ clocks: { changed, journal } }: FoldedTicket): boolean {
  return changed.length > 0 || journal.length > 0;
}

function ticketValues(folded: FoldedTicket): object {
  const { ticket, clocks } = folded;
  return {
    id: ticket.id,
    version: ticket.version,
    eventCount: ticket.eventCount,
    changes: changes(folded),
    journal: ticket.journal.length,
    told: ticket.journal.filter(({ toldAt }) => toldAt !== null).length,
    timers: ticket.timers.length,
    urgencyAt: new Date(clocks.urgencyAt).toISOString(),
    events: clocks.told.length,
    effect: strongestEffect(promiseMoves(ticket.clocks, clocks.clocks)),
  };
}

function clockValues({ ticket, clocks: { changed } }: FoldedTicket): {
  known: object[];
  added: object[];
} {
  const known: object[] = [];
  const added: object[] = [];
  for (const clock of changed) {
    const onFile = onFileOf(ticket, clock);
    const values = { ticketId: ticket.id, ...withIsoInstants(clock) };
    if (onFile) known.push({ ...values, id: onFile.id, generation: onFile.generation + 1 });
    else added.push(values);
  }
  return { known, added };
}

function timerValues({ ticket, clocks: { changed, timers } }: FoldedTicket): {
  moved: object[];
  added: object[];
  ofNewClocks: object[];
  gone: object[];
} {
  const ticketId = ticket.id;
  const waiting = new Set(ticket.timers.map(keyOf));
  const kept = new Set<string>();
  const moved: object[] = [];
  const added: object[] = [];
  const ofNewClocks: object[] = [];
  for (const timer of timers) {
    const onFile = onFileOf(ticket, timer);
    const { kind, percent, fireAt } = timer;
    const values = { ticketId, kind, percent, fireAt: new Date(fireAt).toISOString() };
    if (!onFile) {
      ofNewClocks.push({ ...values, metric: timer.metric, cycle: timer.cycle });
      continue;
    }
    const key = keyOf({ clockId: onFile.id, kind, percent });
    kept.add(key);
    const placed = { ...values, clockId: onFile.id, generation: onFile.generation + 1 };
    (waiting.has(key) ? moved : added).push(placed);
  }
  const reckoned = new Set(changed.map((clock) => onFileOf(ticket, clock)?.id));
  const gone = ticket.timers
    .filter((timer) => reckoned.has(timer.clockId) && !kept.has(keyOf(timer)))
    .map(({ clockId, kind, percent }) => ({ ticketId, clockId, kind, percent }));
  return { moved, added, ofNewClocks, gone };
}

function eventValues({ ticket, clocks: { told } }: FoldedTicket): object[] {
  return told.map((event, index) => ({
    ticketId: ticket.id,
    ...eventJson({ ...event, sequence: ticket.eventCount + index + 1 }),
  }));
}

function onFileOf(
  { clocks }: FoldedTicket['ticket'],
  { metric, cycle }: Pick<StoredClock, 'metric' | 'cycle'> | { metric: string; cycle: number },
): FoldedTicket['ticket']['clocks'][number] | undefined {
  return clocks.find((clock) => clock.metric === metric && clock.cycle === cycle);
}

function keyOf({
  clockId,
  kind,
  percent,
}: {
  readonly clockId: number;
  readonly kind: string;
  readonly percent: number;
}): string {
  return `${clockId} ${kind} ${percent}`;
}
