import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsNumber, ValidateNested } from 'class-validator';
import {
  scorecardMeasureCodes,
  type ScorecardMeasureCode,
} from '../../../domain/partners/scorecard.js';

/** A target: percent, or office hours. */
export class ScorecardTargetBody {
  @IsIn(scorecardMeasureCodes, { message: 'Choose a measure from the list.' })
  measure: ScorecardMeasureCode;

  @IsNumber({ maxDecimalPlaces: 1 }, { message: 'Enter a number, such as 90 or 16.5.' })
  target: number;
}

/** The targets of a period, all of them. */
export class SetTargetsBody {
  @IsArray({ message: 'Set at least one target.' })
  @ArrayMaxSize(scorecardMeasureCodes.length, { message: 'A measure can have one target.' })
  @ValidateNested({ each: true })
  @Type(() => ScorecardTargetBody)
  targets: ScorecardTargetBody[];
}
