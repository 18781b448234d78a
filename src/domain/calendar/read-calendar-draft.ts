import type { Decision, Refusal } from '../decision.js';
import { allow, refuse } from '../decision.js';
import {
  WEEKDAYS,
  type CalendarDefinition,
  type OpenHours,
  type Weekday,
} from './calendar-definition.js';
import type { CalendarDraft, HolidaySet, SpecialDay } from './calendar-draft.js';
import { checkCalendar } from './check-calendar.js';
import { hoursOfDate, usualHours } from './hours-of-date.js';
import { splitOverMidnight } from './split-over-midnight.js';
import { dayNumberOf, isoDateOf, minutesOf } from './wall-clock.js';

/** Why a draft is refused beyond what `checkCalendar` says of every calendar. */
export const DRAFT_REFUSALS = {
  dayTwice: 'calendar.day_twice',
  dayHours: 'calendar.day_without_hours',
  unknownSet: 'calendar.unknown_holiday_set',
} as const;

/** Hours that ran over midnight: where they were entered, and what they became. */
export interface OvernightSplit {
  /** `weekly.fri.0`, `specialDays.2.hours.0` */
  readonly field: string;
  readonly today: OpenHours;
  /** The weekday or the date on which the rest lies. */
  readonly nextDay: string;
  readonly tomorrow: OpenHours;
}

/** A draft that may be saved. */
export interface ReadCalendarDraft {
  readonly definition: CalendarDefinition;
  readonly splits: readonly OvernightSplit[];
}

interface Piece {
  readonly hours: OpenHours;
  /** Where a person entered it. */
  readonly field: string;
}

/**
 * Makes the definition of a draft: hours over midnight are split, the days of the named sets written
 * out. All refusals at once, each at the field of the draft that it is about, also for what a split
 * put on the next day.
 */
export function readCalendarDraft(
  draft: CalendarDraft,
  sets: readonly HolidaySet[],
): Decision<ReadCalendarDraft> {
  const splits: OvernightSplit[] = [];
  const week = readWeek(draft, splits);
  const holidays = readHolidays(draft, sets);
  const base: CalendarDefinition = {
    timeZone: draft.timeZone,
    weekly: Object.fromEntries([...week].map(([day, pieces]) => [day, hoursOf(pieces)])),
    ...holidays,
    overrides: {},
  };
  const dates = readSpecialDays(draft.specialDays, base, splits);
  const named = draft.specialDays.filter(({ name }) => name !== '');
  const definition: CalendarDefinition = {
    ...base,
    overrides: Object.fromEntries([...dates].map(([date, pieces]) => [date, hoursOf(pieces)])),
    ...(named.length > 0 && {
      overrideNames: Object.fromEntries(named.map(({ date, name }) => [date, name])),
    }),
  };
  const refusals = [...draftRefusals(draft, sets), ...definitionRefusals(definition, week, dates)];
  const [first, ...others] = refusals;
  return first ? refuse(first, ...others) : allow({ definition, splits });
}

/** The definition as a person would have written it; what was split stays split. */
export function draftOf(definition: CalendarDefinition): CalendarDraft {
  const { timeZone, weekly, overrides, holidaySets } = definition;
  const ownHolidays = holidaySets ? [] : definition.holidays;
  const dates = new Set([...Object.keys(overrides), ...ownHolidays]);
  return {
    timeZone,
    weekly,
    holidaySets: holidaySets ?? [],
    specialDays: [...dates].toSorted().map((date) => specialDay(definition, date)),
  };
}

function specialDay(definition: CalendarDefinition, date: string): SpecialDay {
  const { hours, name } = hoursOfDate(definition, date);
  const isHoliday = definition.holidays.includes(date);
  const opensUsually = !isHoliday && usualHours(definition, date).length > 0;
  const kind = hours.length === 0 ? 'closed' : opensUsually ? 'short' : 'extra';
  return { date, name: name ?? '', kind, hours };
}

function readWeek(draft: CalendarDraft, splits: OvernightSplit[]): Map<Weekday, Piece[]> {
  const week = new Map<Weekday, Piece[]>();
  WEEKDAYS.forEach((day, index) => {
    const nextDay = WEEKDAYS[(index + 1) % WEEKDAYS.length] as Weekday;
    (draft.weekly[day] ?? []).forEach((hours, at) => {
      const field = `weekly.${day}.${at}`;
      const { today, tomorrow } = splitOverMidnight(hours);
      add(week, day, { hours: today, field });
      if (!tomorrow) return;
      add(week, nextDay, { hours: tomorrow, field });
      splits.push({ field, today, nextDay, tomorrow });
    });
  });
  return week;
}

/**
 * Hours of a date that run over midnight open the next date too. Where that one is not special itself,
 * it keeps its usual hours beside them.
 */
function readSpecialDays(
  days: readonly SpecialDay[],
  base: CalendarDefinition,
  splits: OvernightSplit[],
): Map<string, Piece[]> {
  const dates = new Map<string, Piece[]>(days.map(({ date }) => [date, []]));
  days.forEach(({ date, kind, hours }, index) => {
    if (kind === 'closed') return;
    hours.forEach((given, at) => {
      const field = `specialDays.${index}.hours.${at}`;
      const { today, tomorrow } = splitOverMidnight(given);
      add(dates, date, { hours: today, field });
      const day = dayNumberOf(date);
      if (!tomorrow || day === null) return;
      const nextDay = isoDateOf(day + 1);
      if (!dates.has(nextDay)) {
        const usual = hoursOfDate(base, nextDay).hours;
        dates.set(
          nextDay,
          usual.map((own) => ({ hours: own, field })),
        );
      }
      add(dates, nextDay, { hours: tomorrow, field });
      splits.push({ field, today, nextDay, tomorrow });
    });
  });
  return dates;
}

function readHolidays(
  draft: CalendarDraft,
  sets: readonly HolidaySet[],
): Pick<CalendarDefinition, 'holidays' | 'holidayNames' | 'holidaySets'> {
  const names = new Map<string, string>();
  for (const code of draft.holidaySets) {
    for (const { date, name } of sets.find((set) => set.code === code)?.days ?? []) {
      if (!names.has(date)) names.set(date, name);
    }
  }
  const holidays = [...names.keys()].toSorted();
  return {
    holidays,
    holidayNames: Object.fromEntries(holidays.map((date) => [date, names.get(date) as string])),
    holidaySets: draft.holidaySets,
  };
}

function draftRefusals(draft: CalendarDraft, sets: readonly HolidaySet[]): Refusal[] {
  const refusals: Refusal[] = [];
  draft.holidaySets.forEach((code, index) => {
    if (sets.some((set) => set.code === code)) return;
    const message = `There is no holiday set “${code}”.`;
    refusals.push({
      code: DRAFT_REFUSALS.unknownSet,
      message,
      field: `holidaySets.${index}`,
    });
  });
  const seen = new Set<string>();
  draft.specialDays.forEach(({ date, kind, hours }, index) => {
    const field = `specialDays.${index}`;
    if (seen.has(date)) {
      const message = `${date} is listed twice. Keep one of the two.`;
      refusals.push({ code: DRAFT_REFUSALS.dayTwice, message, field: `${field}.date` });
    }
    seen.add(date);
    if (kind !== 'closed' && hours.length === 0) {
      const message = `Enter the hours of ${date}, or choose “Closed”.`;
      refusals.push({ code: DRAFT_REFUSALS.dayHours, message, field: `${field}.hours` });
    }
  });
  return refusals;
}

/** What `checkCalendar` says of the definition, at the fields of the draft. */
function definitionRefusals(
  definition: CalendarDefinition,
  week: ReadonlyMap<Weekday, readonly Piece[]>,
  dates: ReadonlyMap<string, readonly Piece[]>,
): Refusal[] {
  const decision = checkCalendar(definition);
  if (decision.allowed) return [];
  const fields = new Map<string, string>();
  for (const [day, pieces] of week) {
    sorted(pieces).forEach(({ field }, at) => fields.set(`weekly.${day}.${at}`, field));
  }
  for (const [date, pieces] of dates) {
    fields.set(`overrides.${date}`, `specialDays.${[...dates.keys()].indexOf(date)}.date`);
    sorted(pieces).forEach(({ field }, at) => fields.set(`overrides.${date}.${at}`, field));
  }
  return decision.refusals.map((refusal) => ({
    ...refusal,
    field: fields.get(refusal.field as string) ?? (refusal.field as string),
  }));
}

function add<Day>(days: Map<Day, Piece[]>, day: Day, piece: Piece): void {
  const pieces = days.get(day);
  if (pieces) pieces.push(piece);
  else days.set(day, [piece]);
}

function hoursOf(pieces: readonly Piece[]): OpenHours[] {
  return sorted(pieces).map(({ hours }) => hours);
}

function sorted(pieces: readonly Piece[]): Piece[] {
  const startOf = ({ hours: [start] }: Piece): number => minutesOf(start) ?? 0;
  return pieces.toSorted((one, other) => startOf(one) - startOf(other));
}
