import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PhoneAnswerBody } from './phone-answers.bodies.js';
import { PhoneAnswers } from './phone-answers.js';
import { PhonePulseView } from './phone-answers.views.js';

@ApiTags('Tickets')
@Controller('tickets')
export class PhoneAnswersController {
  constructor(private readonly answers: PhoneAnswers) {}

  @Get(':number/phone-rating')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read out to the customer how it went, or see why not' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('number') number: string,
  ): Promise<PhonePulseView> {
    return this.answers.view(person, number);
  }

  @Post(':number/phone-rating')
  @Requires('desk.work')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write down a rating that the customer gave by phone' })
  write(
    @CurrentPerson() person: SignedInPerson,
    @Param('number') number: string,
    @Body() body: PhoneAnswerBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<PhonePulseView> {
    return this.answers.write(person, number, body, repeatKey);
  }
}
