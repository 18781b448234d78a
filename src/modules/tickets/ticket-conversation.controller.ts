import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AddStaffNote } from './commands/add-staff-note.js';
import { ReplyToTicket } from './commands/reply-to-ticket.js';
import { changedTicket } from './changed-ticket.js';
import { PathTicket } from './path-ticket.js';
import { AddStaffNoteBody, ReplyToTicketBody } from './tickets.bodies.js';
import { ChangedTicketView } from './tickets.views.js';

/** What staff write: to the customer, or for one another. Two endpoints, so that one is never the other. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class TicketConversationController {
  constructor(
    private readonly replies: ReplyToTicket,
    private readonly notes: AddStaffNote,
  ) {}

  @Post('comments')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Reply to the customer' })
  async reply(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: ReplyToTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    const reply = { ...body, ticketId, then: body.then ?? 'none' };
    return changedTicket(await this.replies.reply(person, reply, repeatKey));
  }

  @Post('staff-notes')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Add a note that only staff read' })
  async note(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: AddStaffNoteBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.notes.add(person, { ...body, ticketId }, repeatKey));
  }
}
