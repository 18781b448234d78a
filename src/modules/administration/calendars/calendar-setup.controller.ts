import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { CalendarClosings } from './calendar-closings.js';
import { CalendarClosingBody, CalendarPreviewBody } from './calendar-draft.bodies.js';
import { CalendarEditor } from './calendar-editor.js';
import {
  CalendarClosingListView,
  CalendarEditView,
  CalendarPreviewView,
  CalendarVersionDraftView,
} from './calendar-editor.views.js';
import { CalendarSetup } from './calendar-setup.js';
import { CalendarSetupListView } from './calendar-setup.views.js';

/** By which hours and holidays promises are counted. What is written here is published elsewhere. */
@ApiTags('Administration')
@Controller('admin')
export class CalendarSetupController {
  constructor(
    private readonly calendars: CalendarSetup,
    private readonly editor: CalendarEditor,
    private readonly closings: CalendarClosings,
  ) {}

  @Get('calendars')
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the calendars with their hours, and the holidays ahead' })
  list(): Promise<CalendarSetupListView> {
    return this.calendars.list();
  }

  @Post('calendar-closings')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({
    summary: 'Work out what closing a date means for several calendars; stores nothing',
  })
  closing(@Body() body: CalendarClosingBody): Promise<CalendarClosingListView> {
    return this.closings.plan(body);
  }

  @Get('calendars/:code')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read a calendar to change it, with its versions' })
  edit(@Param('code') code: string): Promise<CalendarEditView> {
    return this.editor.edit(code);
  }

  @Get('calendars/:code/versions/:version')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read what a version of a calendar says' })
  version(
    @Param('code') code: string,
    @Param('version', PathId) version: number,
  ): Promise<CalendarVersionDraftView> {
    return this.editor.version(code, version);
  }

  @Post('calendars/:code/preview')
  @HttpCode(200)
  @Requires('administration.read')
  @ApiOperation({ summary: 'Check a draft of a calendar and show the days ahead; stores nothing' })
  preview(
    @Param('code') code: string,
    @Body() body: CalendarPreviewBody,
  ): Promise<CalendarPreviewView> {
    return this.editor.preview(code, body);
  }
}
