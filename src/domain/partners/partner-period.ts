import { Temporal } from 'temporal-polyfill';
import { fiscalPeriodAt, firstFullPeriod, shiftPeriod } from '../measurement/fiscal-period.js';

/** The periods that a partner dashboard offers; a reader cannot shift them (decision 0004). */
export const partnerPeriods = ['month', 'quarter', 'last_quarter', 'year'] as const;
export type PartnerPeriodCode = (typeof partnerPeriods)[number];

/** A stretch of whole days; `to` is the first day that no longer belongs to it. ISO dates. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A period with the words for it and the stretch it is compared with. */
export interface PartnerPeriod extends DateRange {
  readonly code: PartnerPeriodCode;
  readonly label: string;
  readonly words: string;
  readonly before: DateRange & { readonly words: string };
}

/**
 * The period of a code as it is at an instant (epoch ms) in the bureau's time zone. Quarters are those of the
 * federal fiscal year; the quarter to date ends with today, so that what was finished a minute ago is counted.
 */
export function partnerPeriod(
  code: PartnerPeriodCode,
  instant: number,
  timeZone: string,
): PartnerPeriod {
  const month = fiscalPeriodAt('month', instant, timeZone);
  const quarter = fiscalPeriodAt('quarter', instant, timeZone);
  switch (code) {
    case 'month': {
      const last = shiftPeriod(month, -1, timeZone);
      const before = shiftPeriod(month, -2, timeZone);
      return {
        ...{ code, label: last.label, words: `in ${last.label}` },
        ...daysOf(last),
        before: { ...daysOf(before), words: 'the month before' },
      };
    }
    case 'quarter':
      return {
        ...{ code, label: `${quarter.label} to date`, words: 'this quarter' },
        ...{ from: quarter.startsOn, to: tomorrowIn(timeZone, instant) },
        before: { ...daysOf(shiftPeriod(quarter, -1, timeZone)), words: 'last quarter' },
      };
    case 'last_quarter': {
      const last = shiftPeriod(quarter, -1, timeZone);
      const before = shiftPeriod(quarter, -2, timeZone);
      return {
        ...{ code, label: last.label, words: 'last quarter' },
        ...daysOf(last),
        before: { ...daysOf(before), words: 'the quarter before' },
      };
    }
    case 'year': {
      const last = shiftPeriod(month, -1, timeZone);
      const from = shiftPeriod(month, -12, timeZone).startsOn;
      const beforeFrom = shiftPeriod(month, -24, timeZone).startsOn;
      return {
        ...{ code, label: `12 months to ${last.label}`, words: 'in the last 12 months' },
        ...{ from, to: month.startsOn },
        before: { from: beforeFrom, to: from, words: 'the 12 months before' },
      };
    }
  }
}

/** The full fiscal quarters from the first one after an instant on that were over by the other instant, oldest first. */
export function fullQuartersBetween(instant: number, now: number, timeZone: string): DateRange[] {
  const quarters: DateRange[] = [];
  let quarter = firstFullPeriod('quarter', instant, timeZone);
  for (; quarter.endsOn <= todayIn(timeZone, now); quarter = shiftPeriod(quarter, 1, timeZone)) {
    quarters.push(daysOf(quarter));
  }
  return quarters;
}

/** The date in a time zone, ISO: the day that a bureau is living in. */
export function todayIn(timeZone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function tomorrowIn(timeZone: string, instant: number): string {
  return Temporal.PlainDate.from(todayIn(timeZone, instant)).add({ days: 1 }).toString();
}

/** "FY 2027 Q1 (October to December 2026)" for a day of a fiscal quarter. */
export function quarterLabel(day: string): string {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime('UTC');
  return fiscalPeriodAt('quarter', epochMilliseconds, 'UTC').label;
}

function daysOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): DateRange {
  return { from: startsOn, to: endsOn };
}
