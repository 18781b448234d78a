import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { AddImprovementBody, ReckonValueBody } from './improvements.bodies.js';
import { Improvements } from './improvements.service.js';
import { ImprovementListView } from './improvements.views.js';

/** What was made better for a bureau, and what it is worth. */
@ApiTags('improvements')
@Controller('partners/:bureau/improvements')
export class ImprovementsController {
  constructor(private readonly improvements: Improvements) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'The improvement log of a bureau, with what each is worth' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<ImprovementListView> {
    return this.improvements.list(person, bureau);
  }

  @Post()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Write down an improvement with its evidence; for leads of offices' })
  add(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Body() body: AddImprovementBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ImprovementListView> {
    return this.improvements.add(person, bureau, body, repeatKey);
  }

  @Post(':id/values')
  @Requires('partner.read')
  @ApiOperation({ summary: 'Reckon what an improvement is worth; earlier reckonings stay' })
  reckon(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() body: ReckonValueBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ImprovementListView> {
    return this.improvements.reckon(person, bureau, id, body, repeatKey);
  }
}
