import { ApiProperty } from '@nestjs/swagger';
import { WEEKDAYS, type Weekday } from '../../../domain/calendar/calendar-definition.js';
import type { SpecialDayKind } from '../../../domain/calendar/calendar-draft.js';
import { CalendarUserView, CalendarVersionView } from './calendar-setup.views.js';

const kinds: readonly SpecialDayKind[] = ['closed', 'short', 'extra'];
const rules = ['week', 'holiday', 'override'] as const;
const clockChanges = ['forward', 'back'] as const;

/** Hours as HH:MM, up to 24:00. */
export class CalendarHoursView {
  start: string;
  end: string;
}

/** The hours of one day of the week, to be edited. */
export class CalendarDraftDayView {
  @ApiProperty({ enum: WEEKDAYS })
  day: Weekday;
  hours: CalendarHoursView[];
}

/** A date with hours of its own, to be edited. */
export class SpecialDayView {
  date: string;
  name: string;
  @ApiProperty({ enum: kinds })
  kind: SpecialDayKind;
  hours: CalendarHoursView[];
}

/** A calendar as a person writes it. */
export class CalendarDraftView {
  timeZone: string;
  /** All seven days, Monday first. */
  week: CalendarDraftDayView[];
  specialDays: SpecialDayView[];
  holidaySets: string[];
}

/** A set of holidays that a calendar may go by. */
export class HolidaySetChoiceView {
  code: string;
  name: string;
  summary: string;
  /** Whose own holidays these are; null for everybody's. */
  bureau: CalendarUserView | null;
  days: number;
  /** The last day of the set; null when it has none. */
  lastDay: string | null;
  /** The calendar goes by it, and its published days are no longer those of the set. */
  changed: boolean;
}

/** A calendar to be edited. */
export class CalendarEditView {
  code: string;
  name: string;
  summary: string;
  /** The newest version: changes are made on it. */
  version: number;
  draft: CalendarDraftView;
  sets: HolidaySetChoiceView[];
  /** Newest first. */
  versions: CalendarVersionView[];
  teams: CalendarUserView[];
  policies: CalendarUserView[];
}

/** A version as it would be written today. */
export class CalendarVersionDraftView {
  version: number;
  draft: CalendarDraftView;
}

/** Why a draft cannot be published, at the field it is about. */
export class CalendarProblemView {
  field: string;
  code: string;
  message: string;
}

/** Hours over midnight and what they become. */
export class CalendarSplitView {
  field: string;
  /** "Runs over midnight: 10:00 p.m. to midnight, and on Saturday midnight to 6:00 a.m." */
  words: string;
}

/** A local date as it would count. */
export class CalendarPreviewDayView {
  date: string;
  /** "Thursday, November 26" */
  words: string;
  @ApiProperty({ enum: rules })
  rule: (typeof rules)[number];
  name: string | null;
  hours: string;
  /** "9 h", what really counts; "Closed" for none. */
  counts: string;
  openMinutes: number;
  @ApiProperty({ enum: clockChanges, nullable: true, type: String })
  clockChange: (typeof clockChanges)[number] | null;
}

/** What a draft would do, before it is published. */
export class CalendarPreviewView {
  problems: CalendarProblemView[];
  splits: CalendarSplitView[];
  /** Sentences on nights when clocks change, and on versions that take over later. */
  warnings: string[];
  /** The definition to publish; null while there are problems, or when nothing would change. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  definition: object | null;
  /** Whether the draft says something else than the newest version. */
  differs: boolean;
  /** The first moment of the date asked for; null for at once. */
  effectiveFrom: Date | null;
  /** The next eight weeks from the Monday of this one; empty while there are problems. */
  weeks: CalendarPreviewDayView[];
  /** The chosen month; empty while there are problems. */
  month: CalendarPreviewDayView[];
  /** "November 2026" */
  monthWords: string;
}

/** What closing would mean for one calendar. */
export class CalendarClosingView {
  code: string;
  name: string;
  date: string;
  /** "Closed on Friday, November 27, from 2:15 p.m. ET" or why nothing changes. */
  words: string;
  /** When the version that is changed begins; null when it measures already. */
  effectiveFrom: Date | null;
  /** The definition to publish; null when the calendar is closed by then anyway. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  definition: object | null;
}

/** What closing would mean, calendar by calendar. */
export class CalendarClosingListView {
  items: CalendarClosingView[];
}
