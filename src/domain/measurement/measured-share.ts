import { wilsonInterval, type Interval } from './wilson.js';

/** A share with what it is of. Of nothing there is no share: null, never 0. */
export interface MeasuredShare {
  readonly k: number;
  readonly n: number;
  readonly share: number | null;
  readonly interval: Interval | null;
}

/** The share k of n with its 95 % Wilson interval. */
export function measuredShare(k: number, n: number): MeasuredShare {
  if (n === 0) return { k, n, share: null, interval: null };
  return { k, n, share: k / n, interval: wilsonInterval(k, n) };
}

/** The share of the cases that are so; a case of which it can't be said (null) is in neither number. */
export function shareOfCases(cases: readonly (boolean | null)[]): MeasuredShare {
  const known = cases.filter((each) => each !== null);
  return measuredShare(known.filter(Boolean).length, known.length);
}
