import type { OpenHours, Weekday } from './calendar-definition.js';

/** What makes a date special: nobody is there, its hours are others, or it opens although it usually does not. */
export type SpecialDayKind = 'closed' | 'short' | 'extra';

/** A date with hours of its own, as a person enters it; `closed` needs no hours. */
export interface SpecialDay {
  readonly date: string;
  readonly name: string;
  readonly kind: SpecialDayKind;
  readonly hours: readonly OpenHours[];
}

/** A day that a set of holidays closes. */
export interface HolidayDay {
  readonly date: string;
  readonly name: string;
}

/** Days on which whoever goes by the set is closed. */
export interface HolidaySet {
  readonly code: string;
  readonly days: readonly HolidayDay[];
}

/**
 * A calendar as a person writes it. Other than in a definition, hours may run over midnight
 * (22:00 to 06:00), and holidays are named by their sets.
 */
export interface CalendarDraft {
  readonly timeZone: string;
  readonly weekly: { readonly [day in Weekday]?: readonly OpenHours[] };
  readonly specialDays: readonly SpecialDay[];
  readonly holidaySets: readonly string[];
}
