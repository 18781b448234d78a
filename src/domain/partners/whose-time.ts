import { businessTimeWords, calendarTimeWords } from './duration-words.js';

/** Sums over finished requests, in ms; the five add up to the time from opening to finish. */
export interface TimeSums {
  readonly requests: number;
  readonly ourMs: number;
  readonly customerMs: number;
  readonly thirdPartyMs: number;
  readonly outsideHoursMs: number;
  readonly solvedMs: number;
}

/** One party's part of the office time. */
export interface TimeShare {
  readonly party: 'ours' | 'customer' | 'third_party';
  readonly label: string;
  /** Whole percent; the three add up to 100. */
  readonly percent: number;
  /** On average for a request. */
  readonly words: string;
}

/** Whose clock the time of a period's requests was on. */
export interface WhoseTime {
  readonly shares: readonly TimeShare[];
  readonly sentence: string;
}

/**
 * Whose time the finished requests of a period took: shares of the office time, and a sentence about what
 * was no office time. Null when nothing was finished or no office time passed, which leaves nothing to share.
 */
export function whoseTime(sums: TimeSums): WhoseTime | null {
  const { requests, outsideHoursMs, solvedMs } = sums;
  const parts = [sums.ourMs, sums.customerMs, sums.thirdPartyMs] as const;
  const officeMs = parts.reduce((all, ms) => all + ms, 0);
  if (requests === 0 || officeMs === 0) return null;
  const [ours, customer, thirdParty] = wholePercents(parts, officeMs);
  const share = (party: TimeShare['party'], label: string, ms: number, percent: number) => ({
    ...{ party, label, percent, words: businessTimeWords(ms / requests) },
  });
  const outside = calendarTimeWords(outsideHoursMs / requests);
  const again =
    solvedMs === 0
      ? ''
      : `, and ${calendarTimeWords(solvedMs / requests)} between solved and opened again`;
  return {
    shares: [
      share('ours', 'Ours', sums.ourMs, ours as number),
      share('customer', 'Waiting for the customer', sums.customerMs, customer as number),
      share(
        'third_party',
        'Waiting for others: approvers, vendors',
        sums.thirdPartyMs,
        thirdParty as number,
      ),
    ],
    sentence: `On average, a request also spent ${outside} outside office hours${again}.`,
  };
}

/** Whole percents that add up to 100: what rounding down leaves goes to the largest remainders. */
function wholePercents(parts: readonly number[], whole: number): number[] {
  const exact = parts.map((part) => (part / whole) * 100);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const largest = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .toSorted((one, other) => other.rest - one.rest)
    .slice(0, left)
    .map(({ at }) => at);
  return floors.map((floor, at) => floor + (largest.includes(at) ? 1 : 0));
}
