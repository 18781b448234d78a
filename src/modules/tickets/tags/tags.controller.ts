import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { changedTicket } from '../changed-ticket.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedTicketView } from '../tickets.views.js';
import { ChangeTags } from './change-tags.js';
import { TagQueries } from './tag-queries.js';
import { ChangeTagsBody, TagQuery } from './tags.bodies.js';
import { TagListView } from './tags.views.js';

/** Words that staff put on tickets; they are read with the ticket. */
@ApiTags('Tickets')
@Controller()
export class TagsController {
  constructor(
    private readonly changes: ChangeTags,
    private readonly tags: TagQueries,
  ) {}

  @Get('tags')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Find tags that are in use, most used first' })
  offered(@CurrentPerson() person: SignedInPerson, @Query() { q }: TagQuery): Promise<TagListView> {
    return this.tags.offered(person, q ?? '');
  }

  @Post('tickets/:number/tags')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Add tags to a ticket, and take others off' })
  async change(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { add = [], remove = [] }: ChangeTagsBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.changes.change(person, { ticketId, add, remove }, repeatKey));
  }
}
