import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { OutboxReader } from './outbox-reader.js';
import { OutgoingMailQuery } from './outgoing-mails.queries.js';
import { OutgoingMailListView, OutgoingMailView } from './outgoing-mails.views.js';
import { RetryMail } from './retry-mail.js';

/** The outbox: what was written to whom, and whether it left. */
@ApiTags('Administration')
@Controller('admin/outgoing-mails')
export class OutgoingMailsController {
  constructor(
    private readonly outbox: OutboxReader,
    private readonly retries: RetryMail,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List outgoing mail, newest first' })
  list(@Query() query: OutgoingMailQuery): Promise<OutgoingMailListView> {
    return this.outbox.list(query);
  }

  @Get(':id')
  @Requires('administration.read')
  @ApiOperation({ summary: 'See one mail: whether it left and, while mail is kept, what it says' })
  read(@Param('id', PathId) id: number): Promise<OutgoingMailView> {
    return this.outbox.mail(id);
  }

  @Post(':id/retry')
  @HttpCode(204)
  @Requires('administration.write')
  @ApiOperation({ summary: 'Send a failed mail again' })
  retry(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<void> {
    return this.retries.retry(person, id, repeatKey);
  }
}
