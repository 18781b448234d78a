import type { FoldResult, SlaClock } from '../../../domain/sla/sla-clock.js';
import { promiseNames } from '../../../domain/sla/time-left-chip.js';
import type { FoldableTicket } from '../../tickets/folds/foldable-ticket.js';
import type { UnreckonableTicket } from '../../tickets/folds/ticket-folds.js';
import type { StoredClock } from '../../tickets/refresh-clocks.js';

/** A field in which what is stored is not what the events give. */
export interface ReckoningDifference {
  readonly ticket: string;
  /** `resolution 1`: metric and cycle; null for the ticket's own place in its queue. */
  readonly clock: string | null;
  readonly field: string;
  readonly stored: string | number | null;
  readonly computed: string | number | null;
  readonly words: string;
}

const comparedFields = [
  'state',
  'run',
  'startedAt',
  'targetMs',
  'dueAt',
  'breachAt',
  'pausedAt',
  'stoppedAt',
  'metAt',
  'breachedAt',
  'reason',
  'policyCode',
  'policyVersion',
] as const satisfies readonly (keyof StoredClock)[];

type Value = string | number | null;
type Facts = ReadonlyMap<string, Value>;

/**
 * Every difference between the stored clocks, timers, journal and queue order of a ticket and a fold of
 * its events as of `asOf`. What came due later than that may have been recorded, or not yet: it is left out.
 */
export function reckoningDifferences(
  ticket: FoldableTicket,
  fold: FoldResult,
  urgencyAt: number,
  asOf: number,
): ReckoningDifference[] {
  const clocks = new Set([...ticket.clocks, ...fold.clocks].map(keyOf));
  const differences = [...clocks].flatMap((clock) => {
    const stored = storedFacts(ticket, clock, asOf);
    const computed = computedFacts(fold, clock, asOf);
    return compared(ticket.number, clock, stored, computed);
  });
  const moving = ticket.clocks.some(({ breachedAt }) => (breachedAt ?? 0) > asOf);
  if (moving) return differences;
  const order = ['urgencyAt', ticket.urgencyAt, urgencyAt] as const;
  return [...differences, ...difference(ticket.number, null, ...order)];
}

/** What is said of a ticket whose clocks cannot be reckoned at all. */
export function unreckonable({ ticket, missingVersion }: UnreckonableTicket): ReckoningDifference {
  return {
    ...{ ticket: ticket.number, clock: null, field: 'policyVersion' },
    ...{ stored: missingVersion, computed: null },
    words: `${ticket.number}: its clocks cannot be reckoned, because the version ${missingVersion} that its events name does not exist.`,
  };
}

function compared(
  ticket: string,
  clock: string,
  stored: Facts,
  computed: Facts,
): ReckoningDifference[] {
  const fields = new Set([...stored.keys(), ...computed.keys()]);
  return [...fields].flatMap((field) =>
    difference(ticket, clock, field, stored.get(field) ?? null, computed.get(field) ?? null),
  );
}

function difference(
  ticket: string,
  clock: string | null,
  field: string,
  stored: Value,
  computed: Value,
): ReckoningDifference[] {
  if (stored === computed) return [];
  const values = { stored: shown(field, stored), computed: shown(field, computed) };
  const words = `${ticket}, ${clock === null ? 'place in its queue' : clockWords(clock)}: ${field} is ${inWords(values.stored)}, the events give ${inWords(values.computed)}.`;
  return [{ ticket, clock, field, ...values, words }];
}

function storedFacts(
  { clocks, timers, journal }: FoldableTicket,
  clock: string,
  asOf: number,
): Facts {
  const facts = new Map<string, Value>();
  const row = clocks.find((one) => keyOf(one) === clock);
  if (row) {
    const early = (row.breachedAt ?? 0) > asOf;
    addFields(facts, row, early);
    for (const { clockId, kind, percent, fireAt } of timers) {
      if (clockId === row.id && fireAt > asOf) facts.set(`timer ${kind} ${percent}`, fireAt);
    }
  }
  for (const entry of journal) {
    if (keyOf(entry) !== clock || entry.status === 'retracted' || entry.at > asOf) continue;
    facts.set(`journal ${entry.kind} ${entry.percent}`, entry.at);
  }
  return withoutFired(facts, journal, clock, asOf);
}

function computedFacts(fold: FoldResult, clock: string, asOf: number): Facts {
  const facts = new Map<string, Value>();
  const row = fold.clocks.find((one) => keyOf(one) === clock);
  if (row) {
    addFields(facts, row, false);
    for (const { kind, percent, at } of row.upcoming) {
      if (at > asOf) facts.set(`timer ${kind} ${percent ?? 0}`, at);
    }
  }
  for (const fired of fold.fired) {
    if (keyOf(fired) === clock && fired.at <= asOf)
      facts.set(`journal ${fired.kind} ${fired.percent ?? 0}`, fired.at);
  }
  return facts;
}

/** A timer that fired after `asOf` still stands in the fold: it counts as stored at its instant. */
function withoutFired(
  facts: Map<string, Value>,
  journal: FoldableTicket['journal'],
  clock: string,
  asOf: number,
): Facts {
  for (const { kind, percent, at, status, ...entry } of journal) {
    if (keyOf(entry) === clock && status === 'active' && at > asOf)
      facts.set(`timer ${kind} ${percent}`, at);
  }
  return facts;
}

function addFields(
  facts: Map<string, Value>,
  clock: StoredClock | SlaClock,
  breachedLately: boolean,
): void {
  for (const field of comparedFields) facts.set(field, clock[field]);
  if (clock.run !== 'running') facts.set('elapsedMs', clock.elapsedMs);
  if (!breachedLately) return;
  facts.set('state', clock.run);
  facts.set('breachedAt', null);
}

function keyOf({ metric, cycle }: { readonly metric: string; readonly cycle: number }): string {
  return `${metric} ${cycle}`;
}

function clockWords(clock: string): string {
  const [metric, cycle] = clock.split(' ') as [keyof typeof promiseNames, string];
  return `${promiseNames[metric]}, cycle ${cycle}`;
}

/** Instants are shown as such, durations and everything else as they are. */
function shown(field: string, value: Value): Value {
  const isInstant =
    field.endsWith('At') || field.startsWith('timer') || field.startsWith('journal');
  return typeof value === 'number' && isInstant ? new Date(value).toISOString() : value;
}

function inWords(value: Value): string {
  return value === null ? 'nothing' : String(value);
}
