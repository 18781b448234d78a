import {
  foldClocks,
  type Fired,
  type FoldInput,
  type SlaClock,
  type ThresholdKind,
} from '../../domain/sla/sla-clock.js';
import { ordersQueues } from '../../domain/sla/sla-metric.js';
import { slaEventsOf } from '../../domain/ticket/sla-events.js';
import {
  bySystem,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
} from '../../domain/ticket/ticket-event.js';

/** The policies and calendars that the clocks of a ticket run on. */
export type SlaMaterial = Pick<FoldInput, 'policies' | 'calendars'>;

/** A clock as its row keeps it: the reading of the fold with the promise first made. */
export type StoredClock = Omit<SlaClock, 'upcoming' | 'remainingMs' | 'elapsedBasisPoints'> & {
  readonly originalDueAt: number | null;
  readonly computedAt: number;
};

/** A threshold as the journal keeps it; percent is 0 for a breach. */
export interface JournalEntry {
  readonly metric: string;
  readonly cycle: number;
  readonly kind: ThresholdKind;
  readonly percent: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly status: 'active' | 'retracted';
  readonly retractedAt: number | null;
  readonly reinstatedAt: number | null;
  readonly previousAt: readonly number[];
  readonly toldAt: number | null;
}

/** An instant at which a clock must be looked at if nothing happens before. */
export interface ClockTimer {
  readonly metric: string;
  readonly cycle: number;
  readonly kind: ThresholdKind;
  readonly percent: number;
  readonly fireAt: number;
}

/** A clock to be removed, as the saving statement reads it. */
export interface GoneClock {
  readonly metric: string;
  readonly cycle: number;
  readonly gone: true;
}

/** What the clocks of a ticket say now, against what is stored. */
export interface ClockChanges {
  /** Every clock, whether changed or not. */
  readonly clocks: readonly StoredClock[];
  /** New clocks and those whose reading is another one than stored; their timers replace the old ones. */
  readonly changed: readonly StoredClock[];
  /** Stored clocks that have never been, as what started them is voided; their rows go. */
  readonly gone: readonly GoneClock[];
  readonly timers: readonly ClockTimer[];
  readonly journal: readonly JournalEntry[];
  /** What has to be said about promises that ran short or out, once. */
  readonly told: readonly NewTicketEvent[];
  readonly urgencyAt: number;
  /** The stages still to be passed, the present one first. */
  readonly stagesLeft: readonly string[];
}

/** Queue order of what has no running clock: after everything that has one, paused before none at all. */
export const urgencyWhilePaused = Date.parse('9999-12-30T00:00:00Z');
export const urgencyWithoutTarget = Date.parse('9999-12-31T00:00:00Z');

/** Folds the events of a ticket and compares the outcome with the stored clocks and journal. */
export function refreshClocks(input: {
  readonly events: readonly TicketEvent[];
  readonly material: SlaMaterial;
  readonly now: number;
  readonly stored: readonly StoredClock[];
  readonly journal: readonly JournalEntry[];
}): ClockChanges {
  const { now, stored } = input;
  const fold = foldClocks({ events: slaEventsOf(input.events), asOf: now, ...input.material });
  const storedByKey = new Map(stored.map((clock) => [keyOf(clock), clock]));
  const clocks = fold.clocks.map((clock) => storedForm(clock, storedByKey.get(keyOf(clock)), now));
  const changed = clocks.filter((clock) => !sameReading(clock, storedByKey.get(keyOf(clock))));
  const changedKeys = new Set(changed.map(keyOf));
  const judged = judge(fold.fired.map(firedEntry), input.journal, now);
  return {
    clocks,
    changed,
    gone: goneOf(stored, clocks),
    timers: fold.clocks.filter((clock) => changedKeys.has(keyOf(clock))).flatMap(timersOf),
    journal: judged,
    told: [...told(judged, input.journal, now), ...takenBack(judged, input.journal, now)],
    urgencyAt: urgencyOf(clocks),
    stagesLeft: fold.stagesLeft,
  };
}

function goneOf(stored: readonly StoredClock[], clocks: readonly StoredClock[]): GoneClock[] {
  const there = new Set(clocks.map(keyOf));
  return stored
    .filter((clock) => !there.has(keyOf(clock)))
    .map(({ metric, cycle }) => ({ metric, cycle, gone: true }));
}

function keyOf({ metric, cycle }: { readonly metric: string; readonly cycle: number }): string {
  return `${metric} ${cycle}`;
}

function storedForm(clock: SlaClock, before: StoredClock | undefined, now: number): StoredClock {
  const {
    upcoming: _upcoming,
    remainingMs: _remaining,
    elapsedBasisPoints: _share,
    ...rest
  } = clock;
  return { ...rest, originalDueAt: before?.originalDueAt ?? clock.dueAt, computedAt: now };
}

/** What makes a reading another one. Elapsed time and its beginning grow by themselves. */
const comparedFields = [
  'subject',
  'state',
  'run',
  'startedAt',
  'targetMs',
  'dueAt',
  'originalDueAt',
  'breachAt',
  'pausedAt',
  'stoppedAt',
  'metAt',
  'breachedAt',
  'reason',
  'policyCode',
  'policyVersion',
] as const satisfies readonly (keyof StoredClock)[];

function sameReading(clock: StoredClock, before: StoredClock | undefined): boolean {
  if (before === undefined) return false;
  if (clock.run !== 'running' && clock.elapsedMs !== before.elapsedMs) return false;
  return comparedFields.every((field) => (clock[field] ?? null) === (before[field] ?? null));
}

function timersOf(clock: SlaClock): ClockTimer[] {
  const { metric, cycle } = clock;
  return clock.upcoming.map(({ kind, percent, at }) => ({
    ...{ metric, cycle, kind, fireAt: at },
    percent: percent ?? 0,
  }));
}

type Threshold = Pick<JournalEntry, 'metric' | 'cycle' | 'kind' | 'percent' | 'at'>;

function firedEntry(fired: Fired): Threshold {
  const { metric, cycle, kind, at } = fired;
  return { metric, cycle, kind, at, percent: fired.percent ?? 0 };
}

function thresholdKey(entry: Omit<Threshold, 'at'>): string {
  return `${entry.metric} ${entry.cycle} ${entry.kind} ${entry.percent}`;
}

/** The journal rows that have to be written: newly true, no longer true, true again, or told only now. */
function judge(
  fired: readonly Threshold[],
  journal: readonly JournalEntry[],
  now: number,
): JournalEntry[] {
  const truths = new Map(fired.map((entry) => [thresholdKey(entry), entry]));
  const known = new Set(journal.map(thresholdKey));
  const corrected = journal.flatMap((row) => {
    const next = judgedRow(row, truths.get(thresholdKey(row)), now);
    return next === row ? [] : [next];
  });
  const fresh = fired
    .filter((entry) => !known.has(thresholdKey(entry)))
    .map((entry) => newRow(entry, now));
  return [...corrected, ...fresh];
}

function newRow(entry: Threshold, now: number): JournalEntry {
  return {
    ...entry,
    recordedAt: now,
    status: 'active',
    retractedAt: null,
    reinstatedAt: null,
    previousAt: [],
    toldAt: now,
  };
}

function judgedRow(row: JournalEntry, truth: Threshold | undefined, now: number): JournalEntry {
  const toldAt = row.toldAt ?? now;
  if (truth === undefined) {
    if (row.status === 'retracted') return row;
    return { ...row, status: 'retracted', retractedAt: now, toldAt };
  }
  const moved = truth.at !== row.at;
  const reinstated = row.status === 'retracted';
  if (!moved && !reinstated && row.toldAt !== null) return row;
  return {
    ...row,
    at: truth.at,
    previousAt: moved ? [...row.previousAt, row.at] : row.previousAt,
    status: 'active',
    reinstatedAt: reinstated ? now : row.reinstatedAt,
    toldAt,
  };
}

/**
 * Each threshold is told once. When several warnings of a clock come at the same time only the
 * highest is worth telling, and none at all once the promise is missed.
 */
function told(
  judged: readonly JournalEntry[],
  before: readonly JournalEntry[],
  now: number,
): NewTicketEvent[] {
  const toldBefore = new Set(before.filter((row) => row.toldAt !== null).map(thresholdKey));
  const fresh = judged.filter(
    (row) => row.status === 'active' && !toldBefore.has(thresholdKey(row)),
  );
  const missed = new Set(
    [...before, ...judged]
      .filter((row) => row.kind === 'breach' && row.status === 'active')
      .map(keyOf),
  );
  return fresh
    .filter((row) => row.kind !== 'mark')
    .filter((row) => row.kind === 'breach' || isWorthTelling(row, fresh, missed))
    .map((row) => promiseEvent(row, now));
}

/** A miss that was told and is retracted is told as such; the row with its instants is kept. */
function takenBack(
  judged: readonly JournalEntry[],
  before: readonly JournalEntry[],
  now: number,
): NewTicketEvent[] {
  const told = new Map(
    before
      .filter(
        ({ kind, status, toldAt }) => kind === 'breach' && status === 'active' && toldAt !== null,
      )
      .map((row) => [thresholdKey(row), row]),
  );
  return judged
    .filter((row) => row.status === 'retracted' && told.has(thresholdKey(row)))
    .map(({ metric, cycle, at }) =>
      ticketEvent('promise_taken_back', { metric, cycle, at }, bySystem, now),
    );
}

function isWorthTelling(
  warning: JournalEntry,
  fresh: readonly JournalEntry[],
  missed: ReadonlySet<string>,
): boolean {
  if (missed.has(keyOf(warning))) return false;
  return !fresh.some(
    (row) =>
      row.kind === 'warning' && keyOf(row) === keyOf(warning) && row.percent > warning.percent,
  );
}

function promiseEvent({ metric, cycle, kind, percent, at }: JournalEntry, now: number) {
  return kind === 'breach'
    ? ticketEvent('promise_missed', { metric, cycle, at }, bySystem, now)
    : ticketEvent('promise_warned', { metric, cycle, percent, at }, bySystem, now);
}

/** The earliest instant that the desk owes the customer; what a team, an approver or a vendor owes orders nothing. */
function urgencyOf(all: readonly StoredClock[]): number {
  const clocks = all.filter(({ metric }) => ordersQueues(metric));
  const due = clocks.flatMap(({ run, dueAt }) =>
    run === 'running' && dueAt !== null ? [dueAt] : [],
  );
  if (due.length > 0) return Math.min(...due);
  return clocks.some(({ run }) => run === 'paused') ? urgencyWhilePaused : urgencyWithoutTarget;
}
