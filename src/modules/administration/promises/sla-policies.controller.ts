import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PolicyTrialBody } from './sla-policies.bodies.js';
import { PolicySetup } from './policy-setup.js';
import { PolicyTrials } from './policy-trials.js';
import { PolicyTrialView, SlaPolicyListView } from './sla-policies.views.js';

/** What is promised. Policies are described in a file; here they are read and tried out. */
@ApiTags('Administration')
@Controller('admin/sla-policies')
export class SlaPoliciesController {
  constructor(
    private readonly policies: PolicySetup,
    private readonly trials: PolicyTrials,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the SLA policies with targets, warnings, pauses and services' })
  list(): Promise<SlaPolicyListView> {
    return this.policies.list();
  }

  @Post(':code/trial')
  @HttpCode(200)
  @Requires('administration.read')
  @ApiOperation({
    summary: 'Say what a request would be promised if it arrived then; stores nothing',
  })
  trial(
    @CurrentPerson() person: SignedInPerson,
    @Param('code') code: string,
    @Body() body: PolicyTrialBody,
  ): Promise<PolicyTrialView> {
    return this.trials.trial(person, code, body);
  }
}
