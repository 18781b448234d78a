import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { isOpen, nextOpening, openingsBetween } from '../../../domain/calendar/business-time.js';
import type {
  CalendarVersion,
  OpenHours,
  Weekday,
} from '../../../domain/calendar/calendar-definition.js';
import { minutesOf } from '../../../domain/calendar/wall-clock.js';
import { longDate, timeOfDay, zoneAbbreviation } from '../../../domain/sla/date-words.js';

const dayMs = 86_400_000;

/** Names of the days of a week. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The version of a calendar that measures this instant. */
export function versionAt({ versions }: BusinessCalendar, instant: number): CalendarVersion {
  const begun = versions.filter((version) => (version.effectiveFrom ?? -Infinity) <= instant);
  return begun.at(-1) ?? versions[0]!;
}

/** "8:00 a.m. to noon, 1:00 p.m. to 5:00 p.m.", "All day", "Closed". */
export function hoursInWords(hours: readonly OpenHours[]): string {
  if (hours.length === 0) return 'Closed';
  return hours
    .map(([start, end]) =>
      start === '00:00' && end === '24:00'
        ? 'All day'
        : `${readingInWords(start)} to ${readingInWords(end)}`,
    )
    .join(', ');
}

/** "Thursday, December 24" of an ISO date, with its year when it is not the year of `now` there. */
export function dateInWords(date: string, zone: string, now: number): string {
  const [year, words] = [date.slice(0, 4), longDate(Date.parse(date), 'UTC', Date.parse(date))];
  const thisYear = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric' }).format(
    now,
  );
  return year === thisYear ? words : `${words}, ${year}`;
}

/** "Open until 5:00 p.m. ET", "Closed until Monday, November 30, 8:00 a.m. ET", "Always open". */
export function openNowWords(calendar: BusinessCalendar, now: number): string {
  if (calendar.neverCloses) return 'Always open';
  const zone = calendar.timeZoneAt(now);
  const [opening] = openingsBetween(calendar, now, now + 14 * dayMs);
  if (isOpen(calendar, now) && opening) {
    return `Open until ${instantInWords(opening.to, zone, now)}`;
  }
  const next = nextOpening(calendar, now);
  return next === null ? 'Closed' : `Closed until ${instantInWords(next, zone, now)}`;
}

/** "5:00 p.m. ET" on the day of `now` in the zone, else with the day before it. */
export function instantInWords(instant: number, zone: string, now: number): string {
  const time = `${timeOfDay(instant, zone)} ${zoneAbbreviation(zone, instant)}`;
  const date = longDate(instant, zone, now);
  return date === longDate(now, zone, now) ? time : `${date}, ${time}`;
}

/** "8:00 a.m.", "noon" of a reading. */
export function readingInWords(reading: string): string {
  return timeOfDay(minutesOf(reading)! * 60_000, 'UTC');
}
