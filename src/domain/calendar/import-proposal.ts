import type { CalendarDefinition, OpenHours } from './calendar-definition.js';
import type { SpecialDay } from './calendar-draft.js';
import { hoursOfDate } from './hours-of-date.js';
import { minutesOf } from './wall-clock.js';

/** One occurrence of an event of a calendar file, in the wall-clock terms of the calendar that is to take it. */
export interface ImportedDay {
  readonly date: string;
  readonly name: string;
  /** When on that date the event lies; null for the whole day. */
  readonly hours: OpenHours | null;
}

/** How a day of a file stands to what the calendar says already. */
export type ImportStanding =
  /** It would change the day. */
  | 'new'
  /** The day is closed like that by a holiday or special day. */
  | 'known'
  /** The day has special hours, which would be replaced. */
  | 'other_hours'
  /** The day is closed anyway, or the event lies outside its hours. */
  | 'closed_anyway'
  /** The file has the date before. */
  | 'duplicate'
  /** The date has passed. */
  | 'past';

/** A day of a file as a person is asked about it. */
export interface ProposedDay extends SpecialDay {
  readonly standing: ImportStanding;
}

/**
 * What taking the days of a file would mean for a calendar, in order of date. An event of the whole day
 * closes it; one that lies within the hours leaves the rest open (a half-day). Nothing is taken by this.
 */
export function proposeDays(
  days: readonly ImportedDay[],
  definition: CalendarDefinition,
  today: string,
): ProposedDay[] {
  const seen = new Set<string>();
  return days
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map((day) => {
      const proposed = { ...specialDay(day, definition), standing: 'new' as ImportStanding };
      const standing = seen.has(day.date)
        ? 'duplicate'
        : day.date < today
          ? 'past'
          : standingOf(proposed, definition);
      seen.add(day.date);
      return { ...proposed, standing };
    });
}

function specialDay(
  { date, name, hours }: ImportedDay,
  definition: CalendarDefinition,
): SpecialDay {
  const open = hoursOfDate(definition, date).hours;
  const left = hours === null ? [] : open.flatMap((opening) => without(opening, hours));
  return { date, name, kind: left.length === 0 ? 'closed' : 'short', hours: left };
}

function standingOf(day: SpecialDay, definition: CalendarDefinition): ImportStanding {
  const { rule, hours } = hoursOfDate(definition, day.date);
  const same = JSON.stringify(hours) === JSON.stringify(day.hours);
  if (same) return rule === 'week' ? 'closed_anyway' : 'known';
  return rule === 'override' ? 'other_hours' : 'new';
}

/** What is left of an opening beside an event. */
function without([start, end]: OpenHours, [from, to]: OpenHours): OpenHours[] {
  const [opens, closes, begins, stops] = [start, end, from, to].map(
    (reading) => minutesOf(reading) as number,
  ) as [number, number, number, number];
  if (stops <= opens || closes <= begins) return [[start, end]];
  const before: OpenHours[] = opens < begins ? [[start, from]] : [];
  const after: OpenHours[] = stops < closes ? [[to, end]] : [];
  return [...before, ...after];
}
