import type { BusinessCalendar } from './business-calendar.js';
import { DAY_MS } from './wall-clock.js';

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
    const at = instant + step * DAY_MS;
    if (calendar.dayAt(at).open) counted += 1;
    if (counted === days) return at;
  }
  return null;
}

/** How many business days lie after the date of `from`, up to and with the date of `to`; 0 on the same day. */
export function businessDaysBetween(calendar: BusinessCalendar, from: number, to: number): number {
  const lastDate = calendar.dayAt(to).date;
  let counted = 0;
  for (let at = from + DAY_MS; calendar.dayAt(at).date <= lastDate; at += DAY_MS) {
    if (calendar.dayAt(at).open) counted += 1;
  }
  return counted;
}
