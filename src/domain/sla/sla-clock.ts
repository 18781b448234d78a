import type { ElapsedTime } from './clock-arithmetic.js';
import { ElapsedTime as Elapsed } from './clock-arithmetic.js';
import type { CancelReason, ClockRun, TargetInForce } from './clock-run.js';
import type { Thresholds } from './clock-thresholds.js';
import { ahead, judge, marksAhead, warningThreshold } from './clock-thresholds.js';
import type { SlaEvent } from './sla-event.js';
import type { JournalRow } from './sla-journal.js';
import { replayJournal } from './sla-journal.js';
import type { SlaMetric } from './sla-metric.js';
import { SLA_METRICS } from './sla-metric.js';
import type { ClockRules } from './ticket-clocks.js';
import { foldTicket } from './ticket-fold.js';

/**
 * running, paused: open and in time · breached: open, the target is used up and more · met, missed:
 * ended with a result · cancelled: ended without one · no_target: open, nothing promised at present.
 */
export type ClockState =
  'running' | 'paused' | 'breached' | 'met' | 'missed' | 'cancelled' | 'no_target';

/** A warning, a breach, or a percent of the target at which an escalation step is due. */
export type ThresholdKind = 'warning' | 'breach' | 'mark';

/** An instant at which a timer must fire if nothing changes before. */
export interface Upcoming {
  readonly kind: ThresholdKind;
  readonly percent?: number;
  readonly at: number;
}

/**
 * One cycle of one metric as of the knowledge time. Instants are epoch ms, durations ms of business
 * time. `dueAt` is the first instant with elapsed >= target, `breachAt` the first with elapsed > target,
 * both by the target now in force and projected as if the state stayed (null while paused unless passed).
 */
export interface SlaClock {
  readonly metric: SlaMetric;
  readonly cycle: number;
  /** What the cycle is about: the group of an `ola`, the stage of a `milestone`, the code of a `contract`, the id of a `task`. */
  readonly subject: string | null;
  readonly state: ClockState;
  readonly run: 'running' | 'paused' | 'stopped' | 'cancelled';
  readonly startedAt: number;
  readonly countsFrom: number | null;
  readonly elapsedMs: number;
  readonly targetMs: number | null;
  readonly remainingMs: number | null;
  /** Elapsed of target in basis points, rounded down: 9999 is not yet 100 %. */
  readonly elapsedBasisPoints: number | null;
  readonly dueAt: number | null;
  readonly breachAt: number | null;
  readonly pausedAt: number | null;
  readonly stoppedAt: number | null;
  readonly metAt: number | null;
  readonly breachedAt: number | null;
  readonly reason: CancelReason | null;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly upcoming: readonly Upcoming[];
}

/** A threshold that was reached, at its computed instant. */
export interface Fired {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly kind: ThresholdKind;
  readonly percent?: number;
  readonly at: number;
}

/** Everything a fold needs; it reads no clock of its own. */
export interface FoldInput extends ClockRules {
  readonly events: readonly SlaEvent[];
  /** The knowledge time: events recorded later are not known yet. */
  readonly asOf: number;
  /** When nothing polled, `[from, to)`: changes when the journal was written, never what it says. */
  readonly schedulerDown?: readonly { readonly from: number; readonly to: number }[];
}

/** What the events amount to. */
export interface FoldResult {
  /** By metric (in the order of `SLA_METRICS`), then cycle. */
  readonly clocks: readonly SlaClock[];
  /** By instant, then metric. */
  readonly fired: readonly Fired[];
  /** What a recorder that ran all the time would have written; computed when first read. */
  readonly journal: readonly JournalRow[];
  /** The stages that are still to be reached, in order; the first is the present one. */
  readonly stagesLeft: readonly string[];
}

/** A cycle that had a target at some time, with its number, its arithmetic and its thresholds. */
export interface JudgedRun {
  readonly run: ClockRun;
  readonly cycle: number;
  readonly elapsed: ElapsedTime;
  readonly thresholds: Thresholds;
}

/**
 * The SLA clocks of one ticket: a pure function of its events, the policy versions and the calendars.
 * A cycle that never had a target is not listed (but is counted from its start once one is bound).
 */
export function foldClocks(input: FoldInput): FoldResult {
  const ticket = foldTicket(input.events, input, input.asOf);
  const judged = judgedRuns(ticket.runs, input.asOf);
  const fired = firedOf(judged);
  const firedAt = (asOf: number): readonly Fired[] =>
    asOf === input.asOf ? fired : firedOf(judgeRuns(input, asOf));
  let journal: readonly JournalRow[] | undefined;
  return {
    clocks: judged.map(clockOf),
    fired,
    stagesLeft: ticket.stagesLeft,
    get journal() {
      return (journal ??= replayJournal(input, firedAt));
    },
  };
}

/** The cycles as known at `asOf`, numbered per metric, by metric and cycle. */
export function judgeRuns(input: FoldInput, asOf: number): JudgedRun[] {
  return judgedRuns(foldTicket(input.events, input, asOf).runs, asOf);
}

function judgedRuns(runs: readonly ClockRun[], asOf: number): JudgedRun[] {
  return SLA_METRICS.flatMap((metric) =>
    runs
      .filter(
        (run) => run.metric === metric && run.targets.some(({ targetMs }) => targetMs !== null),
      )
      .map(asKnownAtItsEnd)
      .map((run, index) => {
        const elapsed = new Elapsed(run, asOf);
        return { run, cycle: index + 1, elapsed, thresholds: judge(run, elapsed) };
      }),
  );
}

/** What ended is measured by the calendars as they were known then: a version published later never changes it. */
function asKnownAtItsEnd(run: ClockRun): ClockRun {
  const { end } = run;
  if (end === null) return run;
  const stretches = run.stretches.map((stretch) => ({
    ...stretch,
    calendar: stretch.calendar && stretch.calendar.knownAt(end.at),
  }));
  return { ...run, stretches };
}

function firedOf(judged: readonly JudgedRun[]): Fired[] {
  const fired: Fired[] = [];
  for (const { run, cycle, thresholds } of judged) {
    for (const { percent, at } of thresholds.warnings) {
      fired.push({ metric: run.metric, cycle, kind: 'warning', percent, at });
    }
    for (const { percent, at } of thresholds.marks) {
      fired.push({ metric: run.metric, cycle, kind: 'mark', percent, at });
    }
    const { breachedAt } = thresholds;
    if (breachedAt !== null)
      fired.push({ metric: run.metric, cycle, kind: 'breach', at: breachedAt });
  }
  return fired.sort((one, other) => one.at - other.at);
}

/** The clock that a judged cycle shows. */
export function clockOf({ run, cycle, elapsed, thresholds }: JudgedRun): SlaClock {
  const target = run.targets.at(-1) as TargetInForce;
  const { targetMs } = target;
  const elapsedMs = elapsed.total;
  const pausedAt = pausedSince(run);
  const state = stateOf(run, targetMs, thresholds.breachedAt, pausedAt);
  const dueAt = targetMs === null ? null : elapsed.reaches(targetMs);
  const breachAt = targetMs === null ? null : elapsed.exceeds(targetMs);
  const policy = (target.policy ?? lastPolicyOf(run)) as { code: string; version: number };
  return {
    metric: run.metric,
    cycle,
    subject: run.subject,
    state,
    run: run.end ? run.end.outcome : pausedAt === null ? 'running' : 'paused',
    startedAt: run.startedAt,
    countsFrom: elapsed.countsFrom(),
    elapsedMs,
    targetMs,
    remainingMs: targetMs === null ? null : targetMs - elapsedMs,
    elapsedBasisPoints: targetMs === null ? null : Math.floor((elapsedMs * 10_000) / targetMs),
    dueAt,
    breachAt,
    pausedAt,
    stoppedAt: run.end?.at ?? null,
    metAt: state === 'met' && run.end ? run.end.at : null,
    breachedAt: thresholds.breachedAt,
    reason: reasonOf(run, state),
    policyCode: policy.code,
    policyVersion: policy.version,
    upcoming: [
      ...(state === 'running'
        ? upcomingOf(target, targetMs as number, elapsed, thresholds, breachAt)
        : []),
      ...(state === 'running' || (state === 'breached' && pausedAt === null)
        ? upcomingMarks(run.metric, target, targetMs as number, elapsed, thresholds)
        : []),
    ],
  };
}

function stateOf(
  run: ClockRun,
  targetMs: number | null,
  breachedAt: number | null,
  pausedAt: number | null,
): ClockState {
  if (run.end === null) {
    if (targetMs === null) return 'no_target';
    if (breachedAt !== null) return 'breached';
    return pausedAt === null ? 'running' : 'paused';
  }
  if (run.end.outcome === 'cancelled') return 'cancelled';
  if (breachedAt !== null) return 'missed';
  return targetMs === null ? 'cancelled' : 'met';
}

/** A cycle that ended while nothing was promised has no result either. */
function reasonOf(run: ClockRun, state: ClockState): CancelReason | null {
  return state === 'cancelled' ? (run.end?.reason ?? 'no_target') : null;
}

/** Start of the current pause, over changes from one pausing status to another. */
function pausedSince(run: ClockRun): number | null {
  if (run.end !== null) return null;
  let since: number | null = null;
  for (let index = run.stretches.length - 1; run.stretches[index]?.kind === 'paused'; index -= 1) {
    since = (run.stretches[index] as { from: number }).from;
  }
  return since;
}

function lastPolicyOf(run: ClockRun): TargetInForce['policy'] | undefined {
  return run.targets.findLast(({ policy }) => policy !== null)?.policy;
}

function upcomingOf(
  target: TargetInForce,
  targetMs: number,
  elapsed: ElapsedTime,
  thresholds: Thresholds,
  breachAt: number | null,
): Upcoming[] {
  const upcoming: Upcoming[] = [];
  for (const percent of ahead(target, thresholds.spent)) {
    const at = elapsed.reaches(warningThreshold(targetMs, percent));
    if (at !== null) upcoming.push({ kind: 'warning', percent, at });
  }
  if (breachAt !== null) upcoming.push({ kind: 'breach', at: breachAt });
  return upcoming;
}

/** Steps go on beyond the target, so also those of a promise that is missed already. */
function upcomingMarks(
  metric: SlaMetric,
  target: TargetInForce,
  targetMs: number,
  elapsed: ElapsedTime,
  { marks }: Thresholds,
): Upcoming[] {
  const reached = new Set(marks.map(({ percent }) => percent));
  return marksAhead(target, metric, reached).flatMap((percent): Upcoming[] => {
    const at = elapsed.reaches(warningThreshold(targetMs, percent));
    return at === null ? [] : [{ kind: 'mark', percent, at }];
  });
}
