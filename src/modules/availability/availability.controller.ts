import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AvailabilityQueries } from './availability-queries.js';
import { NoteAbsenceBody, SetAvailabilityBody } from './availability.bodies.js';
import { Availability } from './availability.service.js';
import { AvailabilityView } from './availability.views.js';

/** When and how much people work: their own, and that of the people one leads. */
@ApiTags('People')
@Controller('people/:id')
export class AvailabilityController {
  constructor(
    private readonly queries: AvailabilityQueries,
    private readonly availability: Availability,
  ) {}

  @Get('availability')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read when and how much I, or somebody I lead, work' })
  view(
    @CurrentPerson() reader: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<AvailabilityView> {
    return this.queries.of(reader, id);
  }

  @Put('availability')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Set limit, hours and skills of mine or of somebody I lead' })
  async set(
    @CurrentPerson() by: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: SetAvailabilityBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<AvailabilityView> {
    await this.availability.set(by, id, version, body);
    return this.queries.of(by, id);
  }

  @Post('absences')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Note days out of office, and who stands in' })
  async note(
    @CurrentPerson() by: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: NoteAbsenceBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<AvailabilityView> {
    await this.availability.note(by, id, body, repeatKey);
    return this.queries.of(by, id);
  }

  @Delete('absences/:absenceId')
  @HttpCode(204)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take days out of office back, or end them' })
  end(
    @CurrentPerson() by: SignedInPerson,
    @Param('id', PathId) id: number,
    @Param('absenceId', PathId) absenceId: number,
  ): Promise<void> {
    return this.availability.end(by, id, absenceId);
  }
}
