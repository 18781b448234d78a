import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PageQuery } from '../../platform/http/page.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { LogContact } from './commands/log-contact.js';
import { changedTicket } from './changed-ticket.js';
import { PathTicket } from './path-ticket.js';
import { TicketQueries } from './queries/ticket-queries.js';
import { TicketSearch } from './search/ticket-search.js';
import { LogContactBody, TicketSearchQuery } from './tickets.bodies.js';
import {
  ChangedTicketView,
  FoundTicketListView,
  TicketEventListView,
  TicketView,
} from './tickets.views.js';

@ApiTags('Tickets')
@Controller('tickets')
export class TicketsController {
  constructor(
    private readonly tickets: TicketQueries,
    private readonly found: TicketSearch,
    private readonly contacts: LogContact,
  ) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'Find tickets by number or words' })
  search(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: TicketSearchQuery,
  ): Promise<FoundTicketListView> {
    return this.found.search(person, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Log a call or a walk-up, settled at once or not' })
  async log(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: LogContactBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    const { answers, resolveNow, ...contact } = body;
    const settled = resolveNow == null ? {} : { resolveNow };
    return changedTicket(
      await this.contacts.log(
        person,
        { ...contact, ...settled, answers: answers ?? {} },
        repeatKey,
      ),
    );
  }

  @Get(':number')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a ticket with its conversation, clocks and customer' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<TicketView> {
    return this.tickets.view(person, ticketId);
  }

  @Get(':number/events')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read the history of a ticket, newest first' })
  history(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Query() query: PageQuery,
  ): Promise<TicketEventListView> {
    return this.tickets.history(person, ticketId, query);
  }
}
