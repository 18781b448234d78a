import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { EnterCostsBody } from './channel-costs.bodies.js';
import { ChannelCosts } from './channel-costs.service.js';
import { ChannelCostListView } from './channel-costs.views.js';

/** What offices spend on each channel; entered by their leads. */
@ApiTags('partners')
@Controller('channel-costs')
export class ChannelCostsController {
  constructor(private readonly costs: ChannelCosts) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'See what the offices that I lead spent on each channel' })
  list(@CurrentPerson() person: SignedInPerson): Promise<ChannelCostListView> {
    return this.costs.list(person);
  }

  @Post(':office')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Enter what an office spent in a period; earlier records stay' })
  enter(
    @CurrentPerson() person: SignedInPerson,
    @Param('office') office: string,
    @Body() body: EnterCostsBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChannelCostListView> {
    return this.costs.enter(person, office, body, repeatKey);
  }
}
