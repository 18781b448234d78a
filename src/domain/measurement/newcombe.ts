import { wilsonInterval } from './wilson.js';

/** How much larger the first share is than the second, with its interval. */
export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** What may be said of a change: only a difference whose interval leaves zero out is one. */
export type Verdict = 'better' | 'worse' | 'no_clear_change';

/** The words for each verdict, as dashboards print them. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  no_clear_change: 'No clear change',
};

/**
 * k1/n1 − k2/n2 with Newcombe's hybrid interval, made of the two Wilson intervals (his method 10). Where
 * one of the groups is empty nothing is known: no difference, from −1 to 1.
 */
export function newcombeDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence = 0.95,
): ShareDifference {
  if (n1 === 0 || n2 === 0) return { difference: 0, low: -1, high: 1 };
  const [p1, p2] = [k1 / n1, k2 / n2];
  const first = wilsonInterval(k1, n1, confidence);
  const second = wilsonInterval(k2, n2, confidence);
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - first.low, second.high - p2),
    high: difference + Math.hypot(first.high - p1, p2 - second.low),
  };
}

/** The verdict on a difference of a share of which more is better; for one of which less is better, say so. */
export function verdictOn(
  { low, high }: Pick<ShareDifference, 'low' | 'high'>,
  moreIsBetter = true,
): Verdict {
  if (low <= 0 && high >= 0) return 'no_clear_change';
  return low > 0 === moreIsBetter ? 'better' : 'worse';
}
