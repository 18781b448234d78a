import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';

const periods = [7, 28, 91] as const;

/** Which period, in days up to today. */
export class FairnessQuery {
  @IsOptional()
  @Type(() => Number)
  @IsIn(periods, { message: 'Choose 7, 28 or 91 days.' })
  days?: (typeof periods)[number];
}
