import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { AnswerPulseBody } from './answer-pulse.bodies.js';
import { RequestPulseStateView } from './answer-pulse.views.js';
import { RequestPulses } from './request-pulses.js';

@ApiTags('Requests')
@Controller('requests')
export class RequestPulsesController {
  constructor(private readonly pulses: RequestPulses) {}

  @Post(':number/pulse')
  @SignedIn()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how my request went, or change what I said' })
  answer(
    @CurrentPerson() person: SignedInPerson,
    @Param('number') number: string,
    @Body() body: AnswerPulseBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<RequestPulseStateView> {
    return this.pulses.answer(person, number, body, repeatKey);
  }
}
