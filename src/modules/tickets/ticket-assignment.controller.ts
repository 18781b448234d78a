import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { ChangePriority } from './commands/change-priority.js';
import { SkipTicket } from './commands/skip-ticket.js';
import { TransferTicket } from './commands/transfer-ticket.js';
import { changedTicket } from './changed-ticket.js';
import { PathTicket } from './path-ticket.js';
import {
  AssignTicketBody,
  ChangePriorityBody,
  SkipTicketBody,
  TransferTicketBody,
} from './tickets.bodies.js';
import { ChangedTicketView, HandedOverTicketView, SkippedTicketView } from './tickets.views.js';

/** Who works on a ticket, and how soon. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class TicketAssignmentController {
  constructor(
    private readonly assignments: AssignTicket,
    private readonly priorities: ChangePriority,
    private readonly transfers: TransferTicket,
    private readonly skips: SkipTicket,
  ) {}

  @Put('assignee')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Assign a ticket within its team, or take it off everybody' })
  async assign(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: AssignTicketBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.assignments.assign(person, { ...body, ticketId }, version));
  }

  @Post('skip')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Give a ticket of mine back to its queue, with a reason' })
  async skip(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { reason, words = '' }: SkipTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<SkippedTicketView> {
    const ticket = { ticketId, reason, words };
    const skipped = await this.skips.skip(person, ticket, version, repeatKey);
    return { ...changedTicket(skipped), notGivenUntil: skipped.notGivenUntil };
  }

  @Put('priority')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Judge impact and urgency anew; the priority follows' })
  async prioritize(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: ChangePriorityBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.priorities.change(person, { ...body, ticketId }, version));
  }

  @Post('transfer')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Hand a ticket over to another team, or offer it to one of another office',
  })
  async transfer(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: TransferTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<HandedOverTicketView> {
    const transfer = { ...body, ticketId };
    const saved = await this.transfers.transfer(person, transfer, repeatKey, version);
    return { ...changedTicket(saved), offered: saved.offeredTeamCode !== null };
  }
}
