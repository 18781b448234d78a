import { BusinessCalendar } from './business-calendar.js';
import type { OpenHours } from './calendar-definition.js';
import { usFederalHolidays } from './us-federal-holidays.js';

const workingDay: readonly OpenHours[] = [['08:00', '17:00']];

/**
 * When a coworker is at work: Monday to Friday, 8:00 to 17:00 on their own clock, no federal holiday.
 * Holidays are those of the year before, the year given and the year after.
 */
export function workingHours(timeZone: string, year: number): BusinessCalendar {
  const holidays = [year - 1, year, year + 1].flatMap((each) =>
    usFederalHolidays(each).map(({ observedOn }) => observedOn),
  );
  return new BusinessCalendar({
    timeZone,
    weekly: { mon: workingDay, tue: workingDay, wed: workingDay, thu: workingDay, fri: workingDay },
    holidays: [...new Set(holidays)],
    overrides: {},
    effectiveFrom: null,
  });
}
