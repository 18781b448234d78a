import { Injectable } from '@nestjs/common';
import { explanationData } from '../../domain/sla/explanation-data.js';
import { explainClock } from '../../domain/sla/sla-explanation.js';
import type { SlaMetric } from '../../domain/sla/sla-metric.js';
import { promiseNames } from '../../domain/sla/time-left-chip.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { TicketQueries } from '../tickets/queries/ticket-queries.js';
import { TicketReads } from '../tickets/queries/ticket-reads.js';
import type { ClockExplanationView } from './sla.views.js';

/** Why a clock says what it says, computed anew from the events of its ticket. */
@Injectable()
export class ClockExplanations {
  constructor(
    private readonly clock: Clock,
    private readonly tickets: TicketQueries,
    private readonly reads: TicketReads,
  ) {}

  async explain(
    person: SignedInPerson,
    ticketId: number,
    clockId: number,
  ): Promise<ClockExplanationView> {
    const { ticket, metric, cycle } = await this.tickets.clock(person, ticketId, clockId);
    const input = await this.reads.foldInput(ticket, await this.clock.now());
    const explanation = explainClock(input, metric as SlaMetric, cycle, person.timeZone);
    if (!explanation) throw Problem.notFound();
    return { ...explanationData(explanation), label: promiseNames[explanation.clock.metric] };
  }
}
