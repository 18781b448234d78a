import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { TicketPulses, type TicketPulseSource } from '../tickets/ticket-pulses.js';
import type { RequestPulseStateView } from './answering/answer-pulse.views.js';
import { RequestPulses } from './answering/request-pulses.js';
import { FollowUpQueries } from './follow-ups/follow-up-queries.js';
import type { TicketFollowUpView } from '../tickets/tickets.views.js';

/** Tells the pages of requests and tickets about their pulse and follow-up. */
@Injectable()
export class PulsesOfTickets implements TicketPulseSource, OnModuleInit {
  constructor(
    private readonly pages: TicketPulses,
    private readonly pulses: RequestPulses,
    private readonly followUps: FollowUpQueries,
  ) {}

  onModuleInit(): void {
    this.pages.use(this);
  }

  ofRequest(ticketId: number, personId: number): Promise<RequestPulseStateView | null> {
    return this.pulses.ofRequest(ticketId, personId);
  }

  async followUp(ticketId: number, person: SignedInPerson): Promise<TicketFollowUpView | null> {
    const followUp = await this.followUps.ofTicket(person, ticketId);
    if (!followUp) return null;
    const { id, state, owner, acknowledgeBy, contactBy } = followUp;
    return {
      ...{ id, state, ownerName: owner?.fullName ?? null },
      acknowledgeBy: acknowledgeBy.toISOString(),
      contactBy: contactBy.toISOString(),
    };
  }
}
