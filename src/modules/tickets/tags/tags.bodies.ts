import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { tagLimits } from '../../../domain/ticket/tag.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const most = `Send ${tagLimits.ofTicket} tags at most.`;

/** Words that a ticket gets and loses, as they were typed. */
export class ChangeTagsBody {
  @IsOptional()
  @IsArray({ message: 'Send the tags as a list.' })
  @ArrayMaxSize(tagLimits.ofTicket, { message: most })
  @IsString({ each: true, message: 'Enter each tag as text.' })
  @MaxLength(200, { each: true, message: 'A tag has 40 characters at most.' })
  add?: string[];

  @IsOptional()
  @IsArray({ message: 'Send the tags as a list.' })
  @ArrayMaxSize(tagLimits.ofTicket, { message: most })
  @IsString({ each: true, message: 'Enter each tag as text.' })
  @MaxLength(200, { each: true, message: 'A tag has 40 characters at most.' })
  remove?: string[];
}

/** What was typed of a tag so far. */
export class TagQuery {
  @IsOptional()
  @PlainText({ max: 80, min: 0, words: 'a tag' })
  q?: string;
}

/** What a tag is to become. */
export class TagEffectsQuery {
  @IsOptional()
  @PlainText({ max: 80, words: 'a tag' })
  to?: string;
}

/** What is done with a tag on all tickets. */
export class SweepTagBody {
  @PlainText({ max: 80, words: 'the tag' })
  tag: string;

  /** The word in its place, also one that is in use; null deletes it. */
  @ValidateIf(({ to }: SweepTagBody) => to !== null)
  @PlainText({ max: 80, words: 'the word in its place' })
  to: string | null;
}
