import type { Decision, Refusal } from '../decision.js';
import { refuse } from '../decision.js';
import type { CalendarDefinition } from './calendar-definition.js';
import { WEEKDAYS } from './calendar-definition.js';
import { checkCalendar } from './check-calendar.js';

type Shape = readonly [field: string, fits: boolean, wanted: string];

/**
 * The calendar that this value from outside describes, checked as on saving. Members that a calendar
 * does not have are refused, so that a misspelt one is not lost in silence.
 */
export function parseCalendarDefinition(value: unknown): Decision<CalendarDefinition> {
  if (!isRecord(value)) return misshaped([['', false, 'a calendar']]);
  const {
    timeZone,
    weekly,
    holidays,
    overrides,
    holidayNames,
    overrideNames,
    holidaySets,
    ...rest
  } = value;
  const shapes: Shape[] = [
    ['timeZone', typeof timeZone === 'string', 'the name of a time zone'],
    ['weekly', isRecordOf(weekly, isHours, WEEKDAYS), 'opening hours by mon, tue, … sun'],
    ['holidays', isListOf(holidays, isText), 'a list of dates'],
    ['overrides', isRecordOf(overrides, isHours), 'opening hours by date'],
    ['holidayNames', isAbsentOr(holidayNames, isNames), 'names by date'],
    ['overrideNames', isAbsentOr(overrideNames, isNames), 'names by date'],
    ['holidaySets', isAbsentOr(holidaySets, isTexts), 'a list of codes'],
    ...Object.keys(rest).map((name): Shape => [name, false, 'no such member']),
  ];
  const wrong = shapes.filter(([, fits]) => !fits);
  return wrong.length > 0 ? misshaped(wrong) : checkCalendar(value as never);
}

/** The same definition? The order of dates and members does not matter. */
export function sameCalendar(one: CalendarDefinition, other: CalendarDefinition): boolean {
  return canonical(one) === canonical(other);
}

function misshaped(wrong: readonly Shape[]): Decision<never> {
  const [first, ...others] = wrong.map(([field, , wanted]): Refusal => ({
    ...{ code: 'calendar.bad_shape', field },
    message: `The calendar's ${field === '' ? 'definition' : `“${field}”`} must be ${wanted}.`,
  }));
  return refuse(first as Refusal, ...others);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isRecordOf(
  value: unknown,
  fits: (item: unknown) => boolean,
  keys?: readonly string[],
): boolean {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, item]) => fits(item) && (keys?.includes(key) ?? true));
}

function isHours(value: unknown): boolean {
  return isListOf(value, (hours) => isListOf(hours, isText) && (hours as unknown[]).length === 2);
}

function isNames(value: unknown): boolean {
  return isRecordOf(value, isText);
}

function isTexts(value: unknown): boolean {
  return isListOf(value, isText);
}

function isAbsentOr(value: unknown, fits: (item: unknown) => boolean): boolean {
  return value === undefined || fits(value);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (Array.isArray(member))
      return (member as unknown[]).every(isText) ? member.toSorted() : member;
    if (!isRecord(member)) return member;
    return Object.fromEntries(
      Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
