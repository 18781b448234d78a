import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { RepeatKey } from '../../platform/http/run-once.js';
import { IfMatch } from '../../platform/http/version-tag.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { changedTicket } from './changed-ticket.js';
import { PassStage } from './commands/pass-stage.js';
import { PathTicket } from './path-ticket.js';
import { ReachStageBody, SkipStageBody } from './tickets.bodies.js';
import { ChangedTicketView } from './tickets.views.js';

/** The stages that a ticket passes in order. */
@ApiTags('Tickets')
@Controller('tickets/:number')
export class TicketStagesController {
  constructor(private readonly stages: PassStage) {}

  @Post('reached-stages')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Mark the present stage as reached; the next one begins' })
  async reach(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { stage }: ReachStageBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const passed = { ticketId, stage, skippedBecause: null };
    return changedTicket(await this.stages.pass(person, passed, repeatKey, version));
  }

  @Post('skipped-stages')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Skip the present stage, with a reason; the next one begins' })
  async skip(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { stage, reason }: SkipStageBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const passed = { ticketId, stage, skippedBecause: reason };
    return changedTicket(await this.stages.pass(person, passed, repeatKey, version));
  }
}
