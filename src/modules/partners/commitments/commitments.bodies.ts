import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import {
  commitmentMeasures,
  type CommitmentMeasure,
} from '../../../domain/partners/commitment-measure.js';
import {
  commitmentStates,
  type CommitmentState,
} from '../../../domain/partners/commitment-steps.js';
import { PlainText } from '../../../platform/http/plain-text.js';

const chooseService = { message: 'Choose a service from the list.' };
const chooseOwner = { message: 'Choose who owns it.' };
const isoDay = /^20\d\d-\d\d-\d\d$/u;
const owner = /^(?:office_lead|team_lead):[a-z0-9-]{1,80}:\d{1,15}$/u;

/** A new commitment. */
export class MakeCommitmentBody {
  /** The theme under which customers said it; absent for what was said in another way. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/u, { message: 'Choose a theme from the list.' })
  theme?: string | null;

  @PlainText({ max: 300, words: 'what customers said' })
  said: string;

  @PlainText({ max: 600, words: 'what you will do' })
  willDo: string;

  @Matches(owner, chooseOwner)
  owner: string;

  @IsISO8601({ strict: true }, { message: 'Enter the date by which it is done.' })
  @Matches(isoDay, { message: 'Enter the date by which it is done.' })
  dueOn: string;

  @IsIn(commitmentMeasures, { message: 'Choose the number that it has to move.' })
  measure: CommitmentMeasure;

  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/u, chooseService)
  service?: string | null;
}

/** Another state. */
export class MoveCommitmentBody {
  @IsIn(commitmentStates, { message: 'Choose Planned, Doing, Done or Stopped.' })
  state: CommitmentState;

  /** Why it is stopped; customers read it. */
  @IsOptional()
  @PlainText({ max: 600, words: 'why it is stopped' })
  why?: string | null;
}

/** Another owner. */
export class HandOverCommitmentBody {
  @Matches(owner, chooseOwner)
  owner: string;
}

/** Since when the change holds. */
export class MeasureCommitmentBody {
  @IsISO8601({ strict: true }, { message: 'Enter the day from which the change holds.' })
  @Matches(isoDay, { message: 'Enter the day from which the change holds.' })
  effectiveOn: string;
}

/** A comment of either side. */
export class CommentOnCommitmentBody {
  @PlainText({ max: 2_000, multiline: true, words: 'a comment' })
  text: string;
}

/** Which published commitments. */
export class PublishedCommitmentsQuery {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/u, chooseService)
  service?: string;
}
