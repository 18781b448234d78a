import type { RuledTicket } from '../sla/policy-rules.js';
import type { NewTicketEvent } from './ticket-event.js';

/** What rules look at, as the ticket's events left it, and when it was filed (epoch ms); null without an `opened`. */
export function ruledTicketOf(
  events: readonly NewTicketEvent[],
  bureauCode: string,
): { readonly ticket: RuledTicket; readonly filedAt: number } | null {
  let found: { ticket: RuledTicket; filedAt: number } | null = null;
  for (const event of events) {
    if (event.kind === 'opened') {
      const { serviceCode, priority, officeCode } = event.data;
      const ticket = { serviceCode, priority, bureauCode, officeCode };
      found = { ticket, filedAt: event.occurredAt };
    } else if (found && event.kind === 'priority_changed') {
      found.ticket = { ...found.ticket, priority: event.data.priority };
    } else if (found && event.kind === 'transferred') {
      found.ticket = { ...found.ticket, officeCode: event.data.officeCode };
    }
  }
  return found;
}
