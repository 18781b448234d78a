import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { Requires } from '../../platform/access/access-rules.js';
import { positionOf } from '../../platform/database/snapshot-position.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { LiveQuery } from './live.bodies.js';
import { LivePages } from './live-pages.js';

/** What open pages of the Desk are told. */
@ApiTags('Live')
@Controller('live')
export class LiveController {
  constructor(private readonly pages: LivePages) {}

  @Get()
  @Requires('desk.work')
  @ApiOperation({
    summary: 'Follow what changes, as server-sent events with ids and versions only',
    description:
      'Messages: `news` with `tickets` (version by number), `views` (codes of lists that may differ), `presence` ' +
      '(tickets where somebody came, went or began to write), `again` (something may no longer be yours to see) ' +
      'and `all` (read everything again); `beat` at least every 15 seconds. Each has an id; sent back as ' +
      'Last-Event-ID or `since` it brings exactly what changed meanwhile, for up to two hours.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  follow(
    @CurrentPerson() person: SignedInPerson,
    @Headers('last-event-id') last: string | undefined,
    @Query() { since }: LiveQuery,
    @Res() response: Response,
  ): void {
    this.pages.open(person, positionOf(last || since || ''), response);
  }
}
