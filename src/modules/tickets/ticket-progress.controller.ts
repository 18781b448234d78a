import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { GiveNewDate } from './commands/give-new-date.js';
import { HoldTicket, type HoldToMake } from './commands/hold-ticket.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { ResolveTicket } from './commands/resolve-ticket.js';
import { ResumeTicket } from './commands/resume-ticket.js';
import { changedTicket } from './changed-ticket.js';
import { PathTicket } from './path-ticket.js';
import {
  HoldTicketBody,
  NewDateBody,
  ReopenTicketBody,
  ResolveTicketBody,
} from './tickets.bodies.js';
import { ChangedTicketView } from './tickets.views.js';

/** How a ticket goes on, waits and ends. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class TicketProgressController {
  constructor(
    private readonly holds: HoldTicket,
    private readonly resumptions: ResumeTicket,
    private readonly resolutions: ResolveTicket,
    private readonly reopenings: ReopenTicket,
    private readonly dates: GiveNewDate,
  ) {}

  @Post('hold')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Let a ticket wait, for a reason that says whose turn it is' })
  async hold(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: HoldTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.holds.hold(person, holdOf(ticketId, body), repeatKey, version));
  }

  @Post('resumption')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take a ticket out of its wait' })
  async resume(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.resumptions.resume(person, ticketId, repeatKey, version));
  }

  @Post('new-date')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Tell the customer a new date in place of the one that was missed' })
  async giveDate(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: NewDateBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const { reason } = body;
    const date = { ticketId, reason, finishBy: Date.parse(body.finishBy) };
    return changedTicket(await this.dates.give(person, date, repeatKey, version));
  }

  @Post('resolution')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Tell the customer that the work is done' })
  async resolve(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: ResolveTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const resolution = { ...body, ticketId };
    return changedTicket(await this.resolutions.resolve(person, resolution, repeatKey, version));
  }

  @Post('reopening')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Reopen a ticket that was not settled after all' })
  async reopen(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: ReopenTicketBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const reopening = { ...body, ticketId };
    return changedTicket(await this.reopenings.reopen(person, reopening, repeatKey, version));
  }
}

function holdOf(ticketId: number, body: HoldTicketBody): HoldToMake {
  return {
    ticketId,
    reason: body.reason,
    until: body.until == null ? null : Date.parse(body.until),
    question: body.question ?? null,
    waitingFor: body.waitingFor ?? null,
    awaited: body.awaited ?? null,
    allowedBecause: body.allowedBecause ?? null,
    contractCode: body.contractCode ?? null,
  };
}
