import { IsIn, IsInt, Max, Min } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';
import type { LinkKind } from './link-tickets.js';

/** Into which ticket it is merged. */
export class MergeTicketBody {
  @PlainText({ max: 40, words: 'the number of the other ticket' })
  into: string;
}

/** Which ticket belongs to this one, and as what. */
export class LinkTicketBody {
  @PlainText({ max: 40, words: 'the number of the other ticket' })
  number: string;

  @IsIn(['related', 'parent', 'child'], { message: 'Choose how the two belong together.' })
  as: LinkKind;
}

/** Which message becomes a ticket of its own. */
export class SplitTicketBody {
  @IsInt({ message: 'Choose a message.' })
  @Min(1, { message: 'Choose a message.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose a message.' })
  commentId: number;

  @PlainText({ max: 120, words: 'a short title' })
  subject: string;
}
