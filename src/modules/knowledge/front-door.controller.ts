import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { FrontDoorQuery } from './front-door.queries.js';
import { FrontDoor } from './front-door.js';
import { FrontDoorView } from './front-door.views.js';

@ApiTags('Services')
@Controller('front-door')
export class FrontDoorController {
  constructor(private readonly frontDoor: FrontDoor) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Search services and my requests by words' })
  find(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: FrontDoorQuery,
  ): Promise<FrontDoorView> {
    return this.frontDoor.find(person, query);
  }
}
