import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { type Response } from 'express';
import { Public } from '../../../platform/access/access-rules.js';
import { sendPage } from '../../../platform/http/plain-page.js';
import { Throttled } from '../../../platform/http/throttled.js';
import { SurveyPages } from './survey-pages.js';

type Form = Readonly<Record<string, unknown>>;

/** Pages of the relationship survey, outside the API: no sign-in, no script. */
@ApiExcludeController()
@Controller('r/survey')
export class SurveyController {
  constructor(private readonly pages: SurveyPages) {}

  @Get(':token')
  @Public()
  @ApiOperation({ summary: 'Show the statements of the survey; records nothing' })
  async show(
    @Param('token') token: string,
    @Query() query: Form,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.show(token, query));
  }

  @Post(':token')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Send or change the answers to the survey' })
  async answer(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.send(token, form ?? {}));
  }

  @Get(':token/decline')
  @Public()
  @ApiOperation({ summary: 'Ask whether to leave the survey out; records nothing' })
  async askDecline(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.askDecline(token));
  }

  @Post(':token/decline')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Leave the survey out; nobody is reminded of it' })
  async decline(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.decline(token, form ?? {}));
  }

  @Get(':token/opt-out')
  @Public()
  @ApiOperation({ summary: 'Ask whether to send no more surveys; records nothing' })
  async askOptOut(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.pages.askOptOut(token));
  }

  @Post(':token/opt-out')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Send the person no more surveys' })
  async optOut(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.optOut(token, form ?? {}));
  }
}
