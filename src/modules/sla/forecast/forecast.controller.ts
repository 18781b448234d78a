import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ForecastQuery } from './forecast.bodies.js';
import { ForecastQueries } from './forecast-queries.js';
import { ForecastView } from './forecast.views.js';

@ApiTags('SLA clocks')
@Controller('forecast')
export class ForecastController {
  constructor(private readonly queries: ForecastQueries) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'List the promises of my teams that are likely to be missed soon' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: ForecastQuery,
  ): Promise<ForecastView> {
    return this.queries.view(person, query);
  }
}
