import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { Requires } from '../../../platform/access/access-rules.js';
import { sendPage } from '../../../platform/http/plain-page.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { OfficePulseBody } from './office-pulses.bodies.js';
import { OfficePulses } from './office-pulses.service.js';
import { OfficePulseListView, OfficePulseView } from './office-pulses.views.js';

/** What the offices ask after a request: federal questions, and their own. */
@ApiTags('Pulses')
@Controller('admin/pulses')
export class OfficePulsesController {
  constructor(private readonly pulses: OfficePulses) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the offices and what each asks' })
  list(): Promise<OfficePulseListView> {
    return this.pulses.list();
  }

  @Get(':office')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See what an office asks, its draft, and its versions' })
  view(@Param('office') office: string): Promise<OfficePulseView> {
    return this.pulses.view(office);
  }

  @Put(':office')
  @Requires('administration.write')
  @ApiOperation({ summary: 'Keep a draft of what an office is to ask' })
  save(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Body() body: OfficePulseBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<OfficePulseView> {
    return this.pulses.save({ person, office, version, repeatKey }, body);
  }

  @Post(':office/publication')
  @Requires('administration.write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the draft from now on; it becomes a version that never changes' })
  publish(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<OfficePulseView> {
    return this.pulses.publish({ person, office, version, repeatKey });
  }

  @Get(':office/preview')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See the rating page as it would be, without anything to send' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async preview(@Param('office') office: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pulses.preview(office));
  }
}
