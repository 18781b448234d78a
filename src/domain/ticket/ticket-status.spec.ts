import {
  customerLabel,
  draftLabel,
  isActive,
  pendingReasons,
  slaStatusOf,
  statusCategory,
  ticketStatuses,
  whoseTurn,
} from './ticket-status.js';

describe('a ticket status', () => {
  it('counts a withdrawn ticket as closed and every other one as itself', () => {
    expect(ticketStatuses.map(statusCategory)).toEqual([
      'new',
      'open',
      'pending',
      'solved',
      'closed',
      'closed',
    ]);
  });

  it('is active until the work is finished', () => {
    expect(ticketStatuses.filter(isActive)).toEqual(['new', 'open', 'pending']);
  });

  it.each([
    ['customer_answer', 'customer'],
    ['third_party', 'third_party'],
    ['approval', 'third_party'],
    ['scheduled_work', 'us'],
  ] as const)('waiting for %s it is the turn of %s', (reason, turn) => {
    expect(whoseTurn(reason)).toBe(turn);
  });

  it.each([
    ['new', null, 'open', 'Received'],
    ['open', null, 'open', "We're working on it"],
    ['pending', 'customer_answer', 'waiting_customer', 'We need something from you'],
    ['pending', 'third_party', 'waiting_third_party', "We're working on it"],
    ['pending', 'approval', 'waiting_approval', 'Received'],
    ['pending', 'scheduled_work', 'on_hold', "We're working on it"],
    ['solved', null, 'resolved', 'Done'],
    ['closed', null, 'closed', 'Done'],
    ['withdrawn', null, 'cancelled', 'Withdrawn'],
  ] as const)(
    '%s (%s) is "%s" to the clocks and "%s" to the customer',
    (status, reason, sla, label) => {
      expect(slaStatusOf(status, reason)).toBe(sla);
      expect(customerLabel(status, reason, false).label).toBe(label);
    },
  );

  it('never pauses a clock for a wait without a reason', () => {
    expect(slaStatusOf('pending', null)).toBe('open');
    expect(customerLabel('pending', null, false).code).toBe('working');
  });

  it('says of a merged request that it goes on in another one, not that it was withdrawn', () => {
    const merged = { code: 'withdrawn', label: 'Joined with another' };
    expect(customerLabel('withdrawn', null, true)).toEqual(merged);
  });

  it('shows a request that was not sent as a draft', () => {
    expect(draftLabel).toEqual({ code: 'draft', label: 'Draft' });
  });

  it('has a label code for each of the reasons', () => {
    expect(pendingReasons.map((reason) => customerLabel('pending', reason, false).code)).toEqual([
      'needs_you',
      'working',
      'received',
      'working',
    ]);
  });
});
