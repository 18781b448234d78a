import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PlainText } from '../../platform/http/plain-text.js';

/** What somebody at the desk has written down so far. */
export class ServiceGuessQuery {
  @PlainText({ min: 2, max: 200, words: 'what it is about' })
  q: string;

  /** Who called: services that are not for their bureau are left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Choose the customer.' })
  @Min(1, { message: 'Choose the customer.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose the customer.' })
  customerId?: number;
}
