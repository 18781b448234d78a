import { betaBelow, logGamma, normalBelow } from './distributions.js';
import { momentsOf } from './mean.js';
import { addCounts, answersIn, type FiveCounts } from './pulse-counts.js';

/** A test statistic with its two-sided p-value. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/** Welch's t test of two means from their counts; null where a group has under two answers or neither varies. */
export function welchTest(a: FiveCounts, b: FiveCounts): TestResult | null {
  const [first, second] = [momentsOf(a), momentsOf(b)];
  if (typeof first?.variance !== 'number' || typeof second?.variance !== 'number') return null;
  const [va, vb] = [first.variance / first.n, second.variance / second.n];
  if (va + vb === 0) return null;
  const t = (first.mean - second.mean) / Math.sqrt(va + vb);
  const degrees = (va + vb) ** 2 / (va ** 2 / (first.n - 1) + vb ** 2 / (second.n - 1));
  return { statistic: t, p: betaBelow(degrees / (degrees + t * t), degrees / 2, 0.5) };
}

/**
 * The Mann–Whitney test of two groups from their counts, by the normal approximation with correction for
 * ties and continuity; the statistic is U of the first group. Null where a group is empty or all answered alike.
 */
export function mannWhitneyTest(a: FiveCounts, b: FiveCounts): TestResult | null {
  const [na, nb] = [answersIn(a), answersIn(b)];
  const all = addCounts(a, b);
  const n = na + nb;
  const ties = all.reduce((sum, count) => sum + count ** 3 - count, 0);
  const variance = ((na * nb) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (na === 0 || nb === 0 || variance <= 0) return null;
  let below = 0;
  let u = 0;
  for (const [index, count] of a.entries()) {
    const others = b[index]!;
    u += count * (below + others / 2);
    below += others;
  }
  const distance = Math.max(0, Math.abs(u - (na * nb) / 2) - 0.5);
  return { statistic: u, p: 2 * normalBelow(-distance / Math.sqrt(variance)) };
}

/** The pooled z test of two shares; null where a group is empty or all agree. Pages show Newcombe's interval instead. */
export function shareTest(k1: number, n1: number, k2: number, n2: number): TestResult | null {
  const pooled = (k1 + k2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  if (n1 === 0 || n2 === 0 || variance === 0) return null;
  const z = (k1 / n1 - k2 / n2) / Math.sqrt(variance);
  return { statistic: z, p: 2 * normalBelow(-Math.abs(z)) };
}

/**
 * Fisher's exact two-sided p of two shares: the chance, were both alike, of every split at most as likely as the one
 * seen. 1 where a group is empty. For an auditor of small groups; pages show Newcombe's interval.
 */
export function fisherTest(k1: number, n1: number, k2: number, n2: number): number {
  const k = k1 + k2;
  const ways = (n: number, some: number) =>
    logGamma(n + 1) - logGamma(some + 1) - logGamma(n - some + 1);
  const chanceOf = (first: number) =>
    Math.exp(ways(n1, first) + ways(n2, k - first) - ways(n1 + n2, k));
  const seen = chanceOf(k1) * (1 + 1e-7);
  let p = 0;
  for (let first = Math.max(0, k - n2); first <= Math.min(n1, k); first += 1) {
    const chance = chanceOf(first);
    if (chance <= seen) p += chance;
  }
  return Math.min(1, p);
}

/**
 * Which of several comparisons are clear when all are looked at together (Holm's step-down at the level
 * given): true in the places of those that are. Say beside them how many were compared.
 */
export function clearByHolm(pValues: readonly number[], level = 0.05): boolean[] {
  const order = pValues.map((p, place) => ({ p, place })).toSorted((a, b) => a.p - b.p);
  const fails = order.findIndex(({ p }, step) => p > level / (order.length - step));
  const clear = new Set((fails === -1 ? order : order.slice(0, fails)).map(({ place }) => place));
  return pValues.map((_, place) => clear.has(place));
}
