import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { PlainText } from '../../platform/http/plain-text.js';

const filesMessage = { each: true, message: 'Add the file again.' } as const;
const mostFiles = 10;
const tooManyFiles = { message: `You can send up to ${mostFiles} files at a time.` };

/** A request to be filed. */
export class FileRequestBody {
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a service from the list.' })
  serviceCode: string;

  /** The answers by the key of each question. */
  @IsObject({ message: 'Answer the questions of the form.' })
  answers: Record<string, unknown>;

  /** The colleague it is for; absent when it is for oneself. */
  @IsOptional()
  @IsInt({ message: 'Choose a person who works here.' })
  @Min(1, { message: 'Choose a person who works here.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose a person who works here.' })
  customerId?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, tooManyFiles)
  @IsUUID('all', filesMessage)
  attachmentIds?: string[];

  /** The draft it was written in, which is removed. */
  @IsOptional()
  @IsUUID('all', { message: 'This draft is not there.' })
  draftId?: string;

  /** A title of one's own. */
  @IsOptional()
  @PlainText({ max: 120, words: 'a short title' })
  subject?: string;

  /** What is needed, beyond the answers. */
  @IsOptional()
  @PlainText({ max: 6000, multiline: true, words: 'what you need' })
  description?: string;
}

/** A message to the desk. */
export class CommentOnRequestBody {
  @PlainText({ max: 10_000, multiline: true, words: 'your message' })
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, tooManyFiles)
  @IsUUID('all', filesMessage)
  attachmentIds?: string[];
}

/** Why it is not needed any more. */
export class WithdrawRequestBody {
  @IsOptional()
  @PlainText({ max: 500, multiline: true, words: 'a reason' })
  reason?: string;
}

/** What is not fixed. */
export class ReopenRequestBody {
  @PlainText({ max: 2000, multiline: true, words: "what isn't fixed" })
  reason: string;
}

/** Yes or no to a request that waits for one's approval. */
export class DecideApprovalBody {
  @IsIn(['approve', 'decline'], { message: 'Choose whether you approve it.' })
  decision: 'approve' | 'decline';

  /** Words for the one who asked; needed to decline. */
  @IsOptional()
  @PlainText({ max: 2000, multiline: true, words: 'why' })
  words?: string;
}

/** Which of one's requests to list. */
export class RequestListQuery extends PageQuery {
  /** Open when absent. */
  @IsOptional()
  @IsIn(['open', 'done'], { message: 'Choose open or done.' })
  state?: 'open' | 'done';

  /** A number, or words of the request. */
  @IsOptional()
  @PlainText({ max: 200, min: 0, words: 'your search' })
  q?: string;
}
