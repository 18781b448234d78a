import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { FileRequest } from './commands/file-request.js';
import { PathTicket } from './path-ticket.js';
import { RequestListQueries } from './queries/request-list-queries.js';
import { RequestQueries } from './queries/request-queries.js';
import { FileRequestBody, RequestListQuery } from './requests.bodies.js';
import { FiledRequestView, RequestListView, RequestView } from './requests.views.js';

@ApiTags('Requests')
@Controller('requests')
export class RequestsController {
  constructor(
    private readonly requests: RequestQueries,
    private readonly lists: RequestListQueries,
    private readonly filing: FileRequest,
  ) {}

  @Post()
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'File a request, for oneself or for a colleague' })
  async file(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: FileRequestBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FiledRequestView> {
    return this.requests.filed(person, (await this.filing.file(person, body, repeatKey)).id);
  }

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'List my requests, open or done' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: RequestListQuery,
  ): Promise<RequestListView> {
    return this.lists.list(person, query);
  }

  @Get(':number')
  @SignedIn()
  @ApiOperation({ summary: 'Read a request that I follow' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
  ): Promise<RequestView> {
    return this.requests.view(person, ticketId);
  }
}
