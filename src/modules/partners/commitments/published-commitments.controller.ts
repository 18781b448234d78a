import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { CommitmentLists } from './commitment-lists.js';
import { PublishedCommitmentsQuery } from './commitments.bodies.js';
import { PublishedCommitmentListView } from './commitments.views.js';

/** "You said, we did", as the customers of a bureau read it. */
@ApiTags('commitments')
@Controller('commitments')
export class PublishedCommitmentsController {
  constructor(private readonly lists: CommitmentLists) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'What came of what the customers of my bureau said' })
  published(
    @CurrentPerson() person: SignedInPerson,
    @Query() { service }: PublishedCommitmentsQuery,
  ): Promise<PublishedCommitmentListView> {
    return this.lists.published(person, service);
  }
}
