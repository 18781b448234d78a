import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { type Response } from 'express';
import { Public } from '../../../platform/access/access-rules.js';
import { sendPage } from '../../../platform/http/plain-page.js';
import { Throttled } from '../../../platform/http/throttled.js';
import { StaffPulsePages } from './staff-pulse-pages.js';

/** The page of the staff pulse, outside the API: no sign-in, no script. */
@ApiExcludeController()
@Controller('r/team')
export class StaffPulseController {
  constructor(private readonly pages: StaffPulsePages) {}

  @Get(':token')
  @Public()
  @ApiOperation({ summary: 'Show the statements of the staff pulse; records nothing' })
  async show(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.show(token));
  }

  @Post(':token')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Send the answers to the staff pulse, once' })
  async answer(
    @Param('token') token: string,
    @Body() form: Readonly<Record<string, unknown>> | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.send(token, form ?? {}));
  }
}
