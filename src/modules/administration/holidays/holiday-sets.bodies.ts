import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

const mostDays = 1_000;
const bureau = { message: 'Choose a bureau from the list.' };

/** A day of a set. */
export class HolidayBody {
  /** As typed; what is no date is said in words. */
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(10)
  date: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @PlainText({ max: 200, words: 'the name of the day' })
  name: string;
}

/** A set of holidays, with all its days. */
export class HolidaySetBody {
  @ApiProperty({ type: String, maxLength: 80 })
  @PlainText({ max: 80, words: 'a name' })
  name: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @PlainText({ max: 200, min: 0, words: 'what the set is for' })
  summary: string;

  /** Code of the bureau whose own holidays these are. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, bureau)
  bureauCode?: string | null;

  @IsArray()
  @ArrayMaxSize(mostDays, { message: 'A set has at most 1,000 days.' })
  @ValidateNested({ each: true })
  @Type(() => HolidayBody)
  days: HolidayBody[];

  /** Why, for those who look it up later. */
  @ApiProperty({ type: String, maxLength: 500 })
  @PlainText({ max: 500, words: 'why this is changed' })
  note: string;
}

/** What came of a review. */
export class HolidayReviewBody {
  /** The last year that was looked at. */
  @ApiProperty({ type: Number })
  @IsInt({ message: 'Choose the last year that you reviewed.' })
  @Min(1971, { message: 'Choose the last year that you reviewed.' })
  @Max(2199, { message: 'Choose the last year that you reviewed.' })
  throughYear: number;

  /** Dates of the changes to make; the others were looked at and left. */
  @IsArray()
  @ArrayMaxSize(mostDays)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  accepted: string[];

  @ApiProperty({ type: String, maxLength: 500 })
  @PlainText({ max: 500, min: 0, words: 'your note' })
  note: string;
}
