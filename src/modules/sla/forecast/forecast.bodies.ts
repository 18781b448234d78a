import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** How far a forecast may look, in hours of work. */
export const forecastHours = [4, 8, 16] as const;
export type ForecastHours = (typeof forecastHours)[number];

/** Which forecast. */
export class ForecastQuery {
  /** Hours of work to look ahead: 4, 8 (the default) or 16. */
  @IsOptional()
  @Type(() => Number)
  @IsIn(forecastHours, { message: 'Choose 4, 8 or 16 hours.' })
  hours?: ForecastHours;

  /** One of the teams that the reader leads; all of them without it. */
  @IsOptional()
  @PlainText({ max: 100, words: 'a team' })
  team?: string;
}
