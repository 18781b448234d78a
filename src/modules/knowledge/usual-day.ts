import { WEEKDAYS, type CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import { MINUTE_MS, minutesOf } from '../../domain/calendar/wall-clock.js';

/** The length of a business day in ms: the open hours of a week, spread over Monday to Friday where these are open at all. */
export function usualDayMs({ weekly }: Pick<CalendarDefinition, 'weekly'>): number {
  const lengths = WEEKDAYS.map((day) =>
    (weekly[day] ?? []).reduce((sum, [start, end]) => sum + minutesOf(end)! - minutesOf(start)!, 0),
  );
  const workDays = lengths.slice(0, 5).filter((minutes) => minutes > 0);
  const counted = workDays.length > 0 ? workDays : lengths.filter((minutes) => minutes > 0);
  return (counted.reduce((sum, minutes) => sum + minutes, 0) / counted.length) * MINUTE_MS;
}
