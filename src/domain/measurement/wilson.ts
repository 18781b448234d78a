import { betaQuantile, normalReach } from './distributions.js';

/** An interval; for a share both ends lie from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of nothing nothing is known. */
const unknown: Interval = { low: 0, high: 1 };

/**
 * The Wilson score interval of the share k of n: the interval every share is printed with. It holds its
 * promise for small groups, where the textbook (Wald) interval fails badly. With n = 0 it is 0 to 1.
 */
export function wilsonInterval(k: number, n: number, confidence = 0.95): Interval {
  if (n === 0) return unknown;
  const z = normalReach(confidence);
  const share = k / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  return {
    low: k === 0 ? 0 : Math.max(0, centre - half),
    high: k === n ? 1 : Math.min(1, centre + half),
  };
}

/** Wilson's interval with Newcombe's correction for continuity (1998), as R's prop.test prints it: wider, seldom needed. */
export function wilsonIntervalWithContinuity(k: number, n: number, confidence = 0.95): Interval {
  if (n === 0) return unknown;
  const z = normalReach(confidence);
  const share = k / n;
  const centre = 2 * k + z * z;
  const below = z * Math.sqrt(z * z - 2 - 1 / n + 4 * share * (n * (1 - share) + 1));
  const above = z * Math.sqrt(z * z + 2 - 1 / n + 4 * share * (n * (1 - share) - 1));
  const scale = 2 * (n + z * z);
  return {
    low: k === 0 ? 0 : Math.max(0, (centre - 1 - below) / scale),
    high: k === n ? 1 : Math.min(1, (centre + 1 + above) / scale),
  };
}

/** The Clopper–Pearson interval, never narrower than promised ("exact"): for an auditor, not for the page. */
export function clopperPearsonInterval(k: number, n: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}
