import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { CommentOnRequest } from './commands/comment-on-request.js';
import { ConfirmFixed } from './commands/confirm-fixed.js';
import { DecideApproval } from './commands/decide-approval.js';
import { ReopenTicket } from './commands/reopen-ticket.js';
import { WithdrawRequest } from './commands/withdraw-request.js';
import { PathTicket } from './path-ticket.js';
import {
  CommentOnRequestBody,
  DecideApprovalBody,
  ReopenRequestBody,
  WithdrawRequestBody,
} from './requests.bodies.js';
import { ChangedRequestView } from './requests.views.js';
import type { SavedTicket } from './ticket-statements.js';

/** What the one who asked, or an approver, does with a request. */
@ApiTags('Requests')
@Controller('requests/:number')
export class RequestStepsController {
  constructor(
    private readonly comments: CommentOnRequest,
    private readonly withdrawals: WithdrawRequest,
    private readonly reopenings: ReopenTicket,
    private readonly confirmations: ConfirmFixed,
    private readonly approvals: DecideApproval,
  ) {}

  @Post('comments')
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Write to the desk; answers its question if there is one' })
  async comment(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: CommentOnRequestBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    return changed(await this.comments.comment(person, { ticketId, ...body }, repeatKey));
  }

  @Post('withdrawal')
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Withdraw a request that is not needed any more' })
  async withdraw(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { reason }: WithdrawRequestBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    return changed(
      await this.withdrawals.withdraw(person, { ticketId, reason: reason ?? null }, repeatKey),
    );
  }

  @Post('reopening')
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Say what is not fixed and reopen the request' })
  async reopen(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { reason }: ReopenRequestBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    return changed(await this.reopenings.reopen(person, { ticketId, reason }, repeatKey));
  }

  @Post('confirmation')
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Say that it is fixed and close the request' })
  async confirm(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    return changed(await this.confirmations.confirm(person, ticketId, repeatKey));
  }

  @Post('approval')
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Approve a request, or decline it with words' })
  async decide(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { decision, words }: DecideApprovalBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedRequestView> {
    return changed(
      await this.approvals.decide(person, { ticketId, decision, words: words ?? null }, repeatKey),
    );
  }
}

function changed({ number, version }: SavedTicket): ChangedRequestView {
  return { number, version };
}
