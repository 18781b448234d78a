import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { WEEKDAYS, type Weekday } from '../../../domain/calendar/calendar-definition.js';
import type { CalendarDraft, SpecialDayKind } from '../../../domain/calendar/calendar-draft.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const kinds: readonly SpecialDayKind[] = ['closed', 'short', 'extra'];
const reading = { message: 'Enter a time of day, such as 08:00.' };

/** Hours as they were entered; an end before the start lies on the next day. */
export class CalendarHoursBody {
  @ApiProperty({ type: String })
  @Matches(/^(\d{1,2}:\d{2})?$/, reading)
  start: string;

  @ApiProperty({ type: String })
  @Matches(/^(\d{1,2}:\d{2})?$/, reading)
  end: string;
}

/** The hours of one day of the week. */
export class CalendarDayBody {
  @ApiProperty({ enum: WEEKDAYS })
  @IsIn(WEEKDAYS)
  day: Weekday;

  @IsArray()
  @ArrayMaxSize(12, { message: 'Enter at most 12 openings a day.' })
  @ValidateNested({ each: true })
  @Type(() => CalendarHoursBody)
  hours: CalendarHoursBody[];
}

/** A date with hours of its own. */
export class SpecialDayBody {
  /** As typed; what is no date is said in words. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(10)
  date: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @PlainText({ max: 200, min: 0, words: 'the name of the day' })
  name: string;

  @ApiProperty({ enum: kinds })
  @IsIn(kinds, { message: 'Choose what is special about the day.' })
  kind: SpecialDayKind;

  @IsArray()
  @ArrayMaxSize(12, { message: 'Enter at most 12 openings a day.' })
  @ValidateNested({ each: true })
  @Type(() => CalendarHoursBody)
  hours: CalendarHoursBody[];
}

/** A calendar as a person writes it. */
export class CalendarDraftBody {
  @ApiProperty({ type: String })
  @IsString({ message: 'Choose a time zone.' })
  @MaxLength(64, { message: 'Choose a time zone from the list.' })
  timeZone: string;

  @IsArray()
  @ArrayMaxSize(7)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayBody)
  week: CalendarDayBody[];

  @IsArray()
  @ArrayMaxSize(500, { message: 'Keep at most 500 special days: remove those that have passed.' })
  @ValidateNested({ each: true })
  @Type(() => SpecialDayBody)
  specialDays: SpecialDayBody[];

  /** Codes; the first one names a day that several have. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  holidaySets: string[];
}

/** A draft to look at. */
export class CalendarPreviewBody {
  @IsDefined({ message: 'Send the calendar.' })
  @IsObject({ message: 'Send the calendar.' })
  @ValidateNested()
  @Type(() => CalendarDraftBody)
  draft: CalendarDraftBody;

  /** The month to show, such as 2027-03; the present one when absent. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^(19[7-9]\d|2[01]\d\d)-(0[1-9]|1[0-2])$/, { message: 'Choose a month.' })
  month?: string;

  /** The date from whose first moment it is to hold, in the calendar's own zone; at once when absent. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter a date.' })
  effectiveOn?: string;
}

/** Closing several calendars, on a date, for one reason. */
export class CalendarClosingBody {
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[a-z0-9-]{1,80}$/, { each: true, message: 'Choose calendars from the list.' })
  calendars: string[];

  /** An ISO date; today in each calendar's own zone when absent. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter a date.' })
  date?: string;

  /** `now`, or the time of day from which it is closed; the whole day when absent. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^(now|([01]\d|2[0-3]):[0-5]\d)$/, { message: 'Enter a time of day, such as 12:00.' })
  from?: string;

  /** Why, as it is shown wherever the day is explained. */
  @ApiProperty({ type: String, maxLength: 200 })
  @PlainText({ max: 200, words: 'the reason' })
  reason: string;
}

/** The draft in the form in which rules read it. */
export function draftOfBody({ week, specialDays, ...rest }: CalendarDraftBody): CalendarDraft {
  const pairs = (hours: readonly CalendarHoursBody[]) =>
    hours.map(({ start, end }) => [start, end] as const);
  return {
    ...rest,
    weekly: Object.fromEntries(week.map(({ day, hours }) => [day, pairs(hours)])),
    specialDays: specialDays.map((day) => ({ ...day, hours: pairs(day.hours) })),
  };
}
