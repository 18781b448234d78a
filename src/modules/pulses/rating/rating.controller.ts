import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController, ApiOperation } from '@nestjs/swagger';
import { type Response } from 'express';
import { Public } from '../../../platform/access/access-rules.js';
import { plainPageStyle } from '../../../platform/http/plain-page-style.js';
import { sendPage } from '../../../platform/http/plain-page.js';
import { Throttled } from '../../../platform/http/throttled.js';
import { LeavingPages } from './leaving-pages.js';
import { RatingPages } from './rating-pages.js';

type Form = Readonly<Record<string, unknown>>;

/** Pages for people, outside the API: no sign-in, no script, nothing kept by a cache or told to another site. */
@ApiExcludeController()
@Controller('r')
export class RatingController {
  constructor(
    private readonly pages: RatingPages,
    private readonly leaving: LeavingPages,
  ) {}

  @Get('rating.css')
  @Public()
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOperation({ summary: 'The look of the rating page' })
  style(): string {
    return plainPageStyle;
  }

  @Get(':token')
  @Public()
  @ApiOperation({ summary: 'Show the questions how a request went; records nothing' })
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
  @ApiOperation({ summary: 'Send or change an answer' })
  async answer(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.pages.send(token, form ?? {}));
  }

  @Get(':token/decline')
  @Public()
  @ApiOperation({ summary: 'Ask whether to leave this request unrated; records nothing' })
  async askDecline(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.leaving.askDecline(token));
  }

  @Post(':token/decline')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Leave this request unrated; nobody is reminded of it' })
  async decline(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.leaving.decline(token, form ?? {}));
  }

  @Get(':token/opt-out')
  @Public()
  @ApiOperation({ summary: 'Ask whether to stop asking; records nothing' })
  async askOptOut(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendPage(response, await this.leaving.askOptOut(token));
  }

  @Post(':token/opt-out')
  @Public()
  @Throttled(60, 60)
  @ApiOperation({ summary: 'Stop asking the customer how requests went' })
  async optOut(
    @Param('token') token: string,
    @Body() form: Form | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, await this.leaving.optOut(token, form ?? {}));
  }
}
