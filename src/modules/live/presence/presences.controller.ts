import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../../tickets/path-ticket.js';
import { PathTab } from './path-tab.js';
import { PresenceBody, PresenceQuery } from './presences.bodies.js';
import { TicketPresenceView } from './presences.views.js';
import { Presences } from './presences.js';

/** Who reads and who writes at a ticket right now. */
@ApiTags('Live')
@Controller()
export class PresencesController {
  constructor(private readonly presences: Presences) {}

  @Get('presences')
  @Requires('desk.work')
  @ApiOperation({ summary: 'See who else is at these tickets right now' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() { numbers }: PresenceQuery,
  ): Promise<TicketPresenceView[]> {
    return this.presences.at(person, numbers.split(','));
  }

  @Put('tickets/:number/presences/:tab')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Say that a page of mine shows this ticket, for the next 75 seconds' })
  come(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('tab', PathTab) tab: string,
    @Body() { doing }: PresenceBody,
  ): Promise<void> {
    return this.presences.come(person, ticketId, tab, doing);
  }

  @Delete('tickets/:number/presences/:tab')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Say that a page of mine no longer shows this ticket' })
  go(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('tab', PathTab) tab: string,
  ): Promise<void> {
    return this.presences.go(person, ticketId, tab);
  }
}
