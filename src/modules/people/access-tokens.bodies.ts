import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PlainText } from '../../platform/http/plain-text.js';

/** A new personal access token. */
export class CreateAccessTokenBody {
  /** What it is for, in its owner's words. */
  @PlainText({ max: 100, words: 'a name for this token' })
  name: string;

  /** Days until it stops working, 90 when absent. */
  @IsOptional()
  @IsInt({ message: 'Enter the number of days as a whole number.' })
  @Min(1, { message: 'A token must work for at least 1 day.' })
  @Max(365, { message: 'A token can work for 365 days at most.' })
  expiresInDays?: number;
}
