import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { NameStandInBody } from './stand-ins.bodies.js';
import { StandIns } from './stand-ins.js';
import { StandInsView } from './stand-ins.views.js';

/** Everybody may name who decides about approvals in their place; only for themselves. */
@ApiTags('People')
@Controller('stand-ins')
export class StandInsController {
  constructor(private readonly standIns: StandIns) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Read who approves in my place, and in whose place I do' })
  view(@CurrentPerson() person: SignedInPerson): Promise<StandInsView> {
    return this.standIns.view(person);
  }

  @Post()
  @HttpCode(201)
  @SignedIn()
  @ApiOperation({ summary: 'Name somebody who approves in my place on some days' })
  async name(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: NameStandInBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<StandInsView> {
    await this.standIns.name(person, body, repeatKey);
    return this.standIns.view(person);
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: 'Take back that somebody approves in my place' })
  end(@CurrentPerson() person: SignedInPerson, @Param('id', PathId) id: number): Promise<void> {
    return this.standIns.end(person, id);
  }
}
