import type { CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import type { StoredHolidaySet } from '../../calendars/holiday-sets.js';

/**
 * The sets whose days are no longer those that were written into a calendar when it was published: one
 * has a day that the calendar lacks, or the calendar has a holiday that is in none of its sets.
 */
export function changedSets(
  definition: CalendarDefinition,
  sets: readonly StoredHolidaySet[],
): StoredHolidaySet[] {
  const own = sets.filter(({ code }) => definition.holidaySets?.includes(code));
  const written = new Set(definition.holidays);
  const inSets = new Set(own.flatMap(({ days }) => days.map(({ date }) => date)));
  const lost = definition.holidays.some((date) => !inSets.has(date));
  return own.filter(({ days }) => lost || days.some(({ date }) => !written.has(date)));
}
