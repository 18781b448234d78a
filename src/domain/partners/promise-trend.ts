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

const run = 8;

/**
 * A p-chart whose centre and limits come from the frozen baseline, never from the weeks being judged:
 * p ± 3·√(p(1−p)/n) for each week's own n, cut at 0 and 1. A week outside its limits, and every week from the
 * eighth in a row on one side of the centre on, is a signal; anything else is normal variation.
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
      weeks: weeks.map((week) => ({
        ...week,
        share: shareOf(week),
        low: null,
        high: null,
        signal: false,
      })),
    };
  }
  const centre = baseline.met / baseline.judged;
  let side = 0;
  let inRow = 0;
  const points = weeks.map((week) => {
    const point = pointOf(week, centre);
    const pointSide = point.share === null ? side : Math.sign(point.share - centre);
    inRow = pointSide !== 0 && pointSide === side ? inRow + 1 : 1;
    side = pointSide;
    return { ...point, signal: point.signal || (side !== 0 && inRow >= run) };
  });
  return {
    sentence: finding(points, centre),
    centre,
    limitsFrom: quarterLabel(baseline.from),
    weeks: points,
  };
}

function shareOf({ judged, met }: WeekOfPromises): number | null {
  return judged === 0 ? null : met / judged;
}

function pointOf(week: WeekOfPromises, centre: number): TrendPoint {
  const share = shareOf(week);
  if (share === null) return { ...week, share, low: null, high: null, signal: false };
  const reach = 3 * Math.sqrt((centre * (1 - centre)) / week.judged);
  const low = Math.max(0, centre - reach);
  const high = Math.min(1, centre + reach);
  return { ...week, share, low, high, signal: share < low || share > high };
}

function finding(points: readonly TrendPoint[], centre: number): string {
  const below = points.filter(
    ({ signal, share }) => signal && share !== null && share < centre,
  ).length;
  const above = points.filter(
    ({ signal, share }) => signal && share !== null && share > centre,
  ).length;
  if (below === 0 && above === 0)
    return 'No week shows more than normal variation around where we started.';
  const parts = [
    above > 0 ? `${weeksWord(above)} better than where we started` : null,
    below > 0 ? `${weeksWord(below)} worse than where we started` : null,
  ].filter((part) => part !== null);
  return `${parts.join(' and ')}, more than normal variation.`;
}

function weeksWord(weeks: number): string {
  return weeks === 1 ? '1 week was' : `${weeks} weeks were`;
}
