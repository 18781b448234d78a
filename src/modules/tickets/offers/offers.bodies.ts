import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Why the team does not take it. */
export class DeclineOfferBody {
  @PlainText({ max: 1000, multiline: true, words: 'why your team does not take it' })
  reason: string;
}

/** Whether the offers to the reader's teams or those of their offices. */
export class OfferListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['received', 'made'] })
  @IsOptional()
  @IsIn(['received', 'made'], { message: 'Choose received or made.' })
  side?: 'received' | 'made';
}
