import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { isOpen, nextOpening } from '../calendar/business-time.js';

/** What becomes a fact at closing time is still told that day. */
const graceMs = 15 * 60_000;

/**
 * From when people may be told of what happened to a clock: at once while its calendar is open or has
 * just closed, else at the next opening. A calendar that never closes has no quiet hours; every calendar
 * opens again, as one without hours cannot be saved.
 */
export function tellableFrom(calendar: BusinessCalendar, now: number): number {
  if (isOpen(calendar, now) || isOpen(calendar, now - graceMs)) return now;
  return nextOpening(calendar, now) as number;
}
