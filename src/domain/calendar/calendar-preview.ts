import { BusinessCalendar } from './business-calendar.js';
import { openingsBetween } from './business-time.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { hoursOfDate, type HoursOfDate } from './hours-of-date.js';
import { DAY_MS, dayNumberOf, isoDateOf } from './wall-clock.js';
import { startOfLocalDate } from './zone-offsets.js';

/** One local date as a calendar will count it. */
export interface PreviewDay extends HoursOfDate {
  readonly date: string;
  /** What really counts: on the night of a change of clocks it may be more or less than the hours say. */
  readonly openMs: number;
  /** Whether the clocks are put forward or back on that date, in or out of hours. */
  readonly clockChange: 'forward' | 'back' | null;
}

/** So many local dates from one on, each with its hours and the time that counts. */
export function previewDays(
  definition: CalendarDefinition,
  firstDate: string,
  count: number,
): PreviewDay[] {
  const calendar = new BusinessCalendar({ ...definition, effectiveFrom: null });
  const zone = definition.timeZone;
  const first = dayNumberOf(firstDate) as number;
  return Array.from({ length: count }, (_, ahead) => {
    const date = isoDateOf(first + ahead);
    const from = startOfLocalDate(zone, date);
    const to = startOfLocalDate(zone, isoDateOf(first + ahead + 1));
    const openings = openingsBetween(calendar, from, to);
    return {
      date,
      ...hoursOfDate(definition, date),
      openMs: openings.reduce((sum, opening) => sum + opening.to - opening.from, 0),
      clockChange: to - from === DAY_MS ? null : to - from < DAY_MS ? 'forward' : 'back',
    };
  });
}

/** How many days a month has; months are counted from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
