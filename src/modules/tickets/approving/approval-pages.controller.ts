import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { type Response } from 'express';
import { Public } from '../../../platform/access/access-rules.js';
import { plainPageStyle } from '../../../platform/http/plain-page-style.js';
import { sendPage } from '../../../platform/http/plain-page.js';
import { Throttled } from '../../../platform/http/throttled.js';
import type { DecisionForm } from './approval-page-parts.js';
import { ApprovalPages } from './approval-pages.js';

/** Pages for approvers, outside the API: no sign-in, no script. Whoever holds the mail's link is the one it was made for. */
@ApiExcludeController()
@Controller('a')
export class ApprovalPagesController {
  constructor(private readonly pages: ApprovalPages) {}

  @Get('page.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOperation({ summary: 'The look of the approval page' })
  style(): string {
    return plainPageStyle;
  }

  @Get(':token')
  @Public()
  @ApiOperation({ summary: 'Show a request to its approver; decides nothing' })
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.show(token));
  }

  @Post(':token')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Approve or decline a request' })
  async decide(
    @Param('token') token: string,
    @Body() form: DecisionForm | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.decide(token, form ?? {}));
  }
}
