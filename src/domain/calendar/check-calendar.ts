import type { Decision, Refusal } from '../decision.js';
import { allow, refuse } from '../decision.js';
import type { CalendarDefinition, OpenHours } from './calendar-definition.js';
import { WEEKDAYS } from './calendar-definition.js';
import { dayNumberOf, minutesOf } from './wall-clock.js';
import { isTimeZone } from './zone-offsets.js';

/** Why a calendar is refused on saving. */
export const CALENDAR_REFUSALS = {
  badTimeZone: 'calendar.bad_time_zone',
  noHours: 'calendar.no_hours',
  badInterval: 'calendar.bad_interval',
  overlap: 'calendar.overlap',
  badDate: 'calendar.bad_date',
} as const;

/**
 * May this calendar be saved? All refusals at once, each naming its field (`weekly.mon.0`,
 * `overrides.2026-03-07.1`). Overrides alone are no hours; touching intervals are fine; nothing ever
 * falls back to round-the-clock.
 */
export function checkCalendar(definition: CalendarDefinition): Decision<CalendarDefinition> {
  const refusals: Refusal[] = [];
  if (!isTimeZone(definition.timeZone)) {
    const message = 'Enter a time zone by its IANA name, such as America/New_York.';
    refusals.push({ code: CALENDAR_REFUSALS.badTimeZone, message, field: 'timeZone' });
  }
  if (WEEKDAYS.every((day) => (definition.weekly[day] ?? []).length === 0)) {
    const message = 'Enter opening hours for at least one day of the week.';
    refusals.push({ code: CALENDAR_REFUSALS.noHours, message, field: 'weekly' });
  }
  for (const day of WEEKDAYS) {
    refusals.push(...hoursRefusals(definition.weekly[day] ?? [], `weekly.${day}`));
  }
  for (const [date, hours] of Object.entries(definition.overrides)) {
    refusals.push(
      ...dateRefusals(date, `overrides.${date}`),
      ...hoursRefusals(hours, `overrides.${date}`),
    );
  }
  definition.holidays.forEach((date, index) =>
    refusals.push(...dateRefusals(date, `holidays.${index}`)),
  );
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow(definition);
}

function dateRefusals(date: string, field: string): Refusal[] {
  if (dayNumberOf(date) !== null) return [];
  const message = date === '' ? 'Enter a date.' : `"${date}" is not a date such as 2026-11-26.`;
  return [{ code: CALENDAR_REFUSALS.badDate, message, field }];
}

function hoursRefusals(hours: readonly OpenHours[], field: string): Refusal[] {
  const refusals: Refusal[] = [];
  const sound: { start: number; end: number; field: string }[] = [];
  hours.forEach(([start, end], index) => {
    const from = minutesOf(start);
    const to = minutesOf(end);
    if (from !== null && to !== null && from < to) {
      sound.push({ start: from, end: to, field: `${field}.${index}` });
      return;
    }
    const message = `Opening hours ${start} to ${end} must start before they end, between 00:00 and 24:00.`;
    refusals.push({ code: CALENDAR_REFUSALS.badInterval, message, field: `${field}.${index}` });
  });
  sound.sort((one, other) => one.start - other.start);
  sound.forEach((interval, index) => {
    if (index === 0 || (sound[index - 1] as { end: number }).end <= interval.start) return;
    const message = 'Two opening hours of the same day overlap.';
    refusals.push({ code: CALENDAR_REFUSALS.overlap, message, field: interval.field });
  });
  return refusals;
}
