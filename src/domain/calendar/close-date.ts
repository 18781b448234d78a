import type { CalendarDefinition, OpenHours } from './calendar-definition.js';
import { hoursOfDate } from './hours-of-date.js';
import { minutesOf } from './wall-clock.js';

/** A date on which nobody serves, or not from some time of day on, and why. */
export interface Closing {
  readonly date: string;
  /** `HH:MM` from which it is closed; null for the whole day. */
  readonly from: string | null;
  readonly name: string;
}

/**
 * The calendar with this date closed, other days as they were: what lies before the time of closing stays
 * open. Null when the closing changes nothing, because the date is closed by then anyway.
 */
export function closeDate(
  definition: CalendarDefinition,
  { date, from, name }: Closing,
): CalendarDefinition | null {
  const { hours } = hoursOfDate(definition, date);
  const left = from === null ? [] : hours.flatMap((opening) => hoursBefore(opening, from));
  if (hours.length === left.length && hours.every(([, end], at) => end === left[at]?.[1])) {
    return null;
  }
  return {
    ...definition,
    overrides: { ...definition.overrides, [date]: left },
    overrideNames: { ...definition.overrideNames, [date]: name },
  };
}

function hoursBefore([start, end]: OpenHours, from: string): OpenHours[] {
  const closing = minutesOf(from) as number;
  if (closing <= (minutesOf(start) as number)) return [];
  return [[start, closing < (minutesOf(end) as number) ? from : end]];
}
