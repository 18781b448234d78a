import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

const mostFiles = 10;
const tooMany = { message: `You can send up to ${mostFiles} files at a time.` };
const fileMessage = { each: true, message: 'Add the file again.' } as const;

/** A staff note as far as it is typed. Empty, with no file, it is dropped. */
export class SaveStaffNoteDraftBody {
  /** Longer than a note may be, so that a text that is too long is kept until it is cut. */
  @PlainText({ max: 60_000, min: 0, multiline: true, words: 'your text' })
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, tooMany)
  @IsUUID('all', fileMessage)
  attachmentIds?: string[];
}

/** A reply as far as it is typed. Empty, with no file, it is dropped. */
export class SaveReplyDraftBody extends SaveStaffNoteDraftBody {
  /** The newest message its writer had seen when it was begun. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  lastSeenCommentId?: number;
}
