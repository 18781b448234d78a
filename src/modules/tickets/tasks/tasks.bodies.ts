import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Which team is asked for what. The team reads these words and nothing else of the ticket. */
export class AskTaskBody {
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a team from the list.' })
  teamCode: string;

  @PlainText({ max: 120, words: 'the task in a few words' })
  title: string;

  @PlainText({ max: 4000, multiline: true, words: 'what the team has to know' })
  words: string;
}

/** Why the team does not do it. */
export class DeclineTaskBody {
  @PlainText({ max: 1000, multiline: true, words: 'why your team does not do it' })
  reason: string;
}

/** What came of it. */
export class CompleteTaskBody {
  @PlainText({ max: 2000, multiline: true, words: 'what was done' })
  result: string;
}

/** Which tasks of the reader's teams. */
export class TaskListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'ended'] })
  @IsOptional()
  @IsIn(['open', 'ended'], { message: 'Choose open or ended tasks.' })
  state?: 'open' | 'ended';
}

/** What the customer lets another office read; it reads nothing else. */
export class ShareSummaryBody {
  @PlainText({ max: 120, words: 'what the other office is asked for' })
  title: string;

  @PlainText({ max: 4000, multiline: true, words: 'what the other office may read' })
  words: string;
}

/** Why the other office is not to be asked, if the customer says. */
export class RefuseSharingBody {
  @IsOptional()
  @PlainText({ max: 1000, multiline: true, words: 'a reason' })
  reason?: string;
}
