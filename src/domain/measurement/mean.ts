import { studentReach } from './distributions.js';
import { answersIn, type FiveCounts } from './pulse-counts.js';
import type { Interval } from './wilson.js';

/** From how many answers on a mean may carry an interval: below, its real coverage is under 93 %. */
export const answersForMeanInterval = 30;

/** The mean of a five-point item; the parts are null where too few answered to have them. */
export interface ItemMean {
  readonly n: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  /** The 95 % t interval, cut to 1 to 5; only from 30 answers on, and never where all answered alike. */
  readonly interval: Interval | null;
}

/** Mean and sample variance from the five counts; null without answers, the variance null with one. */
export function momentsOf(
  counts: FiveCounts,
): { readonly n: number; readonly mean: number; readonly variance: number | null } | null {
  const n = answersIn(counts);
  if (n === 0) return null;
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
  const squares = counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0);
  return { n, mean, variance: n === 1 ? null : squares / (n - 1) };
}

/**
 * The t interval of the mean, as the formula gives it: not cut to the scale, for any n above 1. Null
 * where it has no width because everyone answered alike. Pages print `itemMean`, which is stricter.
 */
export function meanInterval(counts: FiveCounts, confidence = 0.95): Interval | null {
  const moments = momentsOf(counts);
  if (!moments?.variance) return null;
  const { n, mean, variance } = moments;
  const half = studentReach(confidence, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}

/** The mean of an item as it may be printed. Under 30 answers the counts and the Wilson interval of a share speak instead. */
export function itemMean(counts: FiveCounts): ItemMean {
  const moments = momentsOf(counts);
  if (moments === null) return { n: 0, mean: null, standardDeviation: null, interval: null };
  const { n, mean, variance } = moments;
  const interval = n < answersForMeanInterval ? null : meanInterval(counts);
  return {
    n,
    mean,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    interval: interval && { low: Math.max(1, interval.low), high: Math.min(5, interval.high) },
  };
}
