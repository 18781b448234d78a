import { IsInt, IsISO8601, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

const sinceWhen = { message: 'Enter the day from which it holds.' };
const wholeNumber = { message: 'Enter a whole number.' };

/** Something that was made better. */
export class AddImprovementBody {
  @PlainText({ max: 200, words: 'a title' })
  title: string;

  @PlainText({ max: 1_000, multiline: true, words: 'what was changed' })
  change: string;

  /** Where it can be seen: a report, a number, a form's version. */
  @PlainText({ max: 1_000, multiline: true, words: 'where it can be seen' })
  evidence: string;

  @IsISO8601({ strict: true }, sinceWhen)
  @Matches(/^20\d\d-\d\d-\d\d$/u, sinceWhen)
  sinceOn: string;

  /** The commitment whose numbers before and after are its evidence. */
  @IsOptional()
  @IsInt({ message: 'Choose a commitment from the list.' })
  @Min(1, { message: 'Choose a commitment from the list.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose a commitment from the list.' })
  commitmentId?: number | null;
}

/** What an improvement is worth, a year long. */
export class ReckonValueBody {
  @IsNumber({}, wholeNumber)
  timesAYear: number;

  @IsNumber({}, wholeNumber)
  minutesLow: number;

  @IsNumber({}, wholeNumber)
  minutesHigh: number;

  /** In whole dollars, as are the costs. */
  @IsNumber({}, wholeNumber)
  hourCost: number;

  @IsNumber({}, wholeNumber)
  costOnce: number;

  @IsNumber({}, wholeNumber)
  costYearly: number;

  @PlainText({ max: 1_000, multiline: true, words: 'what you assume' })
  assumptions: string;
}
