import type { SavedTicket } from './ticket-statements.js';
import type { ChangedTicketView } from './tickets.views.js';

/** What a change answers: enough to read the ticket again. */
export function changedTicket({ number, version }: SavedTicket): ChangedTicketView {
  return { number, version };
}
