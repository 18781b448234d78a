import type { Decision, Refusal } from '../decision.js';
import { refuse } from '../decision.js';
import {
  isAbsentOr,
  isListOf,
  isRecord,
  isRecordOf,
  isText,
  misshapen,
  type Shape,
} from '../shapes.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { WEEKDAYS } from './calendar-definition.js';
import { checkCalendar } from './check-calendar.js';

const isTexts = isListOf(isText);
const isHours = isListOf((hours) => isTexts(hours) && (hours as unknown[]).length === 2);
const isNames = isRecordOf(isText);

const calendarShape: Shape = {
  timeZone: [isText, 'the name of a time zone'],
  weekly: [isRecordOf(isHours, WEEKDAYS), 'opening hours by mon, tue, … sun'],
  holidays: [isTexts, 'a list of dates'],
  overrides: [isRecordOf(isHours), 'opening hours by date'],
  holidayNames: [isAbsentOr(isNames), 'names by date'],
  overrideNames: [isAbsentOr(isNames), 'names by date'],
  holidaySets: [isAbsentOr(isTexts), 'a list of codes'],
};

/**
 * The calendar that this value from outside describes, checked as on saving. Members that a calendar
 * does not have are refused, so that a misspelt one is not lost in silence.
 */
export function parseCalendarDefinition(value: unknown): Decision<CalendarDefinition> {
  if (!isRecord(value)) return refuse(badShape('', 'a calendar'));
  const [first, ...others] = misshapen(value, calendarShape).map(({ member, wanted }) =>
    badShape(member, wanted),
  );
  return first ? refuse(first, ...others) : checkCalendar(value as never);
}

/** The same definition? The order of dates and members does not matter. */
export function sameCalendar(one: CalendarDefinition, other: CalendarDefinition): boolean {
  return canonical(one) === canonical(other);
}

function badShape(field: string, wanted: string): Refusal {
  const what = field === '' ? 'definition' : `“${field}”`;
  return {
    ...{ code: 'calendar.bad_shape', field },
    message: `The calendar's ${what} must be ${wanted}.`,
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (Array.isArray(member))
      return (member as unknown[]).every((item) => typeof item === 'string')
        ? member.toSorted()
        : member;
    if (!isRecord(member)) return member;
    return Object.fromEntries(
      Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
