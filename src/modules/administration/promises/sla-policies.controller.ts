import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PolicyTrialBody } from './sla-policies.bodies.js';
import { NewPolicies } from './new-policies.js';
import { NewPolicyBody, PolicyCheckBody } from './policy-editor.bodies.js';
import { PolicyEditor } from './policy-editor.js';
import { DraftCheckView, PolicyEditView } from './policy-editor.views.js';
import { PolicySetup } from './policy-setup.js';
import { PolicyTrials } from './policy-trials.js';
import { PolicyTrialView, SlaPolicyListView } from './sla-policies.views.js';

/** What is promised: read, tried out, checked. A new version is published as a publication. */
@ApiTags('Administration')
@Controller('admin/sla-policies')
export class SlaPoliciesController {
  constructor(
    private readonly policies: PolicySetup,
    private readonly trials: PolicyTrials,
    private readonly editor: PolicyEditor,
    private readonly newPolicies: NewPolicies,
  ) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'List the SLA policies with targets, warnings, pauses and services' })
  list(): Promise<SlaPolicyListView> {
    return this.policies.list();
  }

  @Post()
  @Requires('administration.write')
  @ApiOperation({ summary: 'Add a policy as a copy of another; nothing is promised by it yet' })
  async add(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: NewPolicyBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<PolicyEditView> {
    return this.editor.policy(await this.newPolicies.add(person, body, repeatKey));
  }

  @Get(':code')
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read a policy to change it: definition, versions, choices' })
  policy(@Param('code') code: string): Promise<PolicyEditView> {
    return this.editor.policy(code);
  }

  @Post(':code/check')
  @HttpCode(200)
  @Requires('administration.read')
  @ApiOperation({ summary: 'Say what is wrong with a definition; stores nothing' })
  check(
    @Param('code') code: string,
    @Body() { definition }: PolicyCheckBody,
  ): Promise<DraftCheckView> {
    return this.editor.checkPolicy(code, definition);
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
