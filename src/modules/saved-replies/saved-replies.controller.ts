import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { PathTicket } from '../tickets/path-ticket.js';
import { CannedCloses } from './canned-closes.js';
import { FillSavedReplies } from './fill-saved-replies.js';
import {
  CannedClosesQuery,
  FillSavedReplyBody,
  SavedRepliesQuery,
  SaveReplyBody,
} from './saved-replies.bodies.js';
import { SavedReplies } from './saved-replies.service.js';
import {
  CannedCloseListView,
  FilledReplyView,
  SavedReplyIdView,
  SavedReplyListView,
} from './saved-replies.views.js';

@ApiTags('Saved replies')
@Controller()
export class SavedRepliesController {
  constructor(
    private readonly replies: SavedReplies,
    private readonly fillings: FillSavedReplies,
    private readonly closes: CannedCloses,
  ) {}

  @Get('saved-replies')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the saved replies of my offices and of all, most used first' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: SavedRepliesQuery,
  ): Promise<SavedReplyListView> {
    return this.replies.list(person, query.q);
  }

  @Post('saved-replies')
  @HttpCode(201)
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Save a reply to be used again' })
  create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: SaveReplyBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<SavedReplyIdView> {
    return this.replies.create(person, body, repeatKey);
  }

  @Put('saved-replies/:id')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Change a saved reply' })
  change(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: SaveReplyBody,
    @IfMatch() version: number | undefined,
  ): Promise<SavedReplyIdView> {
    return this.replies.change(person, id, body, version);
  }

  @Delete('saved-replies/:id')
  @HttpCode(204)
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Offer a saved reply no more' })
  retire(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @IfMatch() version: number | undefined,
  ): Promise<void> {
    return this.replies.retire(person, id, version);
  }

  @Post('tickets/:number/filled-replies')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Fill a saved reply for a ticket, with what it proposes; nothing is sent',
  })
  fill(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: FillSavedReplyBody,
  ): Promise<FilledReplyView> {
    return this.fillings.fill(person, ticketId, body.savedReplyId);
  }

  @Get('canned-closes')
  @Requires('desk.lead')
  @ApiOperation({
    summary: 'List closes of my teams whose only answer was a saved reply as it was',
  })
  cannedCloses(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: CannedClosesQuery,
  ): Promise<CannedCloseListView> {
    return this.closes.list(person, query);
  }
}
