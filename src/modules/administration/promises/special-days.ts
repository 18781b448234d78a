import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { nextLocalMidnight } from '../../../domain/calendar/zone-offsets.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { versionAt, hoursInWords } from '../calendars/calendar-words.js';
import type { TrialDayView } from './sla-policies.views.js';

const mostDays = 400;

/**
 * The days from the one of `from` to the one of `to`, both included, that are no ordinary days of the
 * calendar: holidays on which it would be open, and days with hours of their own. Dates are the calendar's;
 * a year and a month at most are looked at.
 */
export function specialDays(calendar: BusinessCalendar, from: number, to: number): TrialDayView[] {
  const found: TrialDayView[] = [];
  let at = from;
  for (let day = 0; day < mostDays && at <= to; day += 1) {
    const { date, rule, open, usuallyOpen, name } = calendar.dayAt(at);
    const zone = calendar.timeZoneAt(at);
    if (rule === 'override' || (rule === 'holiday' && usuallyOpen)) {
      const hours = versionAt(calendar, at).overrides[date] ?? [];
      found.push({
        date,
        words: longDate(at, zone, from),
        reason: name ?? (open ? 'Hours of its own' : 'Closed'),
        hours: open ? hoursInWords(hours) : null,
      });
    }
    at = nextLocalMidnight(zone, at);
  }
  return found;
}
