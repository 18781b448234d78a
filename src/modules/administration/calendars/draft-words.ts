import {
  WEEKDAYS,
  type OpenHours,
  type Weekday,
} from '../../../domain/calendar/calendar-definition.js';
import type { CalendarDraft } from '../../../domain/calendar/calendar-draft.js';
import type { PreviewDay } from '../../../domain/calendar/calendar-preview.js';
import type { OvernightSplit } from '../../../domain/calendar/read-calendar-draft.js';
import { durationWords, localReading, longDate } from '../../../domain/sla/date-words.js';
import { hoursInWords, weekdayNames } from './calendar-words.js';
import type {
  CalendarDraftView,
  CalendarHoursView,
  CalendarPreviewDayView,
  CalendarSplitView,
} from './calendar-editor.views.js';

/** A draft as the editor has it: hours as objects, all seven days. */
export function draftView({ weekly, specialDays, ...rest }: CalendarDraft): CalendarDraftView {
  return {
    timeZone: rest.timeZone,
    holidaySets: [...rest.holidaySets],
    week: WEEKDAYS.map((day) => ({ day, hours: hoursView(weekly[day] ?? []) })),
    specialDays: specialDays.map((day) => ({ ...day, hours: hoursView(day.hours) })),
  };
}

function hoursView(hours: readonly OpenHours[]): CalendarHoursView[] {
  return hours.map(([start, end]) => ({ start, end }));
}

/** "Runs over midnight: 10:00 p.m. to midnight, and on Saturday midnight to 6:00 a.m." */
export function splitView({ field, today, nextDay, tomorrow }: OvernightSplit): CalendarSplitView {
  const next = weekdayNames[nextDay as Weekday] ?? dateWords(nextDay);
  const words = `Runs over midnight: ${hoursInWords([today])}, and on ${next} ${hoursInWords([tomorrow])}`;
  return { field, words };
}

/** A date of the preview in words. */
export function previewDayView({ hours, openMs, ...day }: PreviewDay): CalendarPreviewDayView {
  return {
    ...day,
    words: dateWords(day.date),
    hours: hoursInWords(hours),
    counts: openMs === 0 ? 'Closed' : durationWords(openMs),
    openMinutes: Math.round(openMs / 60_000),
  };
}

/** "November 2026" of 2026-11. */
export function monthInWords(month: string): string {
  const { monthName, year } = localReading(Date.parse(`${month}-01`), 'UTC');
  return `${monthName} ${year}`;
}

function dateWords(date: string): string {
  return longDate(Date.parse(date), 'UTC', Date.parse(date));
}
