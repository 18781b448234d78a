import { urgencyWhilePaused, urgencyWithoutTarget } from '../../domain/sla/queue-order.js';
import type { DueStep } from '../../domain/sla/due-steps.js';
import {
  foldClocks,
  type FoldInput,
  type SlaClock,
  type ThresholdKind,
} from '../../domain/sla/sla-clock.js';
import { ordersQueues } from '../../domain/sla/sla-metric.js';
import { slaEventsOf } from '../../domain/ticket/sla-events.js';
import type { NewTicketEvent, TicketEvent } from '../../domain/ticket/ticket-event.js';
import { judgeThresholds, tellThresholds } from './judge-thresholds.js';

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
  /** What has to be said about promises that ran short or out and about steps done, once. */
  readonly told: readonly NewTicketEvent[];
  /** Escalation steps that became due with what is told. */
  readonly steps: readonly DueStep[];
  readonly urgencyAt: number;
  /** The stages still to be passed, the present one first. */
  readonly stagesLeft: readonly string[];
}

/** Folds the events of a ticket and compares the outcome with the stored clocks and journal. */
export function refreshClocks(input: {
  readonly events: readonly TicketEvent[];
  readonly material: SlaMaterial;
  readonly now: number;
  readonly stored: readonly StoredClock[];
  readonly journal: readonly JournalEntry[];
  /** The steps that became due before. */
  readonly steps: readonly Pick<DueStep, 'metric' | 'cycle' | 'step'>[];
  /**
   * The timers that wait, for a fold by other calendars: what lies ahead of a clock may move where its reading
   * does not, as with a step beyond a missed promise. Without them a reading that stands keeps its timers.
   */
  readonly timers?: readonly ClockTimer[];
}): ClockChanges {
  const { now, stored } = input;
  const fold = foldClocks({ events: slaEventsOf(input.events), asOf: now, ...input.material });
  const storedByKey = new Map(stored.map((clock) => [keyOf(clock), clock]));
  const clocks = fold.clocks.map((clock) => storedForm(clock, storedByKey.get(keyOf(clock)), now));
  const moved = input.timers ? clocksWithOtherTimers(fold.clocks, input.timers) : new Set<string>();
  const changed = clocks.filter(
    (clock) => moved.has(keyOf(clock)) || !sameReading(clock, storedByKey.get(keyOf(clock))),
  );
  const changedKeys = new Set(changed.map(keyOf));
  const judged = judgeThresholds(fold.fired, input.journal, now);
  const { told, steps } = tellThresholds(judged, clocks, input);
  return {
    clocks,
    changed,
    gone: goneOf(stored, clocks),
    timers: fold.clocks.filter((clock) => changedKeys.has(keyOf(clock))).flatMap(timersOf),
    journal: judged,
    told,
    steps,
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

function clocksWithOtherTimers(
  clocks: readonly SlaClock[],
  waiting: readonly ClockTimer[],
): Set<string> {
  const ahead = clocks.flatMap(timersOf);
  const [wanted, there] = [new Set(ahead.map(timerKey)), new Set(waiting.map(timerKey))];
  return new Set([
    ...ahead.filter((timer) => !there.has(timerKey(timer))).map(keyOf),
    ...waiting.filter((timer) => !wanted.has(timerKey(timer))).map(keyOf),
  ]);
}

function timerKey({ metric, cycle, kind, percent, fireAt }: ClockTimer): string {
  return `${metric} ${cycle} ${kind} ${percent} ${fireAt}`;
}

/** The place in its queue of a ticket with these clocks: the earliest due instant of those that run. */
export function urgencyOf(all: readonly Pick<StoredClock, 'metric' | 'run' | 'dueAt'>[]): number {
  const clocks = all.filter(({ metric }) => ordersQueues(metric));
  const due = clocks.flatMap(({ run, dueAt }) =>
    run === 'running' && dueAt !== null ? [dueAt] : [],
  );
  if (due.length > 0) return Math.min(...due);
  return clocks.some(({ run }) => run === 'paused') ? urgencyWhilePaused : urgencyWithoutTarget;
}
