import { Controller, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { PathTicket } from './path-ticket.js';
import { ReadMarks } from './read-marks.js';

/** What staff have read of a ticket. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class ReadMarksController {
  constructor(private readonly marks: ReadMarks) {}

  @Put('read-mark')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Say that I have read the ticket as it stands in this version' })
  mark(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<void> {
    return this.marks.mark(person, ticketId, version);
  }
}
