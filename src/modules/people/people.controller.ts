import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { CurrentPerson } from './current-person.js';
import { ChangeMeBody, PeopleSearchQuery } from './people.bodies.js';
import { People } from './people.service.js';
import { MeView, PersonOptionView } from './people.views.js';
import type { SignedInPerson } from './signed-in-person.js';

@ApiTags('People')
@Controller()
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get('me')
  @SignedIn()
  @ApiOperation({ summary: 'Read my staff record' })
  me(@CurrentPerson() person: SignedInPerson): Promise<MeView> {
    return this.people.me(person);
  }

  @Patch('me')
  @SignedIn()
  @ApiOperation({ summary: 'Change my time zone or whether I am asked how requests went' })
  changeMe(@CurrentPerson() person: SignedInPerson, @Body() body: ChangeMeBody): Promise<MeView> {
    return this.people.changeMe(person, body);
  }

  @Get('people')
  @SignedIn()
  @ApiOperation({ summary: 'Find a colleague by name or address' })
  search(@Query() query: PeopleSearchQuery): Promise<PersonOptionView[]> {
    return this.people.options(query);
  }
}
