import {
  byCustomer,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventData,
} from '../../../src/domain/ticket/ticket-event.js';
import { monday9am } from './ticket-facts.js';

/** What is recorded when Maria files with IT's laptop team. */
export const openedData: TicketEventData['opened'] = {
  channel: 'portal',
  filedBy: 'customer',
  customerId: 1,
  submitterId: 1,
  serviceCode: 'laptop',
  policyCode: 'standard',
  policyVersion: 2,
  teamCode: 'it-laptops',
  officeCode: 'it',
  impact: 'person',
  urgency: 'soon',
  priority: 'normal',
  waitsForApproval: false,
};

/** A ticket filed by Maria on Monday at nine, then what happened to it, numbered from 1. */
export function aLife(...happened: NewTicketEvent[]): TicketEvent[] {
  const opened = ticketEvent('opened', openedData, byCustomer(1), monday9am);
  return [opened, ...happened].map((event, index) => ({ ...event, sequence: index + 1 }));
}
