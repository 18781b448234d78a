import type { HolidayDay } from './calendar-draft.js';

/** A federal holiday: the day itself and the day off for people who work Monday to Friday, both as YYYY-MM-DD. */
export interface FederalHoliday {
  readonly name: string;
  readonly date: string;
  readonly observedOn: string;
}

const dayMs = 86_400_000;
const sunday = 0;
const monday = 1;
const thursday = 4;
const saturday = 6;

type DayOfYear = (year: number) => number;

const on =
  (month: number, day: number): DayOfYear =>
  (year) =>
    Date.UTC(year, month - 1, day);

const weekdayOf = (day: number): number => new Date(day).getUTCDay();

const nth =
  (nthOne: number, weekday: number, month: number): DayOfYear =>
  (year) => {
    const first = Date.UTC(year, month - 1, 1);
    return first + (((weekday - weekdayOf(first) + 7) % 7) + 7 * (nthOne - 1)) * dayMs;
  };

const last =
  (weekday: number, month: number): DayOfYear =>
  (year) => {
    const end = Date.UTC(year, month, 0);
    return end - ((weekdayOf(end) - weekday + 7) % 7) * dayMs;
  };

const holidays: readonly { name: string; day: DayOfYear; since?: number }[] = [
  { name: "New Year's Day", day: on(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', day: nth(3, monday, 1) },
  { name: "Washington's Birthday", day: nth(3, monday, 2) },
  { name: 'Memorial Day', day: last(monday, 5) },
  { name: 'Juneteenth National Independence Day', day: on(6, 19), since: 2021 },
  { name: 'Independence Day', day: on(7, 4) },
  { name: 'Labor Day', day: nth(1, monday, 9) },
  { name: 'Columbus Day', day: nth(2, monday, 10) },
  { name: 'Veterans Day', day: on(11, 11) },
  { name: 'Thanksgiving Day', day: nth(4, thursday, 11) },
  { name: 'Christmas Day', day: on(12, 25) },
];

function isoDate(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}

function observed(day: number): number {
  if (weekdayOf(day) === saturday) return day - dayMs;
  return weekdayOf(day) === sunday ? day + dayMs : day;
}

/**
 * The federal holidays whose day lies in the year, in order (5 U.S.C. 6103): observed on Friday when it
 * falls on Saturday and on Monday when it falls on Sunday. New Year's Day on a Saturday is observed in
 * the year before. Juneteenth counts from 2021; Inauguration Day, which only the capital region has, is
 * left out. Right for years from 1986 on.
 */
export function usFederalHolidays(year: number): FederalHoliday[] {
  return holidays
    .filter(({ since = 0 }) => year >= since)
    .map(({ name, day }) => ({
      name,
      date: isoDate(day(year)),
      observedOn: isoDate(observed(day(year))),
    }));
}

/**
 * Every day from January 1 of the first year to December 31 of the last on which a desk that follows
 * the federal holidays is closed, in order: the days themselves and the days they are observed on. A
 * desk that works on weekends is closed on both.
 */
export function usFederalClosedDays(firstYear: number, lastYear: number): HolidayDay[] {
  const names = new Map<string, string>();
  // A New Year's Day on a Saturday is observed in the year before, so one year more is looked at.
  for (let year = firstYear; year <= lastYear + 1; year += 1) {
    for (const { name, date, observedOn } of usFederalHolidays(year)) {
      names.set(date, name);
      if (observedOn !== date) names.set(observedOn, `${name} (observed)`);
    }
  }
  return [...names]
    .filter(([date]) => date >= `${firstYear}-01-01` && date <= `${lastYear}-12-31`)
    .map(([date, name]) => ({ date, name }))
    .toSorted((one, other) => one.date.localeCompare(other.date));
}
