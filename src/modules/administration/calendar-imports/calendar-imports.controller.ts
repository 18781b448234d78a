import { Body, Controller, Get, HttpCode, Param, Post, Query, UploadedFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { type SentFile, TakesOneFile } from '../../../platform/http/one-file.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { Throttled } from '../../../platform/http/throttled.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { CalendarImportDecisionBody, CalendarImportQuery } from './calendar-imports.bodies.js';
import { CalendarImports } from './calendar-imports.service.js';
import { CalendarImportView } from './calendar-imports.views.js';

/** Calendar files (.ics), read as a proposal that a person decides on. */
@ApiTags('Administration')
@Controller('admin/calendar-imports')
export class CalendarImportsController {
  constructor(private readonly imports: CalendarImports) {}

  @Post()
  @Requires('administration.write')
  @Throttled(20, 60)
  @TakesOneFile({ mostMegabytes: 1 })
  @ApiOperation({
    summary: 'Read a calendar file for a calendar or a holiday set; nothing is taken',
  })
  upload(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: CalendarImportQuery,
    @UploadedFile() file: SentFile | undefined,
  ): Promise<CalendarImportView> {
    return this.imports.upload(person, query, file);
  }

  @Get(':id')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read what a calendar file proposes' })
  one(@Param('id', PathId) id: number): Promise<CalendarImportView> {
    return this.imports.one(id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Choose which days of a calendar file to take' })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: CalendarImportDecisionBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CalendarImportView> {
    return this.imports.decide(person, id, body, repeatKey);
  }
}
