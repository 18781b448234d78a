import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { ServiceSearch } from '../catalog/search/service-search.js';
import { CurrentPerson } from '../people/current-person.js';
import { PeopleQueries } from '../people/people-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ServiceGuessQuery } from './service-guesses.queries.js';
import { ServiceGuessView } from './service-guesses.views.js';

const guesses = 3;

/** Which services a call may be about, from the title that is being typed. */
@ApiTags('Services')
@Controller('service-guesses')
export class ServiceGuessesController {
  constructor(
    private readonly search: ServiceSearch,
    private readonly people: PeopleQueries,
  ) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'Guess the service of a call from its title, the likeliest first' })
  async guess(
    @CurrentPerson() person: SignedInPerson,
    @Query() { q, customerId }: ServiceGuessQuery,
  ): Promise<ServiceGuessView[]> {
    const customer = customerId === undefined ? null : await this.people.byId(customerId);
    const found = await this.search.find(q, (customer ?? person).bureauCode);
    return found.services
      .filter(({ forMyBureau }) => forMyBureau)
      .slice(0, guesses)
      .map(({ code, name, deskName }) => ({ code, name, deskName }));
  }
}
