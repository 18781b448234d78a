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

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * The period of a code as seen on `today` (ISO date in the bureau's time zone). Quarters are those of the
 * federal fiscal year (October starts the first); the quarter to date ends with yesterday, and on the first
 * day of a quarter it is empty.
 */
export function partnerPeriod(code: PartnerPeriodCode, today: string): PartnerPeriod {
  const month = firstOfMonth(today);
  const quarter = firstOfQuarter(today);
  switch (code) {
    case 'month':
      return {
        code,
        label: monthLabel(addMonths(month, -1)),
        words: `in ${monthLabel(addMonths(month, -1))}`,
        from: addMonths(month, -1),
        to: month,
        before: { from: addMonths(month, -2), to: addMonths(month, -1), words: 'the month before' },
      };
    case 'quarter':
      return {
        code,
        label: `${quarterLabel(quarter)} to date`,
        words: 'this quarter',
        from: quarter,
        to: today,
        before: { from: addMonths(quarter, -3), to: quarter, words: 'last quarter' },
      };
    case 'last_quarter':
      return {
        code,
        label: quarterLabel(addMonths(quarter, -3)),
        words: 'last quarter',
        from: addMonths(quarter, -3),
        to: quarter,
        before: {
          from: addMonths(quarter, -6),
          to: addMonths(quarter, -3),
          words: 'the quarter before',
        },
      };
    case 'year':
      return {
        code,
        label: `12 months to ${monthLabel(addMonths(month, -1))}`,
        words: 'in the last 12 months',
        from: addMonths(month, -12),
        to: month,
        before: {
          from: addMonths(month, -24),
          to: addMonths(month, -12),
          words: 'the 12 months before',
        },
      };
  }
}

/** The first full fiscal quarter that starts on or after a day: what a baseline is frozen from. */
export function firstFullQuarter(day: string): DateRange {
  const quarter = firstOfQuarter(day);
  const from = quarter === day ? quarter : addMonths(quarter, 3);
  return { from, to: addMonths(from, 3) };
}

/** "FY 2027 Q1 (October to December 2026)" for the first day of a fiscal quarter. */
export function quarterLabel(firstDay: string): string {
  const { year, month } = parts(firstDay);
  const fiscalYear = month >= 10 ? year + 1 : year;
  const number = ((Math.floor((month - 1) / 3) + 1) % 4) + 1;
  return `FY ${fiscalYear} Q${number} (${monthNames[month - 1]!} to ${monthNames[month + 1]!} ${year})`;
}

function monthLabel(firstDay: string): string {
  const { year, month } = parts(firstDay);
  return `${monthNames[month - 1]!} ${year}`;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

function firstOfQuarter(day: string): string {
  const { year, month } = parts(day);
  return isoDate(year, Math.floor((month - 1) / 3) * 3);
}

function addMonths(firstDay: string, months: number): string {
  const { year, month } = parts(firstDay);
  return isoDate(year, month - 1 + months);
}

function isoDate(year: number, monthIndex: number): string {
  return new Date(Date.UTC(year, monthIndex, 1)).toISOString().slice(0, 10);
}

function parts(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}
