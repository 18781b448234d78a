import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { changedTicket } from '../changed-ticket.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedTicketView } from '../tickets.views.js';
import { ChangeChecklist } from './change-checklist.js';
import { AddStepBody, MarkStepBody } from './checklist.bodies.js';

/** The steps that staff tick on a ticket; they are read with the ticket. */
@ApiTags('Tickets')
@Controller('tickets/:number/checklist-steps')
export class ChecklistController {
  constructor(private readonly checklist: ChangeChecklist) {}

  @Post()
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Add a step to the checklist of this ticket' })
  async add(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() { words }: AddStepBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.checklist.add(person, { ticketId, words }, repeatKey));
  }

  @Put(':id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Tick a step of the checklist, or take the tick off' })
  async mark(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) step: number,
    @Body() { done }: MarkStepBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.checklist.mark({ person, ticketId, step, repeatKey }, done));
  }

  @Delete(':id')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Remove a step that was added to this ticket' })
  async remove(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) step: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ChangedTicketView> {
    return changedTicket(await this.checklist.remove({ person, ticketId, step, repeatKey }));
  }
}
