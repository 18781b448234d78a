import { newcombeDifference } from '../measurement/newcombe.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { businessTimeWords } from './duration-words.js';

/** Better or worse only when it is more than chance. */
export type Verdict = 'better' | 'worse' | 'no_clear_change';

/** How a number compares with where we started, in a verdict and a sentence. */
export interface Comparison {
  readonly text: string;
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** A share against the baseline's; null where either has nothing to compare. */
export function compareShares(
  k: number,
  n: number,
  baseK: number | undefined,
  baseN: number | undefined,
): Comparison | null {
  if (n === 0 || baseK === undefined || baseN === undefined || baseN === 0) return null;
  const { difference, low, high } = newcombeDifference(k, n, baseK, baseN);
  const text = percent(baseK, baseN);
  const points = Math.abs(Math.round(difference * 100));
  if (low <= 0 && high >= 0) {
    return { text, verdict: 'no_clear_change', sentence: `${text} when we started.` };
  }
  const direction = difference > 0 ? 'Up' : 'Down';
  const verdict = difference > 0 ? 'better' : 'worse';
  return {
    text,
    verdict,
    sentence: `${direction} ${points} ${points === 1 ? 'point' : 'points'} from ${text} when we started; more than chance.`,
  };
}

/** A median against the baseline's, by the share at least as quick as that (half, when nothing changed). */
export function compareMedians(
  n: number,
  asQuick: number | undefined,
  baseMedian: number | undefined,
): Comparison | null {
  if (n === 0 || asQuick === undefined || baseMedian === undefined) return null;
  const { low, high } = wilsonInterval(asQuick, n);
  const text = businessTimeWords(baseMedian);
  if (low <= 0.5 && high >= 0.5) {
    return { text, verdict: 'no_clear_change', sentence: `${text} when we started.` };
  }
  return low > 0.5
    ? {
        text,
        verdict: 'better',
        sentence: `Quicker than ${text} when we started; more than chance.`,
      }
    : {
        text,
        verdict: 'worse',
        sentence: `Slower than ${text} when we started; more than chance.`,
      };
}

/** Whole per cent with its sign. */
export function percent(k: number, n: number): string {
  return `${whole(k / n)}%`;
}

/** Whole per cent that never claims all or nothing when it is not. */
export function whole(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 99;
  return rounded === 0 && share > 0 ? 1 : rounded;
}
