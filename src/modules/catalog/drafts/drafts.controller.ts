import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../platform/access/access-rules.js';
import { PageQuery } from '../../../platform/http/page.js';
import { PathUuid } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { DraftQueries } from './draft-queries.js';
import { SaveDraftBody, StartDraftBody } from './drafts.bodies.js';
import { Drafts } from './drafts.service.js';
import { DraftListView, DraftView } from './drafts.views.js';

@ApiTags('Drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly queries: DraftQueries,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'List my drafts, the one changed last first' })
  list(@CurrentPerson() person: SignedInPerson, @Query() page: PageQuery): Promise<DraftListView> {
    return this.queries.list(person.id, page) as Promise<DraftListView>;
  }

  @Post()
  @SignedIn()
  @ApiOperation({ summary: 'Begin a draft of a request' })
  start(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: StartDraftBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<DraftView> {
    return this.drafts.start(person, body, repeatKey);
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'Read one of my drafts' })
  draft(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathUuid) id: string,
  ): Promise<DraftView> {
    return this.queries.draft(person.id, id);
  }

  @Patch(':id')
  @SignedIn()
  @ApiOperation({ summary: 'Save one of my drafts, at the version I have read' })
  save(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathUuid) id: string,
    @IfMatch({ required: true }) version: number | undefined,
    @Body() body: SaveDraftBody,
  ): Promise<DraftView> {
    return this.drafts.save(person, id, version, body);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard one of my drafts' })
  discard(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathUuid) id: string,
  ): Promise<void> {
    return this.drafts.discard(person, id);
  }
}
