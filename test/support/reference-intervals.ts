import {
  betaBelow,
  betaQuantile,
  normalBelow,
  normalQuantile,
  normalReach,
} from '../../src/domain/measurement/distributions.js';
import { clopperPearsonInterval, type Interval } from '../../src/domain/measurement/wilson.js';

/**
 * The intervals of R's binom.confint that no page uses, written from their textbook formulas. They prove the
 * distributions of the domain (normal, beta) against R in many more places than the three intervals in use do.
 */
const z = normalReach(0.95);

/** Textbook (Wald) interval, not cut to 0 to 1. */
export function waldInterval(k: number, n: number): Interval {
  return around(k / n, z * Math.sqrt(((k / n) * (1 - k / n)) / n));
}

/** Agresti–Coull: Wald after adding z²/2 successes and as many failures; cut where nothing or all succeeded. */
export function agrestiCoullInterval(k: number, n: number): Interval {
  const more = n + z * z;
  const share = (k + (z * z) / 2) / more;
  const { low, high } = around(share, z * Math.sqrt((share * (1 - share)) / more));
  return { low: k === 0 ? 0 : low, high: k === n ? 1 : high };
}

/** The middle 95 % of the posterior under Jeffreys' prior. */
export function centralJeffreysInterval(k: number, n: number): Interval {
  const [a, b] = [k + 0.5, n - k + 0.5];
  return { low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
}

/** The shortest interval with 95 % of the posterior under Jeffreys' prior, found by golden section over its lower tail. */
export function shortestJeffreysInterval(k: number, n: number): Interval {
  const [a, b] = [k + 0.5, n - k + 0.5];
  const from = (tail: number): Interval => ({
    low: tail <= 0 ? 0 : betaQuantile(tail, a, b),
    high: tail >= 0.05 ? 1 : betaQuantile(tail + 0.95, a, b),
  });
  if (k === 0) return from(0);
  if (k === n) return from(0.05);
  const width = (tail: number) => from(tail).high - from(tail).low;
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 0.05];
  while (high - low > 1e-9) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (width(left) < width(right)) high = right;
    else low = left;
  }
  return from((low + high) / 2);
}

/** Wald's interval on another scale, and back; where nothing or all succeeded R takes Clopper and Pearson's. */
function onScale(
  scale: (share: number) => number,
  back: (value: number) => number,
  error: (share: number, n: number) => number,
): (k: number, n: number) => Interval {
  return (k, n) => {
    if (k === 0 || k === n) return clopperPearsonInterval(k, n);
    const { low, high } = around(scale(k / n), z * error(k / n, n));
    const [one, other] = [back(low), back(high)];
    return { low: Math.min(one, other), high: Math.max(one, other) };
  };
}

const spread = (share: number, n: number) => Math.sqrt((share * (1 - share)) / n);

export const logitInterval = onScale(
  (share) => Math.log(share / (1 - share)),
  (value) => 1 / (1 + Math.exp(-value)),
  (share, n) => spread(share, n) / (share * (1 - share)),
);

export const probitInterval = onScale(
  normalQuantile,
  normalBelow,
  (share, n) => spread(share, n) / density(normalQuantile(share)),
);

export const cloglogInterval = onScale(
  (share) => Math.log(-Math.log(share)),
  (value) => Math.exp(-Math.exp(value)),
  (share, n) => spread(share, n) / (share * Math.abs(Math.log(share))),
);

/** The shares that a likelihood-ratio test would not refuse, found by halving. */
export function likelihoodInterval(k: number, n: number): Interval {
  const term = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share));
  const likelihood = (share: number) => term(k, share) + term(n - k, 1 - share);
  const refused = (share: number) => 2 * (likelihood(k / n) - likelihood(share)) > z * z;
  const edge = (inside: number, outside: number): number => {
    let [kept, left] = [inside, outside];
    for (let step = 0; step < 60; step += 1) {
      const middle = (kept + left) / 2;
      if (refused(middle)) left = middle;
      else kept = middle;
    }
    return kept;
  };
  return { low: k === 0 ? 0 : edge(k / n, 0), high: k === n ? 1 : edge(k / n, 1) };
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function around(centre: number, half: number): Interval {
  return { low: centre - half, high: centre + half };
}

/** The chance that the interval made from a sample of n holds the true share: every outcome weighed by its chance. */
export function coverageOf(
  interval: (k: number, n: number) => Interval,
  n: number,
  share: number,
): number {
  const below = (k: number) => (k < 0 ? 0 : k >= n ? 1 : betaBelow(1 - share, n - k, k + 1));
  let covered = 0;
  for (let k = 0; k <= n; k += 1) {
    const { low, high } = interval(k, n);
    if (low <= share && share <= high) covered += below(k) - below(k - 1);
  }
  return covered;
}
