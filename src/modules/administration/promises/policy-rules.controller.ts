import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PolicyRulesCheckBody } from './policy-editor.bodies.js';
import { PolicyEditor } from './policy-editor.js';
import { DraftCheckView, PolicyRulesView } from './policy-editor.views.js';

/** The one list of rules that choose a policy; a new list is published as a publication. */
@ApiTags('Administration')
@Controller('admin/policy-rules')
export class PolicyRulesController {
  constructor(private readonly editor: PolicyEditor) {}

  @Get()
  @Requires('administration.read')
  @ApiOperation({ summary: 'Read the rules that choose a policy, with their versions' })
  read(): Promise<PolicyRulesView> {
    return this.editor.rules();
  }

  @Post('check')
  @HttpCode(200)
  @Requires('administration.read')
  @ApiOperation({ summary: 'Say what is wrong with a list of rules; stores nothing' })
  check(@Body() { rules }: PolicyRulesCheckBody): Promise<DraftCheckView> {
    return this.editor.checkRules(rules);
  }
}
