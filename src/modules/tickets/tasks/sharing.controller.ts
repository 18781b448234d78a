import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedRequestView } from '../requests.views.js';
import { DecideSharing } from './decide-sharing.js';
import { RefuseSharingBody, ShareSummaryBody } from './tasks.bodies.js';

/** What another office may read of a restricted request. */
@ApiTags('Requests')
@Controller('requests/:number/summaries/:id')
export class SharingController {
  constructor(private readonly sharing: DecideSharing) {}

  @Post('agreement')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Agree to what another office reads of my request, in these words' })
  async agree(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) taskId: number,
    @Body() summary: ShareSummaryBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    const decision = { person, ticketId, taskId, repeatKey };
    const { number, version } = await this.sharing.agree(decision, summary);
    return { number, version };
  }

  @Post('refusal')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'Do not let another office read anything of my request' })
  async refuse(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) taskId: number,
    @Body() { reason }: RefuseSharingBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    const decision = { person, ticketId, taskId, repeatKey };
    const { number, version } = await this.sharing.refuse(decision, reason ?? null);
    return { number, version };
  }
}
