import { WEEKDAYS, type CalendarDefinition, type OpenHours } from './calendar-definition.js';
import { dayNumberOf, weekdayOf } from './wall-clock.js';

/** The hours of one local date, and which part of the calendar sets them. */
export interface HoursOfDate {
  readonly rule: 'week' | 'holiday' | 'override';
  readonly hours: readonly OpenHours[];
  /** What the holiday or the special day is called, where it has a name. */
  readonly name: string | null;
}

/** The hours that a calendar's week gives a date, whatever is special about it. */
export function usualHours(definition: CalendarDefinition, date: string): readonly OpenHours[] {
  const weekday = WEEKDAYS[weekdayOf(dayNumberOf(date) as number)] as (typeof WEEKDAYS)[number];
  return definition.weekly[weekday] ?? [];
}

/** An override replaces its date, else a holiday closes it, else the week rules. The date must exist. */
export function hoursOfDate(definition: CalendarDefinition, date: string): HoursOfDate {
  const override = definition.overrides[date];
  if (override) {
    return { rule: 'override', hours: override, name: definition.overrideNames?.[date] ?? null };
  }
  if (definition.holidays.includes(date)) {
    return { rule: 'holiday', hours: [], name: definition.holidayNames?.[date] ?? null };
  }
  return { rule: 'week', hours: usualHours(definition, date), name: null };
}
