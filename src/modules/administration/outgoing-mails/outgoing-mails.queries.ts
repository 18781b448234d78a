import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { mailStates, type MailState } from './mail-words.js';

/** What the outbox is asked for: all mails, or those in one state. */
export class OutgoingMailQuery extends PageQuery {
  @ApiPropertyOptional({ enum: mailStates })
  @IsOptional()
  @IsIn(mailStates, { message: `Choose a state: ${mailStates.join(', ')}.` })
  state?: MailState;
}
