import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { OfficeQuestions } from './office-questions.js';
import { OfficeQuestionListView } from './office-questions.views.js';

/** What a bureau answered to the questions that offices ask beside the federal ones. */
@ApiTags('partners')
@Controller('partners')
export class OfficeQuestionsController {
  constructor(private readonly questions: OfficeQuestions) {}

  @Get(':bureau/office-questions')
  @Requires('partner.read')
  @ApiOperation({ summary: 'What a bureau answered to the questions of the offices, last quarter' })
  @ApiOkResponse({ type: OfficeQuestionListView })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<OfficeQuestionListView> {
    return this.questions.list(person, bureau);
  }
}
