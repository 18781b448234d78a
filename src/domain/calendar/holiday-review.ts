import type { HolidayDay } from './calendar-draft.js';

/** How many years ahead holidays are to be written out and reviewed. */
const yearsAhead = 5;

/** A day that a person has to look at before it counts. */
export interface ProposedHoliday extends HolidayDay {
  /** `added`: the rule has it, the set lacks it. `removed`: the other way round. `renamed`: the name differs. */
  readonly change: 'added' | 'removed' | 'renamed';
}

/**
 * What a review of these years has to decide: where the days by rule and the days of the set differ, in
 * order. Days outside the years are left as they are; a set that agrees leaves nothing to decide.
 */
export function holidayChanges(
  byRule: readonly HolidayDay[],
  stored: readonly HolidayDay[],
  years: { readonly first: number; readonly last: number },
): ProposedHoliday[] {
  const names = new Map(stored.map(({ date, name }) => [date, name]));
  const ruled = new Set(byRule.map(({ date }) => date));
  const within = ({ date }: HolidayDay): boolean => {
    const year = Number(date.slice(0, 4));
    return years.first <= year && year <= years.last;
  };
  const changes: ProposedHoliday[] = [
    ...byRule
      .filter(({ date, name }) => names.get(date) !== name)
      .map((day) => ({ ...day, change: names.has(day.date) ? 'renamed' : 'added' }) as const),
    ...stored
      .filter(({ date }) => !ruled.has(date))
      .map((day) => ({ ...day, change: 'removed' }) as const),
  ];
  return changes.filter(within).toSorted((one, other) => one.date.localeCompare(other.date));
}

/** The last year up to which holidays must have been reviewed in this year. */
export function wantedThrough(thisYear: number): number {
  return thisYear + yearsAhead;
}

/**
 * The years that a review has to cover now: from the one after the last reviewed to the one wanted; null
 * when the horizon is far enough. A set that was never reviewed starts with this year.
 */
export function yearsToReview(
  reviewedThrough: number | null,
  thisYear: number,
): { readonly first: number; readonly last: number } | null {
  const first = (reviewedThrough ?? thisYear - 1) + 1;
  const last = wantedThrough(thisYear);
  return first <= last ? { first, last } : null;
}
