import { ruledTicketOf } from './ruled-ticket.js';
import { byAgent, byCustomer, ticketEvent, type NewTicketEvent } from './ticket-event.js';

const opened = ticketEvent(
  'opened',
  {
    ...({ channel: 'portal', filedBy: 'customer', impact: 'person', urgency: 'soon' } as const),
    ...({ customerId: 1, submitterId: 1, serviceCode: 'laptop', policyCode: 'p' } as const),
    ...({ policyVersion: 1, teamCode: 't', officeCode: 'it', priority: 'normal' } as const),
    waitsForApproval: false,
  },
  byCustomer(1),
  1_000,
);
const priority = ticketEvent(
  'priority_changed',
  { impact: 'agency', urgency: 'now', priority: 'urgent', previousPriority: 'normal' },
  byAgent(2),
  2_000,
);
const transferred = ticketEvent(
  'transferred',
  {
    ...{ teamCode: 'pay', officeCode: 'hr', previousTeamCode: 't', previousOfficeCode: 'it' },
    reason: 'Pay.',
  },
  byAgent(2),
  3_000,
);

describe('what rules look at', () => {
  const of = (...events: NewTicketEvent[]) => ruledTicketOf(events, 'parks');

  it('is what the ticket was filed as, with its present priority and office', () => {
    const ticket = {
      ...{ serviceCode: 'laptop', priority: 'normal', officeCode: 'it', bureauCode: 'parks' },
    };
    expect(of(opened)).toEqual({ ticket, filedAt: 1_000 });
    expect(of(opened, priority, transferred)).toEqual({
      ticket: { ...ticket, priority: 'urgent', officeCode: 'hr' },
      filedAt: 1_000,
    });
  });

  it('is nothing before the ticket is', () => {
    expect(of(priority, transferred)).toBeNull();
  });
});
