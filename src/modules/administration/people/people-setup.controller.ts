import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PeopleSetup } from './people-setup.js';
import { PersonSetupQuery } from './people-setup.queries.js';
import { PersonSetupListView, RoleMatrixView } from './people-setup.views.js';

/** Who may do what. People and roles are described in a file; here they are read. */
@ApiTags('Administration')
@Controller('admin')
export class PeopleSetupController {
  constructor(private readonly people: PeopleSetup) {}

  @Get('people')
  @Requires('administration.read')
  @ApiOperation({ summary: 'List people with their roles and what these let them do, in words' })
  list(@Query() query: PersonSetupQuery): Promise<PersonSetupListView> {
    return this.people.list(query);
  }

  @Get('roles')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See which role may do what, as the rules decide it' })
  roles(): Promise<RoleMatrixView> {
    return this.people.roles();
  }
}
