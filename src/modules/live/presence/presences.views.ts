import { type Doing } from './ticket-presence.entity.js';

/** Somebody who is at a ticket right now. */
export class PresentPersonView {
  id: number;
  fullName: string;
  doing: Doing;
}

/** Who is at a ticket right now, besides the reader; those who write come first. */
export class TicketPresenceView {
  number: string;
  people: PresentPersonView[];
}
