import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { reviewEntryKinds, type ReviewEntryKind } from '../../../domain/partners/partner-review.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const chooseDay = { message: 'Enter a date, or leave it out.' };

/** Something to be written into a review. */
export class WriteInReviewBody {
  @IsIn(reviewEntryKinds, { message: 'Choose agenda, decision, ours or theirs.' })
  kind: ReviewEntryKind;

  @PlainText({ max: 1_000, multiline: true, words: 'what to write down' })
  words: string;

  /** By when a side does what it said it would. */
  @IsOptional()
  @IsISO8601({ strict: true }, chooseDay)
  @Matches(/^20\d\d-\d\d-\d\d$/u, chooseDay)
  dueOn?: string | null;
}
