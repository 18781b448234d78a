import {
  WEEKDAYS,
  type CalendarDefinition,
  type OpenHours,
} from '../../../domain/calendar/calendar-definition.js';
import { usFederalClosedDays } from '../../../domain/calendar/us-federal-holidays.js';
import { type AgencyEntry } from './agency-entry.js';

/** A calendar as described; `effectiveFrom` is null unless a change is to count from a set instant. */
export interface DescribedCalendar {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly effectiveFrom: string | null;
  readonly definition: CalendarDefinition;
}

const instantRules = {
  pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/,
  form: 'an instant with its offset, such as "2027-01-01T00:00:00-05:00"',
};

/** The calendars of calendars.yaml, with holiday rules written out as dates. */
export function readCalendars(file: AgencyEntry): DescribedCalendar[] {
  const calendars = file.entries('calendars').map(readCalendar);
  file.end();
  return calendars;
}

function readCalendar(entry: AgencyEntry): DescribedCalendar {
  const calendar = {
    entry,
    code: entry.code(),
    name: entry.text('name'),
    summary: entry.text('summary'),
    effectiveFrom: entry.optionalText('effectiveFrom', instantRules),
    definition: {
      timeZone: entry.text('timeZone'),
      weekly: readWeek(entry),
      overrides: readOverrides(entry),
      ...readHolidays(entry),
    },
  };
  entry.end();
  return calendar;
}

function readWeek(calendar: AgencyEntry): CalendarDefinition['weekly'] {
  const entry = calendar.entry('weekly');
  if (!entry) return {};
  const days = WEEKDAYS.filter((day) => entry.has(day));
  entry.end();
  return Object.fromEntries(days.map((day) => [day, readHours(entry, day)]));
}

function readOverrides(calendar: AgencyEntry): CalendarDefinition['overrides'] {
  const entry = calendar.entry('overrides');
  return Object.fromEntries((entry?.keys() ?? []).map((date) => [date, readHours(entry!, date)]));
}

/** Hours are written "08:00-17:00"; what has another form is reported and left out. */
function readHours(entry: AgencyEntry, day: string): OpenHours[] {
  return entry.texts(day).flatMap((text, at) => {
    const [, start, end] = /^(\d\d:\d\d) ?- ?(\d\d:\d\d)$/.exec(text) ?? [];
    if (start !== undefined && end !== undefined) return [[start, end] as const];
    entry.fault([day, at], `Hours must look like "08:00-17:00" (this is "${text}").`);
    return [];
  });
}

function readHolidays(
  calendar: AgencyEntry,
): Pick<CalendarDefinition, 'holidays' | 'holidayNames' | 'holidaySets'> {
  const entry = calendar.entry('holidays');
  if (!entry) return { holidays: [], holidaySets: [] };
  const set = entry.oneOf('set', ['us-federal']);
  const from = entry.integer('from', 1971, 2199);
  const through = entry.integer('through', 1971, 2199);
  entry.end();
  if (through < from) entry.fault(['through'], 'The last year is before the first.');
  const days = usFederalClosedDays(from, through);
  return {
    holidays: days.map(({ date }) => date),
    holidayNames: Object.fromEntries(days.map(({ date, name }) => [date, name])),
    holidaySets: [set],
  };
}
