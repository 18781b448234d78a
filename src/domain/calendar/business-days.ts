import type { BusinessCalendar } from './business-calendar.js';
import { businessTimeBetween } from './business-time.js';
import { DAY_MS } from './wall-clock.js';
import { nextLocalMidnight, sameTimeDaysLater } from './zone-offsets.js';

const farthestDays = 5 * 366;

/**
 * The same time of day so many business days later, counting every local date on which the calendar
 * is open at all: five business days after Friday, 4 p.m. is the next Friday, 4 p.m. The date itself
 * does not count. Null when that lies more than five years ahead.
 */
export function businessDaysAfter(
  calendar: BusinessCalendar,
  instant: number,
  days: number,
): number | null {
  let counted = 0;
  for (let step = 1; step <= farthestDays; step += 1) {
    const at = sameTimeDaysLater(calendar.timeZoneAt(instant), instant, step);
    if (calendar.dayAt(at).open) counted += 1;
    if (counted === days) return at;
  }
  return null;
}

/** How many business days lie after the date of `from`, up to and with the date of `to`; 0 on the same day. */
export function businessDaysBetween(calendar: BusinessCalendar, from: number, to: number): number {
  let counted = 0;
  let midnight = nextLocalMidnight(calendar.timeZoneAt(from), from);
  while (midnight <= to) {
    if (calendar.dayAt(midnight).open) counted += 1;
    midnight = nextLocalMidnight(calendar.timeZoneAt(midnight), midnight);
  }
  return counted;
}

/**
 * How long a full working day of the calendar is, in ms: what "2 d" in a time left stands for. The most
 * that is open in any 24 hours of the coming two weeks, so that half-days and holidays do not shorten it.
 */
export function workingDayMs(calendar: BusinessCalendar, from: number): number {
  let longest = 0;
  for (let day = 0; day < 14; day += 1) {
    const start = from + day * DAY_MS;
    longest = Math.max(longest, businessTimeBetween(calendar, start, start + DAY_MS));
  }
  return longest === 0 ? DAY_MS : longest;
}
