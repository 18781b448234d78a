import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { FollowUpQueries } from './follow-up-queries.js';
import {
  DispatchFollowUpBody,
  FollowUpListQuery,
  NoteFollowUpBody,
  RespondToFollowUpBody,
} from './follow-ups.bodies.js';
import { FollowUps } from './follow-ups.service.js';
import { FollowUpSummaries } from './follow-up-summaries.js';
import { FollowUpDetailView, FollowUpListView, FollowUpSummaryView } from './follow-ups.views.js';

@ApiTags('Follow-ups')
@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    private readonly queries: FollowUpQueries,
    private readonly followUps: FollowUps,
    private readonly summaries: FollowUpSummaries,
  ) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the follow-ups that I lead or own, what is due first' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: FollowUpListQuery,
  ): Promise<FollowUpListView> {
    return this.queries.list(person, query);
  }

  @Get('summary')
  @Requires('desk.lead')
  @ApiOperation({
    summary: 'How quickly low ratings are looked into, and who is content the next time',
  })
  summary(@CurrentPerson() person: SignedInPerson): Promise<FollowUpSummaryView> {
    return this.summaries.of(person);
  }

  @Get(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a follow-up that I lead or own' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<FollowUpDetailView> {
    return this.queries.view(person, id);
  }

  @Post(':id/acknowledgement')
  @Requires('desk.work')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that I look into it' })
  acknowledge(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FollowUpDetailView> {
    return this.followUps.acknowledge({ person, id, version, repeatKey });
  }

  @Post(':id/dispatch')
  @Requires('desk.work')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a follow-up to someone who did not work on the ticket' })
  dispatch(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() { ownerId }: DispatchFollowUpBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FollowUpDetailView> {
    return this.followUps.dispatch({ person, id, version, repeatKey }, ownerId);
  }

  @Post(':id/response')
  @Requires('desk.work')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what the cause was and what came of it' })
  respond(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: RespondToFollowUpBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FollowUpDetailView> {
    return this.followUps.respond({ person, id, version, repeatKey }, body);
  }

  @Post(':id/notes')
  @Requires('desk.work')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down something about a follow-up' })
  note(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() { note }: NoteFollowUpBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FollowUpDetailView> {
    return this.followUps.note({ person, id, version: undefined, repeatKey }, note);
  }
}
