import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires, SignedIn } from '../../../platform/access/access-rules.js';
import { PageQuery } from '../../../platform/http/page.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { Throttled } from '../../../platform/http/throttled.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PageFeedbackBody } from './page-feedback.bodies.js';
import { PageFeedback } from './page-feedback.service.js';
import { PageFeedbackListView } from './page-feedback.views.js';

/** What people think of a page, said at any time and without a name. */
@ApiTags('Feedback')
@Controller()
export class PageFeedbackController {
  constructor(private readonly feedback: PageFeedback) {}

  @Post('page-feedback')
  @SignedIn()
  @Throttled(60, 60)
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiOperation({ summary: 'Say whether a page was of use to me; my name is not kept' })
  give(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: PageFeedbackBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<void> {
    return this.feedback.give(person, body, repeatKey);
  }

  @Get('admin/page-feedback')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read what people said of pages, newest first' })
  list(@Query() query: PageQuery): Promise<PageFeedbackListView> {
    return this.feedback.list(query);
  }
}
