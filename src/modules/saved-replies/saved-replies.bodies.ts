import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateIf } from 'class-validator';
import { resolutionCategories, type ResolutionCategory } from '../../domain/ticket/ticket-facts.js';
import { PageQuery } from '../../platform/http/page.js';
import { PlainText } from '../../platform/http/plain-text.js';

const afterwards = ['none', 'wait_for_customer', 'resolve'] as const;

/** Words to be used again. */
export class SaveReplyBody {
  @PlainText({ max: 120, words: 'a name by which colleagues find it' })
  title: string;

  @PlainText({ max: 8_000, multiline: true, words: 'the words for the customer' })
  body: string;

  /** null for every office. */
  @ValidateIf((body: SaveReplyBody) => body.officeCode !== null)
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose an office from the list.' })
  officeCode: string | null;

  /** What it proposes besides the words; whoever uses it decides. */
  @IsIn(afterwards, { message: 'Choose what it proposes.' })
  afterwards: (typeof afterwards)[number];

  /** How it was settled, when it proposes to resolve the ticket. */
  @IsOptional()
  @IsIn(resolutionCategories, { message: 'Choose how it was settled.' })
  category?: ResolutionCategory;
}

/** Which one is wanted for a ticket. */
export class FillSavedReplyBody {
  @IsInt({ message: 'Choose a saved reply from the list.' })
  @Min(1, { message: 'Choose a saved reply from the list.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose a saved reply from the list.' })
  savedReplyId: number;
}

/** Words of its name or text. */
export class SavedRepliesQuery {
  @IsOptional()
  @PlainText({ max: 100, min: 0, words: 'words to look for' })
  q?: string;
}

/** The page of a list of closes. */
export class CannedClosesQuery extends PageQuery {}
