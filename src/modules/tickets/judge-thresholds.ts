import { dueSteps, type DueStep } from '../../domain/sla/due-steps.js';
import type { Fired } from '../../domain/sla/sla-clock.js';
import { escalatedEvent } from '../../domain/ticket/escalation.js';
import { bySystem, ticketEvent, type NewTicketEvent } from '../../domain/ticket/ticket-event.js';
import type { ClockChanges, JournalEntry, SlaMaterial, StoredClock } from './refresh-clocks.js';

/** What telling depends on beside what was judged. */
export interface TellingFacts {
  readonly material: SlaMaterial;
  readonly now: number;
  readonly journal: readonly JournalEntry[];
  readonly steps: readonly Pick<DueStep, 'metric' | 'cycle' | 'step'>[];
}

/** The events that say what became true or untrue, and the escalation steps that it makes due. */
export function tellThresholds(
  judged: readonly JournalEntry[],
  clocks: readonly StoredClock[],
  facts: TellingFacts,
): Pick<ClockChanges, 'told' | 'steps'> {
  const { journal, now } = facts;
  const fresh = freshlyTold(judged, journal);
  const missed = missedClocks(judged, journal);
  const steps = stepsOf(fresh, clocks, missed, facts);
  const events = [...told(fresh, missed, now), ...takenBack(judged, journal, now)];
  return { told: [...events, ...eventsOfSteps(steps, now)], steps };
}

function keyOf({ metric, cycle }: { readonly metric: string; readonly cycle: number }): string {
  return `${metric} ${cycle}`;
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
export function judgeThresholds(
  fold: readonly Fired[],
  journal: readonly JournalEntry[],
  now: number,
): JournalEntry[] {
  const fired = fold.map(firedEntry);
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
  if (truth === undefined) {
    if (row.status === 'retracted') return row;
    return { ...row, status: 'retracted', retractedAt: now };
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
    toldAt: row.toldAt ?? now,
  };
}

/**
 * The rows that are told with this change: each threshold is told once, a miss again after it was taken back, since the
 * last that was said of it is that it was none.
 */
function freshlyTold(
  judged: readonly JournalEntry[],
  before: readonly JournalEntry[],
): JournalEntry[] {
  const stands = ({ kind, status, toldAt }: JournalEntry): boolean =>
    toldAt !== null && (kind !== 'breach' || status === 'active');
  const toldBefore = new Set(before.filter(stands).map(thresholdKey));
  return judged.filter((row) => row.status === 'active' && !toldBefore.has(thresholdKey(row)));
}

/** The clocks whose promise was missed, by what was judged now and what stays as it was. */
function missedClocks(
  judged: readonly JournalEntry[],
  before: readonly JournalEntry[],
): ReadonlySet<string> {
  return new Set(
    [...before, ...judged]
      .filter((row) => row.kind === 'breach' && row.status === 'active')
      .map(keyOf),
  );
}

/**
 * When several warnings of a clock come at the same time only the highest is worth telling, and none
 * at all once the promise is missed.
 */
function told(
  fresh: readonly JournalEntry[],
  missed: ReadonlySet<string>,
  now: number,
): NewTicketEvent[] {
  return fresh
    .filter(
      (row) =>
        row.kind === 'breach' || (row.kind === 'warning' && isWorthTelling(row, fresh, missed)),
    )
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

/** The steps of the policy in force that these thresholds make due, each once in a cycle. */
function stepsOf(
  fresh: readonly JournalEntry[],
  clocks: readonly StoredClock[],
  missed: ReadonlySet<string>,
  input: Pick<TellingFacts, 'material' | 'steps'>,
): DueStep[] {
  const known = new Set(input.steps.map(stepKey));
  const policies = [...input.material.policies.values()];
  return fresh.flatMap((row) => {
    const clock = clocks.find((one) => keyOf(one) === keyOf(row));
    const policy = policies.find(
      ({ code, version }) => code === clock?.policyCode && version === clock.policyVersion,
    );
    if (!clock || !policy?.escalations) return [];
    return dueSteps(row, clock, missed.has(keyOf(row)), policy.escalations).filter(
      (step) => !known.has(stepKey(step)),
    );
  });
}

function stepKey({ metric, cycle, step }: Pick<DueStep, 'metric' | 'cycle' | 'step'>): string {
  return `${metric} ${cycle} ${step}`;
}

function eventsOfSteps(steps: readonly DueStep[], now: number): NewTicketEvent[] {
  return steps.filter(({ state }) => state === 'done').map((step) => escalatedEvent(step, now));
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
