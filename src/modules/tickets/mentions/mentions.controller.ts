import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PageQuery } from '../../../platform/http/page.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../path-ticket.js';
import { MentionableQuery } from './mentions.bodies.js';
import { Mentions } from './mentions.js';
import { MentionableView, MentionListView } from './mentions.views.js';

/** Colleagues called in staff notes. */
@ApiTags('Tickets')
@Controller()
export class MentionsController {
  constructor(private readonly mentions: Mentions) {}

  @Get('tickets/:number/mentionable')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Find colleagues who see the ticket, to call them in a staff note' })
  offered(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Query() query: MentionableQuery,
  ): Promise<MentionableView[]> {
    return this.mentions.offered(person, ticketId, query.q ?? '');
  }

  @Get('mentions')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the staff notes that call me' })
  mine(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PageQuery,
  ): Promise<MentionListView> {
    return this.mentions.ofReader(person, query);
  }
}
