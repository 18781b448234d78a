import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../path-ticket.js';
import { SaveReplyDraftBody, SaveStaffNoteDraftBody } from './drafts.bodies.js';
import { Drafts } from './drafts.js';
import { ReplyDraftView, StaffNoteDraftView, UnsentDraftListView } from './drafts.views.js';

/** What is typed and not sent yet. Replies and staff notes are apart here as they are everywhere. */
@ApiTags('Drafts')
@Controller()
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get('unsent-drafts')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List what I typed and did not send' })
  unsent(@CurrentPerson() person: SignedInPerson): Promise<UnsentDraftListView> {
    return this.drafts.unsent(person);
  }

  @Get('tickets/:number/reply-draft')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read my reply that is not sent yet' })
  reply(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<ReplyDraftView> {
    return this.drafts.reply(person, ticketId);
  }

  @Put('tickets/:number/reply-draft')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Keep my reply as it is typed' })
  saveReply(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: SaveReplyDraftBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<ReplyDraftView> {
    return this.drafts.saveReply(person, { ...body, ticketId }, version ?? 0);
  }

  @Delete('tickets/:number/reply-draft')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Discard my reply' })
  dropReply(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<void> {
    return this.drafts.drop('reply_drafts', person, ticketId);
  }

  @Get('tickets/:number/staff-note-draft')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read my staff note that is not saved yet' })
  note(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<StaffNoteDraftView> {
    return this.drafts.staffNote(person, ticketId);
  }

  @Put('tickets/:number/staff-note-draft')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Keep my staff note as it is typed' })
  saveNote(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: SaveStaffNoteDraftBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<StaffNoteDraftView> {
    return this.drafts.saveStaffNote(person, { ...body, ticketId }, version ?? 0);
  }

  @Delete('tickets/:number/staff-note-draft')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Discard my staff note' })
  dropNote(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<void> {
    return this.drafts.drop('staff_note_drafts', person, ticketId);
  }
}
