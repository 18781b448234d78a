import { Injectable } from '@nestjs/common';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { RequestPulseView } from './requests.views.js';
import type { TicketFollowUpView } from './tickets.views.js';

/** What the module that asks how it went knows about a ticket. */
export interface TicketPulseSource {
  /** For the one who asked; null when there is nothing to rate. */
  ofRequest(ticketId: number, personId: number): Promise<RequestPulseView | null>;
  /** The follow-up of a low score, for staff who may work on it; null for everybody else. */
  followUp(ticketId: number, person: SignedInPerson): Promise<TicketFollowUpView | null>;
}

/** Lets pages of requests show the pulse, although the module of pulses is built upon tickets. */
@Injectable()
export class TicketPulses {
  private source: TicketPulseSource | undefined;

  use(source: TicketPulseSource): void {
    this.source = source;
  }

  async ofRequest(ticketId: number, personId: number): Promise<RequestPulseView | null> {
    return (await this.source?.ofRequest(ticketId, personId)) ?? null;
  }

  async followUp(ticketId: number, person: SignedInPerson): Promise<TicketFollowUpView | null> {
    return (await this.source?.followUp(ticketId, person)) ?? null;
  }
}
