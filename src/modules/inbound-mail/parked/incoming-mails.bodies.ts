import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { incomingMailStates, type IncomingMailState } from './incoming-mail-words.js';

const person = { message: 'Choose whose words it is.' };

/** Which mail is listed; all of it when no state is named. */
export class IncomingMailQuery extends PageQuery {
  @ApiPropertyOptional({ enum: incomingMailStates })
  @IsOptional()
  @IsIn(incomingMailStates, { message: `Choose a state: ${incomingMailStates.join(', ')}.` })
  state?: IncomingMailState;
}

/** Whose words a parked mail is. */
export class FileIncomingMailBody {
  @IsInt(person)
  @Min(1, person)
  @Max(Number.MAX_SAFE_INTEGER, person)
  personId: number;
}

/** Why nothing is done about a parked mail. */
export class DiscardIncomingMailBody {
  @PlainText({ max: 300, words: 'why it is discarded' })
  reason: string;
}
