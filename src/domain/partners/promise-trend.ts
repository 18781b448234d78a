import { shareLimits, signalsOf, type ChartPoint } from '../measurement/control-chart.js';
import type { DateRange } from './partner-period.js';
import { quarterLabel } from './partner-period.js';

/** Promises judged and met in one week; `weekOf` is its Monday. */
export interface WeekOfPromises {
  readonly weekOf: string;
  readonly judged: number;
  readonly met: number;
}

/** One point of the weekly p-chart; limits are null without a baseline or without promises. */
export interface TrendPoint extends WeekOfPromises {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly signal: boolean;
}

/** The weekly p-chart of promises met with its finding in a sentence. */
export interface PromiseTrend {
  readonly sentence: string;
  readonly centre: number | null;
  readonly limitsFrom: string | null;
  readonly weeks: TrendPoint[];
}

/** What the limits are frozen from: the first full quarter's promises. */
export interface TrendBaseline extends DateRange {
  readonly judged: number;
  readonly met: number;
}

/**
 * A p-chart whose centre and limits come from the frozen baseline, never from the weeks being judged. A week is
 * a signal by the rules of control charts (`signalsOf`); anything else is normal variation. Weeks in which no
 * promise was judged are shown, and left out of the rules.
 */
export function promiseTrend(
  weeks: readonly WeekOfPromises[],
  baseline: TrendBaseline | null,
): PromiseTrend {
  if (!baseline) {
    return {
      sentence: 'There is no baseline yet, so no week can be called unusual.',
      centre: null,
      limitsFrom: null,
      weeks: weeks.map((week) => ({ ...week, ...noLimits, share: shareOf(week) })),
    };
  }
  const centre = baseline.met / baseline.judged;
  const judged = weeks.filter(({ judged: n }) => n > 0).map((week) => chartPoint(week, centre));
  const signals = signalsOf(judged);
  const byWeek = new Map(
    judged.map((point, at) => [point.weekOf, { point, signals: signals[at]! }]),
  );
  const points = weeks.map((week) => {
    const found = byWeek.get(week.weekOf);
    if (!found) return { ...week, ...noLimits, share: null };
    const { value: share, low, high } = found.point;
    return { ...week, share, low, high, signal: found.signals.length > 0 };
  });
  return {
    sentence: finding(judged, signals),
    centre,
    limitsFrom: quarterLabel(baseline.from),
    weeks: points,
  };
}

const noLimits = { low: null, high: null, signal: false } as const;

function shareOf({ judged, met }: WeekOfPromises): number | null {
  return judged === 0 ? null : met / judged;
}

function chartPoint(week: WeekOfPromises, centre: number): ChartPoint & { weekOf: string } {
  return {
    weekOf: week.weekOf,
    value: week.met / week.judged,
    ...shareLimits(centre, week.judged),
  };
}

/** The finding in a sentence, from the judged weeks and the signals of each. */
function finding(points: readonly ChartPoint[], signals: readonly (readonly unknown[])[]): string {
  const unusual = points.filter((_, at) => signals[at]!.length > 0);
  const above = unusual.filter(({ value, centre }) => value > centre).length;
  const below = unusual.length - above;
  if (unusual.length === 0) {
    return 'No week shows more than normal variation around where we started.';
  }
  const parts = [
    above > 0 ? `${weeksWord(above)} better than where we started` : null,
    below > 0 ? `${weeksWord(below)} worse than where we started` : null,
  ].filter((part) => part !== null);
  return `${parts.join(' and ')}, more than normal variation.`;
}

function weeksWord(weeks: number): string {
  return weeks === 1 ? '1 week was' : `${weeks} weeks were`;
}
