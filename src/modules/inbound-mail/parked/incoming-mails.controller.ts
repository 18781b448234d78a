import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { IncomingMailList } from './incoming-mail-list.js';
import {
  DiscardIncomingMailBody,
  FileIncomingMailBody,
  IncomingMailQuery,
} from './incoming-mails.bodies.js';
import { FiledMailView, IncomingMailListView } from './incoming-mails.views.js';
import { SettleParked } from './settle-parked.js';

/** Mail that came in: what was taken, and what is parked until somebody settles it. */
@ApiTags('Administration')
@Controller('admin/incoming-mails')
export class IncomingMailsController {
  constructor(
    private readonly mails: IncomingMailList,
    private readonly settling: SettleParked,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List mail that came in, newest first' })
  list(@Query() query: IncomingMailQuery): Promise<IncomingMailListView> {
    return this.mails.list(query);
  }

  @Post(':id/filing')
  @HttpCode(200)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Take a parked mail as the words of somebody' })
  file(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() { personId }: FileIncomingMailBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<FiledMailView> {
    return this.settling.file(person, id, personId, repeatKey);
  }

  @Post(':id/discarding')
  @HttpCode(204)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Discard a parked mail, with the reason' })
  discard(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() { reason }: DiscardIncomingMailBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<void> {
    return this.settling.discard(person, id, reason, repeatKey);
  }
}
