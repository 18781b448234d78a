import {
  shareLimits,
  shareReach,
  signalsOf,
  type ChartPoint,
} from '../measurement/control-chart.js';
import { fewestJudged, type PromiseChart } from './chart-baselines.js';
import { findingWords, signalWords } from './chart-words.js';
import type { DateRange } from './partner-period.js';
import { quarterLabel } from './partner-period.js';

/** Promises judged and met in one week; `weekOf` is its Monday. */
export interface WeekOfPromises {
  readonly weekOf: string;
  readonly judged: number;
  readonly met: number;
}

/** One point of the weekly chart; limits are null without a baseline or without promises. */
export interface TrendPoint extends WeekOfPromises {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly signal: boolean;
  /** The rules that the week breaks, in words. */
  readonly signals: string[];
}

/** The weekly chart of promises met with its finding in a sentence. */
export interface PromiseTrend {
  readonly sentence: string;
  readonly centre: number | null;
  /** From when the limits are, and of which kind, in words. */
  readonly limitsFrom: string | null;
  readonly worst: string | null;
  readonly worstValue: number | null;
  readonly weeks: TrendPoint[];
}

/** What the limits are frozen from: the first full quarter's weeks, or as many quarters as it took. */
export interface TrendBaseline extends DateRange {
  readonly figures: PromiseChart;
}

/**
 * A p or p′ chart whose centre and limits come from the frozen baseline, never from the weeks being judged. A week is
 * a signal by the rules of control charts (`signalsOf`); anything else is normal variation. Weeks of fewer
 * than five promises are shown, and left out of the rules: of one or two, all kept says nothing, and would be called unusual.
 */
export function promiseTrend(
  weeks: readonly WeekOfPromises[],
  baseline: TrendBaseline | null,
): PromiseTrend {
  if (!baseline) {
    return {
      sentence: 'There is no baseline yet, so no week can be called unusual.',
      ...{ centre: null, limitsFrom: null, worst: null, worstValue: null },
      weeks: weeks.map((week) => ({ ...week, ...noLimits, signals: [], share: shareOf(week) })),
    };
  }
  const { figures } = baseline;
  const judged = weeks
    .filter(({ judged: n }) => n >= fewestJudged)
    .map((week) => chartPoint(week, figures));
  const signals = signalsOf(judged.map(uncut));
  const byWeek = new Map(
    judged.map((point, at) => [point.weekOf, { point, signals: signals[at]! }]),
  );
  const points = weeks.map((week) => {
    const found = byWeek.get(week.weekOf);
    if (!found) return { ...week, ...noLimits, signals: [], share: shareOf(week) };
    const { value: share, low, high } = found.point;
    return {
      ...{ ...week, share, low, high, signal: found.signals.length > 0 },
      signals: found.signals.map((signal) => signalWords(signal, 'weeks')),
    };
  });
  return {
    sentence: judged.length === 0 ? tooFew : findingWords(judged, signals, 'week'),
    centre: figures.centre,
    limitsFrom: `${rangeLabel(baseline)}${figures.laney ? ', widened because weeks differ by more than chance' : ''}`,
    worst: worstWords(figures),
    worstValue: figures.worst.value,
    weeks: points,
  };
}

const tooFew = 'No week had five promises to judge, and fewer are too few to call a week unusual.';

const noLimits = { low: null, high: null, signal: false };

function shareOf({ judged, met }: WeekOfPromises): number | null {
  return judged === 0 ? null : met / judged;
}

function chartPoint(
  { weekOf, met, judged }: WeekOfPromises,
  { centre, spread }: PromiseChart,
): WeekPoint {
  const reach = shareReach(centre, judged, spread);
  return { weekOf, value: met / judged, reach, ...shareLimits(centre, judged, spread) };
}

interface WeekPoint extends ChartPoint {
  readonly weekOf: string;
  readonly reach: number;
}

/** Limits as they would be could a share be above 1: cut to 1, they would lie next to the centre, and every week without a miss near them. */
function uncut({ value, centre, reach }: WeekPoint): ChartPoint {
  return { value, centre, low: centre - reach, high: centre + reach };
}

/** "FY 2026 Q1 (October to December 2025)", with "and the quarters to …" where one was not enough. */
function rangeLabel({ from, to }: DateRange): string {
  const [first, last] = [quarterLabel(from), quarterLabel(dayBefore(to))];
  return first === last ? first : `${first} to ${last}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const dayWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

function worstWords({ worst }: PromiseChart): string {
  const week = dayWords.format(Date.parse(worst.at));
  return `Our worst week then was that of ${week}: ${Math.round(worst.value * 100)}% of ${worst.n} kept.`;
}
