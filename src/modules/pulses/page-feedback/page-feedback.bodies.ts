import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** What somebody says of a page. */
export class PageFeedbackBody {
  /** Its address, such as /services/laptop. */
  @IsString({ message: 'Name the page.' })
  @MaxLength(2_000, { message: 'The address of the page is too long.' })
  page: string;

  @IsBoolean({ message: 'Say whether the page was of use to you.' })
  useful: boolean;

  @IsOptional()
  @PlainText({ max: 2_000, min: 0, multiline: true, words: 'what you want to tell us' })
  words?: string;
}
