import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { sent } from '../open-data/open-data.controller.js';
import { SetTargetsBody } from './scorecards.bodies.js';
import { Scorecards } from './scorecards.service.js';
import { ScorecardListView, ScorecardView } from './scorecards.views.js';

/** Targets of the leaders of offices: set before a fiscal period begins, and judged against what was measured. */
@ApiTags('Scorecards')
@Controller('scorecards')
export class ScorecardsController {
  constructor(private readonly scorecards: Scorecards) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'List the fiscal periods of the offices that I lead' })
  list(@CurrentPerson() person: SignedInPerson): Promise<ScorecardListView> {
    return this.scorecards.list(person);
  }

  @Get(':office/:period')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'See the targets of an office for a period, and what was measured' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('period') period: string,
  ): Promise<ScorecardView> {
    return this.scorecards.view(person, office, period);
  }

  @Put(':office/:period')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Set the targets of a period that has not begun' })
  set(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('period') period: string,
    @Body() body: SetTargetsBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ScorecardView> {
    return this.scorecards.set({ person, office, period, version, repeatKey }, body.targets);
  }

  @Post(':office/:period/lock')
  @Requires('desk.lead')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lock the targets of a period, for good' })
  lock(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('period') period: string,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ScorecardView> {
    return this.scorecards.lock({ person, office, period, version, repeatKey });
  }

  @Get(':office/:period/performance-plan.csv')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Fetch targets and results for the performance plan' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Param('period') period: string,
  ): Promise<StreamableFile> {
    return sent(await this.scorecards.export(person, office, period));
  }
}
