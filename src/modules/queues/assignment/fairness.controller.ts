import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { FairnessQuery } from './fairness.bodies.js';
import { Fairness } from './fairness.js';
import { FairnessView } from './fairness.views.js';

@ApiTags('Queues')
@Controller('led-teams/:code')
export class FairnessController {
  constructor(private readonly fairness: Fairness) {}

  @Get('fairness')
  @Requires('desk.lead')
  @ApiOperation({
    summary: 'Read how the work of a team that I lead was given out, and by which way',
  })
  view(
    @CurrentPerson() reader: SignedInPerson,
    @Param('code') code: string,
    @Query() { days = 28 }: FairnessQuery,
  ): Promise<FairnessView> {
    return this.fairness.of(reader, code, days);
  }
}
