import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { PathTicket } from '../tickets/path-ticket.js';
import { ClockExplanations } from './clock-explanations.js';
import { ClockExplanationView } from './sla.views.js';

@ApiTags('Tickets')
@Controller('tickets/:number/sla-clocks')
export class SlaClocksController {
  constructor(private readonly explanations: ClockExplanations) {}

  @Get(':id/explanation')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Explain stretch by stretch why a clock shows this time' })
  explain(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Param('id', PathId) clockId: number,
  ): Promise<ClockExplanationView> {
    return this.explanations.explain(person, ticketId, clockId);
  }
}
