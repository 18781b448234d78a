import { binomialQuantile } from './distributions.js';
import type { Interval } from './wilson.js';

/**
 * The value below which the given share of the values lies, by R's type 7: linear between neighbours, the
 * same as PostgreSQL's percentile_cont. The values need not be sorted; of no values there is none.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value, or null of no values. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

/**
 * The interval of a percentile by the ranks of a binomial count (Conover, "Practical Nonparametric Statistics",
 * 3.2): two of the values themselves, whatever their distribution. Null where the values are too few to hold
 * the confidence: a median needs six, a 90th percentile 36.
 */
export function percentileInterval(
  values: readonly number[],
  share: number,
  confidence = 0.95,
): Interval | null {
  const sorted = values.toSorted((a, b) => a - b);
  const tail = (1 - confidence) / 2;
  const low = sorted[binomialQuantile(tail, sorted.length, share) - 1];
  const high = sorted[binomialQuantile(1 - tail, sorted.length, share)];
  return low === undefined || high === undefined ? null : { low, high };
}
