import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { businessDaysAfter } from '../../../domain/calendar/business-days.js';
import { nextOpening } from '../../../domain/calendar/business-time.js';
import { workingHours } from '../../../domain/calendar/working-hours.js';

const minuteMs = 60_000;

const calendars = new Map<string, BusinessCalendar>();

/**
 * When a pulse leaves: so many minutes after the closing and inside the customer's working hours
 * (Monday to Friday, 8:00 to 17:00 on their own clock, no federal holiday). A delay of 0 sends at
 * once, whatever the hour. Instants are epoch milliseconds.
 */
export function pulseSendTime(closedAt: number, delayMinutes: number, timeZone: string): number {
  if (delayMinutes === 0) return closedAt;
  const earliest = closedAt + delayMinutes * minuteMs;
  return nextOpening(hoursOf(timeZone, new Date(earliest).getUTCFullYear()), earliest) ?? earliest;
}

/** How many working days a pulse is left alone before its one reminder. */
const reminderDays = 3;

/** When the one reminder leaves: three of the customer's working days later at the same time of day, or when they open. */
export function pulseReminderTime(sentAt: number, timeZone: string): number | null {
  const calendar = hoursOf(timeZone, new Date(sentAt).getUTCFullYear());
  const later = businessDaysAfter(calendar, sentAt, reminderDays);
  return later === null ? null : nextOpening(calendar, later);
}

function hoursOf(timeZone: string, year: number): BusinessCalendar {
  const key = `${timeZone} ${year}`;
  const calendar = calendars.get(key) ?? workingHours(timeZone, year);
  calendars.set(key, calendar);
  return calendar;
}
