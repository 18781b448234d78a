import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { AnnotateBody } from './annotations.bodies.js';
import { Annotations } from './annotations.js';
import { AnnotationHistoryView, AnnotationIdView } from './annotations.views.js';

/** Notes on the charts of dashboards. */
@ApiTags('partners')
@Controller('partners/:bureau/annotations')
export class AnnotationsController {
  constructor(private readonly annotations: Annotations) {}

  @Post()
  @HttpCode(201)
  @Requires('partner.read')
  @ApiOperation({
    summary: 'Note on the charts what happened, such as a funding lapse or an outage',
  })
  add(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Body() body: AnnotateBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<AnnotationIdView> {
    return this.annotations.add(person, bureau, body, repeatKey);
  }

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Every note that is or was on the charts, by whom and when' })
  history(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<AnnotationHistoryView> {
    return this.annotations.history(person, bureau);
  }

  @Put(':id')
  @Requires('partner.read')
  @ApiOperation({ summary: 'Correct a note on the charts; the old one stays in the history' })
  correct(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() body: AnnotateBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<AnnotationIdView> {
    return this.annotations.correct(person, bureau, id, body, repeatKey);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('partner.read')
  @ApiOperation({ summary: 'Take a note off the charts' })
  remove(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
  ): Promise<void> {
    return this.annotations.remove(person, bureau, id);
  }
}
