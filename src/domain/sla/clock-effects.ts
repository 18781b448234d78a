import { durationWords, longDate, timeOfDay, zoneAbbreviation } from './date-words.js';
import type { SlaClock } from './sla-clock.js';
import { promiseNames } from './time-left-chip.js';

/** The reading of a clock as far as two readings of it are compared. */
export type ComparedClock = Pick<
  SlaClock,
  'metric' | 'cycle' | 'state' | 'run' | 'dueAt' | 'stoppedAt' | 'breachedAt' | 'elapsedMs'
>;

/** What a change does to one clock. */
export interface ClockEffect {
  readonly metric: SlaClock['metric'];
  readonly cycle: number;
  readonly label: string;
  readonly sentence: string;
  /** What becomes of a missed promise: recorded anew, taken back, or as before. */
  readonly miss: 'recorded' | 'taken_back' | 'unchanged';
}

interface Wording {
  readonly zone: string;
  readonly now: number;
}

/**
 * What is different between two readings of a ticket's clocks as of one instant, one sentence a clock,
 * in the order of the clocks; what stays the same is left out.
 */
export function clockEffects(
  before: readonly ComparedClock[],
  after: readonly ComparedClock[],
  wording: Wording,
): ClockEffect[] {
  const was = byKey(before);
  const becomes = byKey(after);
  return [...new Map([...was, ...becomes]).keys()].sort().flatMap((key) => {
    const [old, next] = [was.get(key), becomes.get(key)];
    const sentence = sentenceOf(old, next, wording);
    if (sentence === null) return [];
    const { metric, cycle } = (next ?? old) as ComparedClock;
    const name = promiseNames[metric];
    const label = cycle === 1 ? name : `${name} (${cycle})`;
    return [{ metric, cycle, label, sentence, miss: missOf(old, next) }];
  });
}

function byKey(clocks: readonly ComparedClock[]): Map<string, ComparedClock> {
  return new Map(clocks.map((clock) => [`${clock.metric} ${clock.cycle}`, clock]));
}

function missOf(
  old: ComparedClock | undefined,
  next: ComparedClock | undefined,
): ClockEffect['miss'] {
  const [missed, misses] = [old?.breachedAt ?? null, next?.breachedAt ?? null];
  if (missed !== null && misses === null) return 'taken_back';
  return missed === null && misses !== null ? 'recorded' : 'unchanged';
}

function sentenceOf(
  old: ComparedClock | undefined,
  next: ComparedClock | undefined,
  wording: Wording,
): string | null {
  if (next === undefined) return 'It is no longer counted: nothing started it.';
  const at = (instant: number | null): string => momentOf(instant, wording);
  if (old === undefined) return `It is counted, too: ${outcomeOf(next, at)}.`;
  if (missOf(old, next) === 'taken_back') {
    return `The miss on ${at(old.breachedAt)} is taken back: ${outcomeOf(next, at)}.`;
  }
  if (missOf(old, next) === 'recorded') return `It counts as missed on ${at(next.breachedAt)}.`;
  const moved = movedPart(old, next, at);
  if (moved !== null) return moved;
  return old.state === next.state ? null : `Now ${outcomeOf(next, at)}.`;
}

type Moment = (instant: number | null) => string;

function movedPart(old: ComparedClock, next: ComparedClock, at: Moment): string | null {
  if (old.breachedAt !== next.breachedAt) {
    return `Missed on ${at(next.breachedAt)} instead of ${at(old.breachedAt)}.`;
  }
  const usedBefore = durationWords(old.elapsedMs);
  const used = durationWords(next.elapsedMs);
  if (old.stoppedAt !== next.stoppedAt && next.stoppedAt !== null && old.stoppedAt !== null) {
    const instead = used === usedBefore ? '' : `, after ${used} instead of ${usedBefore}`;
    return `Ends on ${at(next.stoppedAt)} instead of ${at(old.stoppedAt)}${instead}.`;
  }
  if (old.state !== next.state) return null;
  if (old.dueAt !== next.dueAt && next.dueAt !== null && old.dueAt !== null) {
    return `Due ${at(next.dueAt)} instead of ${at(old.dueAt)}.`;
  }
  return used === usedBefore ? null : `${used} are used instead of ${usedBefore}.`;
}

function outcomeOf({ state, dueAt, stoppedAt }: ComparedClock, at: Moment): string {
  switch (state) {
    case 'met':
      return `kept on ${at(stoppedAt)}`;
    case 'missed':
    case 'breached':
      return 'missed';
    case 'cancelled':
      return 'ended without a result';
    case 'paused':
      return 'paused';
    case 'no_target':
      return 'nothing is promised';
    case 'running':
      return `due ${at(dueAt)}`;
  }
}

function momentOf(instant: number | null, { zone, now }: Wording): string {
  if (instant === null) return 'no date';
  return `${longDate(instant, zone, now)}, ${timeOfDay(instant, zone)} ${zoneAbbreviation(zone, instant)}`;
}
