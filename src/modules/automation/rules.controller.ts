import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { RuleQueries } from './rule-queries.js';
import { RuleLogQuery, RuleTrialBody, SaveRuleBody } from './rules.bodies.js';
import { Rules } from './rules.service.js';
import {
  RuleListView,
  RuleLogView,
  RuleTrialView,
  RuleVersionView,
  RuleView,
} from './rules.views.js';

/** Rules that act on tickets by themselves: for leads of offices and administrators. */
@ApiTags('Rules')
@Controller('rules')
export class RulesController {
  constructor(
    private readonly rules: Rules,
    private readonly queries: RuleQueries,
  ) {}

  @Get()
  @Requires('rules.write')
  @ApiOperation({ summary: 'List the rules in their order' })
  async list(@CurrentPerson() person: SignedInPerson): Promise<RuleListView> {
    return this.queries.list(person);
  }

  @Post('trial')
  @HttpCode(200)
  @Requires('rules.write')
  @ApiOperation({ summary: 'Try a rule on the tickets of the last 30 days; nothing is changed' })
  trial(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: RuleTrialBody,
  ): Promise<RuleTrialView> {
    return this.queries.trial(person, body);
  }

  @Get('log')
  @Requires('rules.write')
  @ApiOperation({ summary: 'Read what rules did, and which conditions made them' })
  log(@CurrentPerson() person: SignedInPerson, @Query() query: RuleLogQuery): Promise<RuleLogView> {
    return this.queries.log(person, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('rules.write')
  @ApiOperation({ summary: 'Save a new rule, with the reason' })
  async create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: SaveRuleBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<RuleView> {
    return this.queries.view(person, await this.rules.create(person, body, repeatKey));
  }

  @Get(':id')
  @Requires('rules.write')
  @ApiOperation({ summary: 'Read a rule' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<RuleView> {
    return this.queries.view(person, id);
  }

  @Get(':id/versions')
  @Requires('rules.write')
  @ApiOperation({ summary: 'List the versions of a rule with who saved them and why' })
  versions(@Param('id', PathId) id: number): Promise<RuleVersionView[]> {
    return this.queries.versions(id);
  }

  @Put(':id')
  @Requires('rules.write')
  @ApiOperation({ summary: 'Change a rule, switch it on or off, with the reason' })
  async change(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
    @Body() body: SaveRuleBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<RuleView> {
    await this.rules.change(person, id, body, version);
    return this.queries.view(person, id);
  }
}
