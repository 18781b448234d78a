import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { RequestListQueries } from './queries/request-list-queries.js';
import { ApprovalRowView } from './requests.views.js';

@ApiTags('Requests')
@Controller('approvals')
export class ApprovalsController {
  constructor(private readonly lists: RequestListQueries) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'List the requests that wait for my approval' })
  waiting(@CurrentPerson() person: SignedInPerson): Promise<ApprovalRowView[]> {
    return this.lists.approvals(person);
  }
}
