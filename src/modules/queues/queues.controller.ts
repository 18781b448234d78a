import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { QueueClaims } from './queue-claims.js';
import { QueueQueries } from './queue-queries.js';
import { QueueListQuery, QueuePageQuery, SelectionQuery } from './queues.bodies.js';
import { ClaimedTicketView, MatchesView, QueuePageView, QueueView } from './queues.views.js';
import { TicketSelections } from './ticket-selections.js';

@ApiTags('Queues')
@Controller('queues')
export class QueuesController {
  constructor(
    private readonly queues: QueueQueries,
    private readonly claims: QueueClaims,
    private readonly selections: TicketSelections,
  ) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({ summary: 'List my queues and views with their counts' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() { codes }: QueueListQuery,
  ): Promise<QueueView[]> {
    return this.queues.list(person, codes?.split(','));
  }

  @Get(':code/tickets')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a page of a queue or view in its order' })
  page(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @Query() query: QueuePageQuery,
  ): Promise<QueuePageView> {
    return this.queues.page(person, code, query);
  }

  @Get(':code/matches')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Count all tickets of a queue or view under its filters' })
  matches(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @Query() query: SelectionQuery,
  ): Promise<MatchesView> {
    return this.selections.count(person, code, query);
  }

  @Post(':code/claims')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Claim the most urgent ticket that nobody has' })
  claim(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ClaimedTicketView> {
    return this.claims.next(person, code, repeatKey);
  }
}
