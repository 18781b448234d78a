import { MOVE_EFFECTS, promiseMoves, strongestEffect } from '../../../domain/sla/promise-moves.js';
import type { FoldedTicket } from '../../tickets/folds/ticket-folds.js';
import { eventJson, journalJson, stepJson, withIsoInstants } from '../../tickets/save-ticket.js';
import {
  clockOnFileColumns,
  rareNames,
  ticketColumns,
  timerColumns,
  typesOf,
} from './batch-columns.js';
import { Columns } from './columns.js';

/** A worker fires only what is due: timers later than this after reading need no watching. */
const watchedMs = 60_000;

/** The values of `saveBatch` after the lease: what a batch of tickets, folded as of `now`, writes. */
export function valuesToSave(folded: readonly FoldedTicket[], now: number): unknown[] {
  const tickets = new Columns(typesOf(ticketColumns));
  const clocks = new Columns(typesOf(clockOnFileColumns));
  const timers = new Columns(typesOf(timerColumns));
  const rare = Object.fromEntries(rareNames.map((name) => [name, [] as object[]])) as Rare;
  const watchedUntil = now + watchedMs;
  for (const one of folded) {
    tickets.add(ticketValues(one, watchedUntil));
    if (!changes(one)) continue;
    addClocks(one, clocks, rare);
    addTimers(one, timers, rare);
    const { id } = one.ticket;
    for (const entry of one.clocks.journal)
      rare.journal.push({ ticketId: id, ...journalJson(entry) });
    rare.events.push(...eventValues(one));
    for (const step of one.clocks.steps) rare.steps.push({ ticketId: id, ...stepJson(step, now) });
  }
  return [
    ...[new Date(watchedUntil), ...tickets.values(), ...clocks.values(), ...timers.values()],
    ...rareNames.map((name) => JSON.stringify(rare[name])),
  ];
}

type Rare = Record<(typeof rareNames)[number], object[]>;

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

function changes({ bound, clocks: { changed, gone, journal } }: FoldedTicket): boolean {
  return [bound, changed, gone, journal].some((list) => list.length > 0);
}

function ticketValues(folded: FoldedTicket, watchedUntil: number) {
  const { ticket, bound, clocks } = folded;
  const policy = bound.find((event) => event.kind === 'policy_bound')?.data ?? ticket;
  return {
    id: ticket.id,
    version: ticket.version,
    eventCount: ticket.eventCount,
    changes: changes(folded),
    journal: ticket.journal.length,
    told: ticket.journal.filter(({ toldAt }) => toldAt !== null).length,
    timers: ticket.timers.filter(({ fireAt }) => fireAt < watchedUntil).length,
    urgencyAt: clocks.urgencyAt,
    events: bound.length + clocks.told.length,
    policyCode: policy.policyCode,
    policyVersion: policy.policyVersion,
    effect: strongestEffect(promiseMoves(ticket.clocks, clocks.clocks)),
  };
}

function addClocks(
  { ticket, clocks: { changed, gone } }: FoldedTicket,
  clocks: Columns<keyof typeof clockOnFileColumns>,
  rare: Rare,
): void {
  const ticketId = ticket.id;
  for (const clock of changed) {
    const onFile = onFileOf(ticket, clock);
    if (onFile) {
      clocks.add({ ...clock, ticketId, id: onFile.id, generation: onFile.generation + 1 });
    } else rare.clocks.push({ ticketId, ...withIsoInstants(clock) });
  }
  for (const clock of gone) rare.goneClocks.push({ ticketId, id: onFileOf(ticket, clock)!.id });
}

function addTimers(
  { ticket, clocks: { changed, timers: wanted } }: FoldedTicket,
  timers: Columns<keyof typeof timerColumns>,
  rare: Rare,
): void {
  const ticketId = ticket.id;
  const left = new Map(ticket.timers.map((timer) => [keyOf(timer), timer]));
  for (const { metric, cycle, kind, percent, fireAt } of wanted) {
    const onFile = onFileOf(ticket, { metric, cycle });
    if (!onFile) {
      const at = withIsoInstants({ fireAt });
      rare.timersOfNew.push({ ticketId, metric, cycle, kind, percent, ...at });
      continue;
    }
    const { id: clockId } = onFile;
    const generation = onFile.generation + 1;
    const timer = { ticketId, clockId, kind, percent, generation, fireAt };
    if (left.delete(keyOf(timer))) timers.add(timer);
    else rare.timers.push(withIsoInstants(timer));
  }
  const reckoned = new Set(changed.map((clock) => onFileOf(ticket, clock)?.id));
  for (const { clockId, kind, percent } of left.values()) {
    if (reckoned.has(clockId)) rare.gone.push({ ticketId, clockId, kind, percent });
  }
}

function eventValues({ ticket, bound, clocks: { told } }: FoldedTicket): object[] {
  return [...bound, ...told].map((event, index) => ({
    ticketId: ticket.id,
    ...eventJson({ ...event, sequence: ticket.eventCount + index + 1 }),
  }));
}

function onFileOf(
  { clocks }: FoldedTicket['ticket'],
  { metric, cycle }: { readonly metric: string; readonly cycle: number },
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
