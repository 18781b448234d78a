import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { OpenHours } from '../../../domain/calendar/calendar-definition.js';
import { nextOpening } from '../../../domain/calendar/business-time.js';
import { usFederalHolidays } from '../../../domain/calendar/us-federal-holidays.js';

const minuteMs = 60_000;
const workingDay: readonly OpenHours[] = [['08:00', '17:00']];

const calendars = new Map<string, BusinessCalendar>();

/**
 * When a pulse leaves: so many minutes after the closing and inside the customer's working hours
 * (Monday to Friday, 8:00 to 17:00 on their own clock, no federal holiday). A delay of 0 sends at
 * once, whatever the hour. Instants are epoch milliseconds.
 */
export function pulseSendTime(closedAt: number, delayMinutes: number, timeZone: string): number {
  if (delayMinutes === 0) return closedAt;
  const earliest = closedAt + delayMinutes * minuteMs;
  return (
    nextOpening(workingHours(timeZone, new Date(earliest).getUTCFullYear()), earliest) ?? earliest
  );
}

function workingHours(timeZone: string, year: number): BusinessCalendar {
  const key = `${timeZone} ${year}`;
  const known = calendars.get(key);
  if (known) return known;
  const holidays = [year - 1, year, year + 1].flatMap((each) =>
    usFederalHolidays(each).map(({ observedOn }) => observedOn),
  );
  const calendar = new BusinessCalendar({
    timeZone,
    weekly: { mon: workingDay, tue: workingDay, wed: workingDay, thu: workingDay, fri: workingDay },
    holidays: [...new Set(holidays)],
    overrides: {},
    effectiveFrom: null,
  });
  calendars.set(key, calendar);
  return calendar;
}
