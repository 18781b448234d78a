import type { OfferAction } from '../../../domain/ticket/offers.js';
import { NamedCodeView } from '../requests.views.js';

/** A ticket that is offered to another office. */
export class OfferView {
  team: NamedCodeView;
  fromTeam: NamedCodeView;
  reason: string;
  offeredByName: string;
  offeredAt: string;
  /** It has waited for more than a business day of the team that was asked. */
  overdue: boolean;
  /** What the reader can do with it now. */
  allowedActions: OfferAction[];
}

/** An offer that was declined, until the desk does something about the ticket. */
export class DeclinedOfferView {
  team: NamedCodeView;
  reason: string;
  declinedByName: string;
  declinedAt: string;
}

/** A ticket in a list of offers. */
export class OfferedTicketView {
  number: string;
  subject: string;
  serviceName: string;
  customerName: string;
  /** The day by which the customer was promised to have it done; an offer does not move it. */
  promisedBy: string | null;
  offer: OfferView;
}

/** A page of offers, the one that waits longest on top. */
export class OfferListView {
  items: OfferedTicketView[];
  nextCursor: string | null;
}

/** How many offers wait for the reader's teams, and how many that were made wait for others. */
export class OfferSummaryView {
  received: number;
  /** Of those received, the ones that have waited for more than a business day. */
  overdue: number;
  made: number;
}
