import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PageQuery } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { BulkEditQueries } from './bulk-edit-queries.js';
import { BulkEditBody, BulkRowsQuery } from './bulk-edits.bodies.js';
import { BulkEdits } from './bulk-edits.service.js';
import { BulkEditListView, BulkEditView, BulkRowListView } from './bulk-edits.views.js';

/** One act on many tickets. Each ticket is judged and changed as if it were alone. */
@ApiTags('Bulk edits')
@Controller('bulk-edits')
export class BulkEditsController {
  constructor(
    private readonly edits: BulkEdits,
    private readonly queries: BulkEditQueries,
  ) {}

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Do one act on many tickets: a few at once, more after a preview' })
  async order(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: BulkEditBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<BulkEditView> {
    return this.queries.view(person, await this.edits.order(person, body, repeatKey));
  }

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'List my bulk edits of the last 30 days' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: PageQuery,
  ): Promise<BulkEditListView> {
    return this.queries.list(person, query);
  }

  @Get(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read one of my bulk edits: what it would do, how far it is' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<BulkEditView> {
    return this.queries.view(person, id);
  }

  @Get(':id/tickets')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the tickets of one of my bulk edits with what came of each' })
  rows(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Query() query: BulkRowsQuery,
  ): Promise<BulkRowListView> {
    return this.queries.rows(person, id, query);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Start a bulk edit whose effect I have seen' })
  async start(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<BulkEditView> {
    await this.edits.start(person, id);
    return this.queries.view(person, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Stop one of my bulk edits; what is done stays done' })
  async cancel(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<BulkEditView> {
    await this.edits.cancel(person, id);
    return this.queries.view(person, id);
  }

  @Post(':id/undo')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Put back, by further acts, the tickets that can be put back' })
  async undo(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<BulkEditView> {
    return this.queries.view(person, await this.edits.undo(person, id));
  }
}
