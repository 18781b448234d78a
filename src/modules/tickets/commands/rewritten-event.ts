import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { LockedTicket } from '../locked-ticket.js';

/** The entry of this ticket's history with this number; 404 when there is none. */
export function knownEvent({ events }: LockedTicket, sequence: number): TicketEvent {
  const event = events.find((entry) => entry.sequence === sequence);
  if (!event) throw Problem.notFound();
  return event;
}
