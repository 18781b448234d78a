import { Temporal } from 'temporal-polyfill';
import { BusinessCalendar } from '../../src/domain/calendar/business-calendar.js';
import type {
  CalendarDefinition,
  CalendarVersion,
  OpenHours,
} from '../../src/domain/calendar/calendar-definition.js';
import { WEEKDAYS } from '../../src/domain/calendar/calendar-definition.js';
import type { FoldInput, FoldResult, SlaClock } from '../../src/domain/sla/sla-clock.js';
import { foldClocks } from '../../src/domain/sla/sla-clock.js';
import type { SlaEvent } from '../../src/domain/sla/sla-event.js';
import type { SlaMetric } from '../../src/domain/sla/sla-metric.js';
import type { SlaPolicyVersion } from '../../src/domain/sla/sla-policy.js';

export const NEW_YORK = 'America/New_York';
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The instant of a wall-clock reading in New York: `et('2026-03-02 10:00')`. */
export function et(reading: string): number {
  return local(reading, NEW_YORK);
}

/** The instant of a wall-clock reading in a zone. */
export function local(reading: string, zone: string): number {
  return Temporal.PlainDateTime.from(reading.replace(' ', 'T')).toZonedDateTime(zone)
    .epochMilliseconds;
}

/** Monday to Friday, 9 to 5 in New York, unless told otherwise. */
export function officeHours(changes: Partial<CalendarVersion> = {}): CalendarVersion {
  return {
    ...week(['mon', 'tue', 'wed', 'thu', 'fri'], [['09:00', '17:00']]),
    effectiveFrom: null,
    ...changes,
  };
}

/** Every day, all day, in New York, unless told otherwise. */
export function roundTheClock(changes: Partial<CalendarVersion> = {}): CalendarVersion {
  return { ...week(WEEKDAYS, [['00:00', '24:00']]), effectiveFrom: null, ...changes };
}

function week(
  days: readonly (typeof WEEKDAYS)[number][],
  hours: readonly OpenHours[],
): CalendarDefinition {
  const weekly = Object.fromEntries(days.map((day) => [day, hours]));
  return { timeZone: NEW_YORK, weekly, holidays: [], overrides: {} };
}

/** A policy on the calendar "office" that promises an answer in 2 hours and to finish in 8, unless told otherwise. */
export function policyOf(changes: Partial<SlaPolicyVersion> = {}): SlaPolicyVersion {
  return {
    code: 'standard',
    version: 1,
    calendar: 'office',
    targets: { first_response: 2 * HOUR, resolution: 8 * HOUR },
    warnPct: [],
    onReopen: 'continue',
    onRetarget: 'keep_elapsed',
    ...changes,
  };
}

/** Calendars by name: the office and round the clock, and more if given. */
export function calendarsOf(
  more: Record<string, CalendarVersion | readonly CalendarVersion[]> = {},
): Map<string, BusinessCalendar> {
  const all = { office: officeHours(), always: roundTheClock(), ...more };
  return new Map(
    Object.entries(all).map(([name, versions]) => [name, new BusinessCalendar(versions)]),
  );
}

/** A fold's input from events, an instant in New York (or epoch ms), and policies by code. */
export function foldInput(
  events: readonly SlaEvent[],
  asOf: string | number,
  policies: SlaPolicyVersion | readonly SlaPolicyVersion[] = policyOf(),
  calendars = calendarsOf(),
): FoldInput {
  const list = Array.isArray(policies)
    ? (policies as readonly SlaPolicyVersion[])
    : [policies as SlaPolicyVersion];
  return {
    events,
    policies: new Map(list.map((policy) => [policy.code, policy])),
    calendars,
    asOf: typeof asOf === 'number' ? asOf : et(asOf),
  };
}

/** Folds what `foldInput` makes of the same. */
export function foldOf(...given: Parameters<typeof foldInput>): FoldResult {
  return foldClocks(foldInput(...given));
}

/** The same with more of the fold's input, such as outages of the scheduler. */
export function foldClocksWith(
  more: Partial<FoldInput>,
  ...given: Parameters<typeof foldInput>
): FoldResult {
  return foldClocks({ ...foldInput(...given), ...more });
}

/** The one clock of a metric and cycle; fails when there is none. */
export function clockNamed({ clocks }: FoldResult, metric: SlaMetric, cycle = 1): SlaClock {
  const clock = clocks.find((one) => one.metric === metric && one.cycle === cycle);
  if (!clock)
    throw new Error(
      `No ${metric} clock of cycle ${cycle} among ${clocks.map((one) => `${one.metric} ${one.cycle}`).join(', ')}.`,
    );
  return clock;
}
