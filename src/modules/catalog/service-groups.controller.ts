import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ServiceGroupQueries } from './service-group-queries.js';
import { ServiceGroupsView } from './service-groups.views.js';

@ApiTags('Services')
@Controller('service-groups')
export class ServiceGroupsController {
  constructor(private readonly groups: ServiceGroupQueries) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'List what I can ask for, grouped by need, and the desks that serve' })
  list(@CurrentPerson() person: SignedInPerson): Promise<ServiceGroupsView> {
    return this.groups.offeredTo(person.bureauCode);
  }
}
