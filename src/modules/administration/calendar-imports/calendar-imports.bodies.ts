import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Matches, Min } from 'class-validator';

const list = { message: 'Choose it from the list.' };

/** What is to take the days of a file: a calendar or a holiday set. */
export class CalendarImportQuery {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, list)
  calendar?: string;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, list)
  set?: string;
}

/** Which days of the file to take, by their rows. */
export class CalendarImportDecisionBody {
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsInt({ each: true, message: 'Choose days from the list.' })
  @Min(0, { each: true, message: 'Choose days from the list.' })
  rows: number[];
}
