import { bindingsOf, contractsOf } from '../../domain/ticket/sla-events.js';
import type { NewTicketEvent } from '../../domain/ticket/ticket-event.js';
import type { MeasuredFor, MeasuredTicket } from '../catalog/sla-materials.js';

/** What the ticket's clocks are measured by: the versions of policies and contracts that its events name. */
export function measuredTicket(
  { firstTeamCode, bureauCode }: MeasuredFor,
  events: readonly NewTicketEvent[],
): MeasuredTicket {
  return {
    bindings: [...bindingsOf(events), ...contractsOf(events)],
    ...{ firstTeamCode, bureauCode },
  };
}
