import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../path-ticket.js';
import { ReplyDraftView } from './drafts.views.js';
import { HoldReplyBody } from './held-replies.bodies.js';
import { HeldReplies } from './held-replies.js';
import { HeldReplyView } from './held-replies.views.js';

/** Replies that can still be taken back. */
@ApiTags('Tickets')
@Controller('tickets/:number/held-replies')
export class HeldRepliesController {
  constructor(private readonly replies: HeldReplies) {}

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Reply to the customer in fifteen seconds, unless it is taken back' })
  hold(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: HoldReplyBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<HeldReplyView> {
    return this.replies.hold(person, { ...body, ticketId, then: body.then ?? 'none' }, repeatKey);
  }

  @Delete(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take a reply back before it leaves; it is a draft again' })
  takeBack(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) id: number,
  ): Promise<ReplyDraftView> {
    return this.replies.takeBack(person, ticketId, id);
  }

  @Post(':id/longer')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Hold a reply for fifteen seconds from now' })
  longer(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) id: number,
  ): Promise<HeldReplyView> {
    return this.replies.holdLonger(person, ticketId, id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Let a held reply leave now' })
  release(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) id: number,
  ): Promise<HeldReplyView> {
    return this.replies.release(person, ticketId, id);
  }
}
