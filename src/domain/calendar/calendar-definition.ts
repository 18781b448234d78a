/** The days of a week as calendars name them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall-clock hours `[start, end)` as `HH:MM`, from 00:00 to 24:00; an interval never runs over midnight. */
export type OpenHours = readonly [start: string, end: string];

/**
 * When somebody is open, in wall-clock terms of one IANA zone. Dates are ISO local dates.
 * An override replaces its date (`[]` = closed), else a holiday closes it, else the week rules.
 */
export interface CalendarDefinition {
  readonly timeZone: string;
  readonly weekly: { readonly [day in Weekday]?: readonly OpenHours[] };
  readonly holidays: readonly string[];
  readonly overrides: { readonly [date: string]: readonly OpenHours[] };
  /** What the holidays are called, for explanations only: date -> "Columbus Day". */
  readonly holidayNames?: { readonly [date: string]: string };
  /** Why the overrides are, for explanations only: date -> "Snow closing". */
  readonly overrideNames?: { readonly [date: string]: string };
  /** Codes of the holiday sets whose days were written into `holidays` when this was published. */
  readonly holidaySets?: readonly string[];
}

/**
 * A definition and the instant (epoch ms) from which it measures; earlier time stays measured by
 * the version before it. `null` means always.
 */
export interface CalendarVersion extends CalendarDefinition {
  readonly effectiveFrom: number | null;
  /** Its number; by default its place among the versions, from 1. */
  readonly version?: number;
  /** When it became known (epoch ms), for the history of promises; by default it always was. */
  readonly publishedAt?: number;
  /** Why it was published, in the words of who did. */
  readonly reason?: string | null;
}
