import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import {
  followUpCauses,
  followUpResults,
  type FollowUpCause,
  type FollowUpResult,
} from '../../../domain/follow-up/follow-up-steps.js';

/** Which follow-ups. */
export class FollowUpListQuery extends PageQuery {
  /** To do, which is the default, or answered. */
  @IsOptional()
  @IsIn(['open', 'responded'], { message: 'Choose open or responded.' })
  state?: 'open' | 'responded';
}

/** Gives a follow-up to someone. */
export class DispatchFollowUpBody {
  @IsInt({ message: 'Choose a person.' })
  @Min(1, { message: 'Choose a person.' })
  @Max(Number.MAX_SAFE_INTEGER, { message: 'Choose a person.' })
  ownerId: number;
}

/** What came of a follow-up. */
export class RespondToFollowUpBody {
  @IsIn(followUpCauses, { message: 'Choose where the cause lay.' })
  cause: FollowUpCause;

  /** Put right, explained, not reached; or not contacted, where they did not agree to it. */
  @IsIn(followUpResults, { message: 'Choose what came of it.' })
  result: FollowUpResult;

  /** What was said and done, for the team; the customer does not read it here. */
  @PlainText({ max: 4_000, multiline: true, words: 'what came of it' })
  outcome: string;
}

/** Something to remember about a follow-up. */
export class NoteFollowUpBody {
  /** For those who look into it; the customer does not read it. */
  @PlainText({ max: 4_000, multiline: true, words: 'a note' })
  note: string;
}
