import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';
import { daysInMonth, previewDays } from '../../../domain/calendar/calendar-preview.js';
import { clockChangeWarnings } from '../../../domain/calendar/clock-change-warnings.js';
import { sameCalendar } from '../../../domain/calendar/parse-calendar-definition.js';
import { draftOf, readCalendarDraft } from '../../../domain/calendar/read-calendar-draft.js';
import { DAY_MS, dayNumberOf, isoDateOf, weekdayOf } from '../../../domain/calendar/wall-clock.js';
import { offsetAt, startOfLocalDate } from '../../../domain/calendar/zone-offsets.js';
import type { Refusal } from '../../../domain/decision.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { HolidaySets, type StoredHolidaySet } from '../../calendars/holiday-sets.js';
import { CalendarReach } from '../../catalog/calendar-reach.js';
import { draftOfBody, type CalendarPreviewBody } from './calendar-draft.bodies.js';
import type {
  CalendarEditView,
  CalendarPreviewView,
  CalendarVersionDraftView,
  HolidaySetChoiceView,
} from './calendar-editor.views.js';
import { CalendarSetup } from './calendar-setup.js';
import { instantInWords } from './calendar-words.js';
import { changedSets } from './changed-sets.js';
import { draftView, monthInWords, previewDayView, splitView } from './draft-words.js';

const weeksShown = 8;
const warnedAheadMs = 2 * 366 * DAY_MS;
const correctionWarning =
  'This begins in the past: promises that are still open are measured anew from then on. It is kept as a correction, with your name and your reason.';

/** Lets a calendar be written: what it says, what a change would do. Publishing is another's work. */
@Injectable()
export class CalendarEditor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly setup: CalendarSetup,
    private readonly calendars: CalendarQueries,
    private readonly holidaySets: HolidaySets,
    private readonly reach: CalendarReach,
    private readonly clock: Clock,
  ) {}

  /** The newest version as a draft, with all that may be chosen. 404 for an unknown calendar. */
  async edit(code: string): Promise<CalendarEditView> {
    const now = await this.clock.now();
    const calendar = await this.setup.one(code, now);
    if (!calendar) throw Problem.notFound();
    const { version } = calendar.versions[0]!;
    const definition = await this.definition(code, version);
    const sets = await this.holidaySets.all();
    const changed = changedSets(definition, sets);
    return {
      ...calendar,
      version,
      draft: draftView(draftOf(definition)),
      sets: sets.map((set) => setChoice(set, changed)),
    };
  }

  /** A version as it would be written today, to be published again. */
  async version(code: string, version: number): Promise<CalendarVersionDraftView> {
    const draft = draftView(draftOf(await this.definition(code, version)));
    return { version, draft };
  }

  /** What a draft says and would do; stores nothing. */
  async preview(code: string, body: CalendarPreviewBody): Promise<CalendarPreviewView> {
    const now = await this.clock.now();
    const calendar = await this.setup.one(code, now);
    if (!calendar) throw Problem.notFound();
    requireRealDate(body.effectiveOn);
    const newest = await this.definition(code, calendar.versions[0]!.version);
    const decision = readCalendarDraft(draftOfBody(body.draft), await this.holidaySets.all());
    if (!decision.allowed) return refusedPreview(decision.refusals, body.month ?? '');
    const { definition, splits } = decision.outcome;
    const effectiveFrom = body.effectiveOn
      ? startOfLocalDate(definition.timeZone, body.effectiveOn)
      : null;
    const from = effectiveFrom ?? now;
    const differs = !sameCalendar(definition, newest);
    const problems = problemsOf(await this.reach.refusals({ code, definition }, from));
    return {
      problems,
      splits: splits.map(splitView),
      warnings: [
        ...clockChangeWarnings(definition, from, from + warnedAheadMs).map((one) => one.sentence),
        ...(from < now ? [correctionWarning] : []),
        ...laterVersions(await this.calendars.compiled(code), from, now),
      ],
      definition: problems.length === 0 && differs ? definition : null,
      differs,
      effectiveFrom: effectiveFrom === null ? null : new Date(effectiveFrom),
      ...shownDays(definition, body.month, now),
    };
  }

  private async definition(code: string, version: number): Promise<CalendarDefinition> {
    const rows: { definition: CalendarDefinition }[] = await this.dataSource.query(
      'SELECT definition FROM calendar_versions WHERE calendar_code = $1 AND version = $2',
      [code, version],
    );
    if (!rows[0]) throw Problem.notFound();
    return rows[0].definition;
  }
}

function setChoice(
  { days, code, name, summary, bureau }: StoredHolidaySet,
  changed: readonly StoredHolidaySet[],
): HolidaySetChoiceView {
  return {
    ...{ code, name, summary, bureau },
    days: days.length,
    lastDay: days.at(-1)?.date ?? null,
    changed: changed.some((set) => set.code === code),
  };
}

function requireRealDate(date: string | undefined): void {
  if (date === undefined || dayNumberOf(date) !== null) return;
  const message = `${date} is not a date of the calendar.`;
  throw Problem.invalid([{ field: 'effectiveOn', code: 'calendar.bad_date', message }]);
}

function problemsOf(refusals: readonly Refusal[]): CalendarPreviewView['problems'] {
  return refusals.map(({ field = 'weekly', code, message }) => ({ field, code, message }));
}

function refusedPreview(refusals: readonly Refusal[], month: string): CalendarPreviewView {
  return {
    problems: problemsOf(refusals),
    ...{ splits: [], warnings: [], definition: null, differs: true },
    ...{ effectiveFrom: null, weeks: [], month: [] },
    monthWords: month === '' ? '' : monthInWords(month),
  };
}

function shownDays(
  definition: CalendarDefinition,
  asked: string | undefined,
  now: number,
): Pick<CalendarPreviewView, 'weeks' | 'month' | 'monthWords'> {
  const today = isoDateOf(Math.floor((now + offsetAt(definition.timeZone, now)) / DAY_MS));
  const monday = dayNumberOf(today)! - weekdayOf(dayNumberOf(today)!);
  const month = asked ?? today.slice(0, 7);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = (first: string, count: number) =>
    previewDays(definition, first, count).map(previewDayView);
  return {
    weeks: days(isoDateOf(monday), weeksShown * 7),
    month: days(`${month}-01`, daysInMonth(year, number)),
    monthWords: monthInWords(month),
  };
}

/** A version that was published for later takes over again, with what it says. */
function laterVersions(calendar: BusinessCalendar, from: number, now: number): string[] {
  return calendar.versions
    .filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > from)
    .map(({ effectiveFrom, timeZone }) => {
      const at = instantInWords(effectiveFrom!, timeZone, now);
      return `On ${at}, a version takes over that was published before. It does not have this change: make it there too.`;
    });
}
