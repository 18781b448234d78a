import type { Settled } from '../conditions/settle-condition.js';
import type { Actor } from '../ticket/ticket-access.js';
import {
  concernsList,
  statesOf,
  tellingOf,
  type OpenList,
  type SharedFacts,
  type TicketUpdate,
} from './ticket-update.js';

const facts = (change: Partial<SharedFacts> = {}): SharedFacts => ({
  ...{ status: 'open', priority: 'normal', channel: 'portal', pendingReason: null },
  ...{ lastMessageSide: 'customer', teamCode: 'badges', officeCode: 'it', serviceCode: 'badge' },
  ...{ bureauCode: 'roads', assigneeId: null, customerId: 1, sensitive: false, tags: [] },
  ...{ openedAt: 0, updatedAt: 0, lastMessageAt: 0, urgencyAt: 0 },
  ...change,
});

const agent = (officeCode: string, personId = 9): Actor => ({
  ...{ personId, administrator: false },
  grants: [{ role: 'agent', teamCode: 'badges', officeCode }],
});

describe('what an open page is told of a change', () => {
  const restricted = facts({ sensitive: true, officeCode: 'hr' });

  it('is the ticket, to whoever may see it now', () => {
    expect(tellingOf(agent('it'), { before: null, after: facts() })).toBe('ticket');
    expect(tellingOf(agent('hr'), { before: facts(), after: restricted })).toBe('ticket');
    expect(tellingOf(agent('it'), { before: restricted, after: facts() })).toBe('ticket');
  });

  it('is only to look again, to whoever saw it and no longer may', () => {
    expect(tellingOf(agent('it'), { before: facts(), after: restricted })).toBe('look_again');
  });

  it('is nothing, to whoever never saw it, and to its own customer', () => {
    expect(tellingOf(agent('it'), { before: null, after: restricted })).toBe('nothing');
    expect(tellingOf(agent('it'), { before: restricted, after: restricted })).toBe('nothing');
    expect(tellingOf(agent('it', 1), { before: facts(), after: facts() })).toBe('nothing');
  });
});

const concerns = (update: TicketUpdate, list: OpenList) => concernsList(statesOf(update), list);

describe('a list that a change concerns', () => {
  const unclaimed: Settled = { fact: 'assigneeId', people: [], orNone: true };
  const list = { statuses: ['new', 'open'], condition: unclaimed };

  it('holds the ticket now, or held it before', () => {
    const taken = facts({ assigneeId: 4 });
    expect(concerns({ before: null, after: facts() }, list)).toBe(true);
    expect(concerns({ before: facts(), after: taken }, list)).toBe(true);
    expect(concerns({ before: taken, after: facts() }, list)).toBe(true);
    expect(concerns({ before: taken, after: taken }, list)).toBe(false);
    expect(concerns({ before: null, after: taken }, list)).toBe(false);
  });

  it('does not when the status is none of its own', () => {
    const closed = facts({ status: 'closed' });
    expect(concerns({ before: closed, after: closed }, list)).toBe(false);
  });

  it('may be one of what is new to its reader, whichever way it asks', () => {
    for (const yes of [true, false]) {
      const news = { statuses: ['open'], condition: { fact: 'unread', yes } as Settled };
      expect(concerns({ before: null, after: facts() }, news)).toBe(true);
    }
  });
});
