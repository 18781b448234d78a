import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, ValidateNested } from 'class-validator';
import { auditDimensions } from '../../../domain/partners/audit-rubric.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const codes = auditDimensions.map(({ code }) => code);

/** A score for one dimension with what it rests on. */
export class CxScoreBody {
  @IsIn(codes, { message: 'Choose a dimension of the rubric.' })
  dimension: string;

  @IsInt({ message: 'Choose a score from 1 to 5.' })
  score: number;

  @PlainText({ max: 2_000, min: 0, multiline: true, words: 'what the score rests on' })
  evidence: string;
}

/** A whole review. */
export class CxReviewBody {
  @IsArray({ message: 'Score every dimension.' })
  @ArrayMaxSize(codes.length, { message: 'A dimension has one score.' })
  @ValidateNested({ each: true })
  @Type(() => CxScoreBody)
  scores: CxScoreBody[];
}
