import {
  byAgent,
  byCustomer,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventData,
} from '../../../src/domain/ticket/ticket-event.js';
import { BusinessCalendar } from '../../../src/domain/calendar/business-calendar.js';
import type { WaitingRule } from '../../../src/domain/ticket/waiting-rule.js';
import type { WaitingTerms } from '../../../src/domain/ticket/waiting-terms.js';
import { officeHours } from '../sla-fixtures.js';
import { hourMs, monday9am } from './ticket-facts.js';

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

/** The question that puts the ticket to wait for Maria, so many hours after it was filed. */
export function asked(hours: number): NewTicketEvent {
  const held = { reason: 'customer_answer', until: null, questionCommentId: 1, waitingFor: null };
  return ticketEvent(
    'held',
    held as TicketEventData['held'],
    byAgent(3),
    monday9am + hours * hourMs,
  );
}

/** Her answer, which ends the wait. */
export function answered(hours: number): NewTicketEvent {
  const resumed = { from: 'customer_answer', cause: 'customer_answered' } as const;
  return ticketEvent('resumed', resumed, byCustomer(1), monday9am + hours * hourMs);
}

/** Waiting for the customer: five business days unless said otherwise, at most ten, reminded eight hours before. */
export function customerTerms(
  overrides: Partial<WaitingRule> & Partial<Pick<WaitingTerms, 'events' | 'customerZone'>> = {},
): WaitingTerms {
  const { events = aLife(), customerZone = 'America/New_York', ...rule } = overrides;
  return {
    rule: {
      reason: 'customer_answer',
      defaultBusinessDays: 5,
      longestBusinessDays: 10,
      remindBusinessHours: 8,
      mostWaits: 3,
      mostBusinessDays: 15,
      atEnd: 'propose_closing',
      ...rule,
    },
    calendar: new BusinessCalendar(officeHours()),
    ...{ events, customerZone },
  };
}
