import { IsOptional } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** What was typed of a colleague's name so far. */
export class MentionableQuery {
  @IsOptional()
  @PlainText({ max: 80, min: 0, words: 'a name' })
  q?: string;
}
