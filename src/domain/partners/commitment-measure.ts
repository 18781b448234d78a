import { Temporal } from 'temporal-polyfill';
import { fiscalPeriodAt, shiftPeriod, type FiscalPeriod } from '../measurement/fiscal-period.js';
import { measuredShare } from '../measurement/measured-share.js';
import { newcombeDifference, verdictOn, type Verdict } from '../measurement/newcombe.js';
import { todayIn, type DateRange } from './partner-period.js';
import { firstOpenMonth, monthWords } from './shown-answers.js';

/** The measures of the dictionary by which a commitment can be judged: shares, of which more is better. */
export const commitmentMeasures = [
  'promise_kept',
  'answer_kept',
  'satisfied',
  'not_handed_over',
  'not_reopened',
] as const;
export type CommitmentMeasure = (typeof commitmentMeasures)[number];

/** The name of each measure, and how it is made. */
export const commitmentMeasureWords: Readonly<
  Record<CommitmentMeasure, { readonly label: string; readonly definition: string }>
> = {
  promise_kept: {
    label: 'Promises kept',
    definition: 'Finished requests with a date that were finished by the date first given.',
  },
  answer_kept: {
    label: 'Answered as promised',
    definition: 'Finished requests that were promised an answer and had it in time.',
  },
  satisfied: {
    label: 'Satisfied',
    definition: 'Answers of 4 or 5 to “I am satisfied with the service I received”.',
  },
  not_handed_over: {
    label: 'Finished without a hand-over',
    definition: 'Finished requests that stayed with the team they first came to.',
  },
  not_reopened: {
    label: 'Finished once',
    definition: 'Finished requests that were not opened again.',
  },
};

/** Fewer cases than this say nothing, and may say too much about one person. */
export const leastCases = 10;

const monthsMeasured = 3;

/**
 * Where a commitment starts from: the three whole months before it was made; of answers, the last fiscal quarter that
 * is final, because answers are shown in whole quarters only (decision 0074). `instant` in epoch ms.
 */
export function windowBefore(
  measure: CommitmentMeasure,
  instant: number,
  timeZone: string,
): DateRange {
  if (measure === 'satisfied') {
    const open = firstOpenMonth(instant, timeZone);
    const running = fiscalPeriodAt('quarter', instant, timeZone);
    const back = running.startsOn.slice(0, 7) <= open ? -1 : -2;
    return daysOf(shiftPeriod(running, back, timeZone));
  }
  const month = fiscalPeriodAt('month', instant, timeZone);
  return {
    from: shiftPeriod(month, -monthsMeasured, timeZone).startsOn,
    to: month.startsOn,
  };
}

/** A window that can be measured, or the day from which there is one. */
export type WindowAfter =
  | { readonly window: DateRange; readonly from: null }
  | { readonly window: null; readonly from: string };

/**
 * Where a commitment has come to since a change took effect (ISO date): the whole months after it, up to three, at
 * least one of them over; of answers, the first whole fiscal quarter after it that is final. A free choice of dates
 * would let anyone look for the one that flatters.
 */
export function windowAfter(
  measure: CommitmentMeasure,
  effectiveOn: string,
  instant: number,
  timeZone: string,
): WindowAfter {
  const effective =
    Temporal.PlainDate.from(effectiveOn).toZonedDateTime(timeZone).epochMilliseconds;
  if (measure === 'satisfied') {
    const quarter = firstWhole('quarter', effective, effectiveOn, timeZone);
    const final = quarter.endsOn.slice(0, 7) <= firstOpenMonth(instant, timeZone);
    return final
      ? { window: daysOf(quarter), from: null }
      : {
          window: null,
          from: Temporal.PlainDate.from(quarter.endsOn).add({ days: 14 }).toString(),
        };
  }
  const first = firstWhole('month', effective, effectiveOn, timeZone);
  const over = fiscalPeriodAt('month', instant, timeZone).startsOn;
  if (first.endsOn > over) return { window: null, from: first.endsOn };
  const third = shiftPeriod(first, monthsMeasured - 1, timeZone).endsOn;
  return { window: { from: first.startsOn, to: third < over ? third : over }, from: null };
}

/** How many of how many, over a window; `about` names the group where it is not the one asked for. */
export interface Measured extends DateRange {
  readonly hits: number;
  readonly cases: number;
}

/** A commitment's numbers in words. */
export interface BeforeAfter {
  readonly before: string | null;
  readonly after: string | null;
  /** Null until there are both, and enough of both. */
  readonly verdict: Verdict | null;
  readonly sentence: string;
}

/** The numbers before and after with their 95 % intervals, and what may be said of the difference (Newcombe). */
export function beforeAfter(before: Measured | null, after: Measured | null): BeforeAfter {
  const words = { before: before && measuredWords(before), after: after && measuredWords(after) };
  if (after === null) {
    return { ...words, verdict: null, sentence: 'Not measured after the change yet.' };
  }
  if (before === null || before.cases < leastCases) {
    return { ...words, verdict: null, sentence: 'Too little was measured before to compare.' };
  }
  const difference = newcombeDifference(after.hits, after.cases, before.hits, before.cases);
  const verdict = verdictOn(difference);
  const [low, high] = [difference.low, difference.high].map((share) => Math.round(share * 100));
  const points = Math.round(Math.abs(difference.difference) * 100);
  const range = `95% interval ${low} to ${high} points`;
  const direction = difference.difference > 0 ? 'Up' : 'Down';
  const sentence =
    verdict === 'no_clear_change'
      ? `No clear change (${range}).`
      : `${direction} ${points} ${points === 1 ? 'point' : 'points'}, more than chance (${range}).`;
  return { ...words, verdict, sentence };
}

/** "82% of 130 (75% to 88%), March to May 2026"; of fewer than ten, no number. */
function measuredWords({ hits, cases, from, to }: Measured): string {
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  const months = monthWords(from.slice(0, 7), last.slice(0, 7));
  const { share, interval } = measuredShare(hits, cases);
  if (share === null || interval === null || cases < leastCases) {
    return `Too few to say, ${months}`;
  }
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return `${percent(share)} of ${cases.toLocaleString('en-US')} (${percent(interval.low)} to ${percent(interval.high)}), ${months}`;
}

/** The first period that begins on the day or after it. */
function firstWhole(
  kind: 'month' | 'quarter',
  instant: number,
  day: string,
  timeZone: string,
): FiscalPeriod {
  const period = fiscalPeriodAt(kind, instant, timeZone);
  return period.startsOn === day ? period : shiftPeriod(period, 1, timeZone);
}

function daysOf({ startsOn, endsOn }: FiscalPeriod): DateRange {
  return { from: startsOn, to: endsOn };
}

/** Whether a change can have taken effect on a day: it has begun, and lies no further back than two years. */
export function mayBeEffective(day: string, instant: number, timeZone: string): boolean {
  const today = todayIn(timeZone, instant);
  const earliest = Temporal.PlainDate.from(today).subtract({ years: 2 }).toString();
  return day <= today && day >= earliest;
}
