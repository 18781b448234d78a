import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { PlainText } from '../../platform/http/plain-text.js';

/** Changes of what is one's own in the staff record; what is absent stays. */
export class ChangeMeBody {
  /** IANA name of the zone in which to show dates. */
  @IsOptional()
  @ValidateBy({
    name: 'timeZone',
    validator: { validate: isTimeZone, defaultMessage: () => 'Choose a time zone from the list.' },
  })
  timeZone?: string;

  /** No more questions about how a request went. */
  @IsOptional()
  @IsBoolean({ message: 'Choose yes or no.' })
  pulseOptOut?: boolean;

  /** What the desks should know to help one well; shown to staff. null clears it. */
  @IsOptional()
  @PlainText({ max: 500, min: 0, multiline: true, words: 'what helps you' })
  accommodations?: string | null;
}

/** Search for a colleague. */
export class PeopleSearchQuery {
  /** A part of the name, or the beginning of the address. */
  @PlainText({ min: 2, max: 100, words: 'a name' })
  q: string;

  /** How many to answer with, 1 to 20; 10 when absent. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit?: number;
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z][\w+/-]{1,60}$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
