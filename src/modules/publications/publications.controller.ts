import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PageQuery } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { PublicationQueries } from './publication-queries.js';
import { PublicationBody } from './publications.bodies.js';
import { Publications } from './publications.service.js';
import {
  PublicationListView,
  PublicationTicketListView,
  PublicationView,
} from './publications.views.js';

/** Changes to what is promised: what they would do first, then done in the background. */
@ApiTags('Administration')
@Controller('admin/publications')
export class PublicationsController {
  constructor(
    private readonly publications: Publications,
    private readonly queries: PublicationQueries,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List publications, newest first' })
  list(@Query() query: PageQuery): Promise<PublicationListView> {
    return this.queries.list(query);
  }

  @Post()
  @Requires('administration.write')
  @ApiOperation({
    summary: 'Draft a change to what is promised; a dry run over open tickets begins',
  })
  async draft(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: PublicationBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<PublicationView> {
    return this.queries.publication(person, await this.publications.draft(person, body, repeatKey));
  }

  @Get(':id')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See what a publication would change, or how far it is' })
  read(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<PublicationView> {
    return this.queries.publication(person, id);
  }

  @Get(':id/tickets')
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the promises that would move, those that would be missed first' })
  tickets(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Query() query: PageQuery,
  ): Promise<PublicationTicketListView> {
    return this.queries.tickets(person, id, query);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Publish it; open tickets follow in the background' })
  async apply(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<PublicationView> {
    await this.publications.apply(person, id, repeatKey);
    return this.queries.publication(person, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Give up a publication that was not applied' })
  async cancel(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<PublicationView> {
    await this.publications.cancel(id, repeatKey);
    return this.queries.publication(person, id);
  }
}
