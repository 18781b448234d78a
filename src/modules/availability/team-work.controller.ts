import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { SetTeamWorkBody } from './team-work.bodies.js';
import { TeamWork } from './team-work.js';
import { LedTeamView, TeamWorkView } from './team-work.views.js';

/** How the teams that one leads give work out. */
@ApiTags('People')
@Controller('led-teams')
export class TeamWorkController {
  constructor(private readonly work: TeamWork) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'List the teams that I lead' })
  list(@CurrentPerson() reader: SignedInPerson): Promise<LedTeamView[]> {
    return this.work.list(reader);
  }

  @Get(':code')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Read how a team that I lead gives work out' })
  one(@CurrentPerson() reader: SignedInPerson, @Param('code') code: string): Promise<TeamWorkView> {
    return this.work.of(reader, code);
  }

  @Put(':code')
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Set automatic assignment, limit and skills of a team that I lead' })
  async set(
    @CurrentPerson() by: SignedInPerson,
    @Param('code') code: string,
    @Body() body: SetTeamWorkBody,
    @IfMatch({ required: true }) version: number | undefined,
  ): Promise<TeamWorkView> {
    await this.work.set(by, code, version, body);
    return this.work.of(by, code);
  }
}
