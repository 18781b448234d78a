import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { skipReasons, type SkipReason } from '../../domain/assignment/skipping.js';
import { impacts, urgencies, type Impact, type Urgency } from '../../domain/ticket/priority.js';
import { resolutionCategories, type ResolutionCategory } from '../../domain/ticket/ticket-facts.js';
import { pendingReasons, type PendingReason } from '../../domain/ticket/ticket-status.js';
import { PageQuery } from '../../platform/http/page.js';
import { PlainText } from '../../platform/http/plain-text.js';

const mostFiles = 10;
const tooManyFiles = { message: `You can send up to ${mostFiles} files at a time.` };
const fileMessage = { each: true, message: 'Add the file again.' } as const;
const longestId = Number.MAX_SAFE_INTEGER;
const category = { message: 'Choose how it was settled.' };

/** What the customer is told, and how it was settled. */
export class ResolveTicketBody {
  @PlainText({ max: 10_000, multiline: true, words: 'what you tell the customer' })
  message: string;

  @IsIn(resolutionCategories, category)
  category: ResolutionCategory;
}

/** A call or a walk-up. */
export class LogContactBody {
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a service from the list.' })
  serviceCode: string;

  @IsInt({ message: 'Choose the customer.' })
  @Min(1, { message: 'Choose the customer.' })
  @Max(longestId, { message: 'Choose the customer.' })
  customerId: number;

  @IsIn(['phone', 'walk_up'], { message: 'Choose how the customer reached you.' })
  channel: 'phone' | 'walk_up';

  @PlainText({ max: 120, words: 'a short title' })
  subject: string;

  @PlainText({ max: 6000, min: 0, multiline: true, words: 'what the customer said' })
  description: string;

  /** Answers to the service's questions, as far as they were given. */
  @IsOptional()
  @IsObject({ message: 'Answers must be an object of question keys.' })
  answers?: Record<string, unknown>;

  /** When it was settled at once. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ResolveTicketBody)
  resolveNow?: ResolveTicketBody;
}

/** An answer to the customer. */
export class ReplyToTicketBody {
  @PlainText({ max: 10_000, multiline: true, words: 'your reply' })
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, tooManyFiles)
  @IsUUID('all', fileMessage)
  attachmentIds?: string[];

  /** The lastCommentId of the ticket as the writer saw it; a newer message by somebody else is 409. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(longestId)
  lastSeenCommentId?: number;

  /** What follows: nothing, or the ticket waits for the customer's answer. */
  @IsOptional()
  @IsIn(['none', 'wait_for_customer'], { message: 'Choose what happens next.' })
  then?: 'none' | 'wait_for_customer';
}

/** A note that only staff read. */
export class AddStaffNoteBody {
  @PlainText({ max: 10_000, multiline: true, words: 'your note' })
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, tooManyFiles)
  @IsUUID('all', fileMessage)
  attachmentIds?: string[];
}

/** Who works on it. */
export class AssignTicketBody {
  /** null takes it off everybody. */
  @ValidateIf((body: AssignTicketBody) => body.assigneeId !== null)
  @IsInt({ message: 'Choose somebody who works in this team.' })
  @Min(1, { message: 'Choose somebody who works in this team.' })
  @Max(longestId, { message: 'Choose somebody who works in this team.' })
  assigneeId: number | null;
}

/** Why a ticket is given back to its queue. */
export class SkipTicketBody {
  @IsIn(skipReasons, { message: 'Choose why you skip it.' })
  reason: SkipReason;

  /** More words; needed for another reason. */
  @IsOptional()
  @PlainText({ max: 300, min: 0, words: 'why you skip it' })
  words?: string;
}

/** Why and until when it waits. */
export class HoldTicketBody {
  @IsIn(pendingReasons, { message: 'Choose what it waits for.' })
  reason: PendingReason;

  /** On which day it is active again by itself. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'Enter a date.' })
  until?: string;

  /** What the customer is asked. */
  @IsOptional()
  @PlainText({ max: 10_000, multiline: true, words: 'the question for the customer' })
  question?: string;

  /** Who we wait for, as the customer may read it. */
  @IsOptional()
  @PlainText({ max: 120, words: 'who we wait for' })
  waitingFor?: string;

  /** What is awaited, as the customer may read it. */
  @IsOptional()
  @PlainText({ max: 200, words: 'what we wait for' })
  awaited?: string;

  /** Why a lead lets it wait beyond the caps of the agency. */
  @IsOptional()
  @PlainText({ max: 500, multiline: true, words: 'why it may wait once more' })
  allowedBecause?: string;

  /** The contract with the vendor whom it waits for. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a contract from the list.' })
  contractCode?: string;
}

/** The stage that was reached. */
export class ReachStageBody {
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a stage of this ticket.' })
  stage: string;
}

/** The stage that is skipped, and why. */
export class SkipStageBody extends ReachStageBody {
  @PlainText({ max: 500, multiline: true, words: 'why this stage is skipped' })
  reason: string;
}

/** The date that the customer is told in place of the one that was missed. */
export class NewDateBody {
  @IsISO8601({ strict: true }, { message: 'Enter a date.' })
  finishBy: string;

  /** Why it takes longer, as the customer reads it. */
  @PlainText({ max: 300, words: 'why it takes longer' })
  reason: string;
}

/** How many people it touches, and how soon it has to be settled. */
export class ChangePriorityBody {
  @IsIn(impacts, { message: 'Choose how many people it touches.' })
  impact: Impact;

  @IsIn(urgencies, { message: 'Choose how soon it has to be settled.' })
  urgency: Urgency;
}

/** Which team takes it over, and why. */
export class TransferTicketBody {
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a team from the list.' })
  teamCode: string;

  @PlainText({ max: 2000, multiline: true, words: 'why you hand it over' })
  reason: string;
}

/** Why it is opened again. */
export class ReopenTicketBody {
  @PlainText({ max: 2000, multiline: true, words: 'why it is opened again' })
  reason: string;
}

/** What to find. */
export class TicketSearchQuery extends PageQuery {
  /** A number, or words of the ticket, its messages or the customer's name. */
  @PlainText({ max: 200, words: 'a number or words' })
  q: string;

  /** Where to look; everywhere when absent. */
  @IsOptional()
  @IsIn(['open', 'done', 'all'], { message: 'Choose open, done or all.' })
  scope?: 'open' | 'done' | 'all';

  /** Conditions besides, as an address has them: team.is.it-devices;opened.within_last.30d */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  where?: string;

  /** Whether the first page says how many there are, up to a thousand. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(
    ({ value }: { value: unknown }) => value === 'true' || (value === 'false' ? false : value),
  )
  @IsBoolean({ message: 'Choose true or false.' })
  count?: boolean;
}
