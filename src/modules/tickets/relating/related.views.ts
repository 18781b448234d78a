import type { TicketStatus } from '../../../domain/ticket/ticket-status.js';

/** Another ticket that belongs to this one, with who said so. */
export class RelatedTicketView {
  number: string;
  subject: string;
  status: TicketStatus;
  statusLabel: string;
  linkedByName: string;
  linkedAt: string;
}

/** A message or note of a ticket that was merged into this one. */
export class MergedMessageView {
  kind: 'customer' | 'reply' | 'note' | 'system';
  id: number;
  authorName: string;
  body: string;
  createdAt: string;
}

/** A ticket that goes on in this one, with what was said there. */
export class MergedInView extends RelatedTicketView {
  description: string;
  messages: MergedMessageView[];
}

/** What belongs to a ticket, as far as the reader may see it. */
export class RelatedTicketsView {
  mergedInto: RelatedTicketView | null;
  mergedIn: MergedInView[];
  parent: RelatedTicketView | null;
  children: RelatedTicketView[];
  linked: RelatedTicketView[];
}
