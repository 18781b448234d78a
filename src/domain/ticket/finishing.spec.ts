import {
  dayMs,
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import {
  businessDaysToClose,
  closeAutomatically,
  confirmFixed,
  reopen,
  reopenableUntil,
  reopenWindowMs,
  resolve,
  withdraw,
  type ReopenInput,
  type ResolveInput,
} from './finishing.js';

const monday10am = monday9am + hourMs;
const open = ticketFacts({ status: 'open', assigneeId: 3 });
const solved = ticketFacts({ status: 'solved', assigneeId: 3, solvedAt: monday9am });
const closed = { ...solved, status: 'closed', closedAt: monday9am + 7 * dayMs } as const;

describe('resolving', () => {
  const done = (overrides: Partial<ResolveInput> = {}): ResolveInput => ({
    actor: people.ana,
    message: 'Your laptop is at the desk.',
    category: 'done',
    commentId: 81,
    channel: 'portal',
    givenName: 'Maria',
    ...overrides,
  });

  it('tells the customer and records who solved it and how', () => {
    expect(outcomeOf(resolve(open, done(), monday10am))).toEqual({
      changes: {
        status: 'solved',
        pendingReason: null,
        pendingUntil: null,
        pendingSince: null,
        pendingRemindAt: null,
        solvedAt: monday10am,
        solvedById: 3,
        resolutionCategory: 'done',
        resolutionWords: 'Your laptop is at the desk.',
      },
      events: [
        {
          kind: 'commented',
          occurredAt: monday10am,
          actorId: 3,
          actorSide: 'agent',
          data: { side: 'agent', commentId: 81, channel: 'portal' },
        },
        {
          kind: 'resolved',
          occurredAt: monday10am,
          actorId: 3,
          actorSide: 'agent',
          data: { category: 'done', commentId: 81 },
        },
      ],
    });
  });

  it('at the first contact takes a new ticket of the own team', () => {
    const { changes, events } = outcomeOf(resolve(ticketFacts(), done(), monday10am));
    expect(changes).toMatchObject({ status: 'solved', assigneeId: 3 });
    expect(events.map(({ kind }) => kind)).toEqual(['commented', 'assigned', 'resolved']);
  });

  it('ends a wait for the customer', () => {
    const waiting = { ...open, status: 'pending', pendingReason: 'customer_answer' } as const;
    expect(outcomeOf(resolve(waiting, done(), monday10am)).changes).toMatchObject({
      status: 'solved',
      pendingReason: null,
    });
  });

  it('as done needs every stage to be passed; in another way those left are called off', () => {
    const staged = { ...open, stagesLeft: ['delivery'] };
    expect(refusalCodes(resolve(staged, done(), monday10am))).toEqual([
      'ticket.resolve.stages_left',
    ]);
    expect(refusalCodes(resolve(staged, done({ category: 'fixed' }), monday10am))).toEqual([
      'ticket.resolve.stages_left',
    ]);
    const impossible = resolve(staged, done({ category: 'not_possible' }), monday10am);
    expect(outcomeOf(impossible).changes).toMatchObject({ status: 'solved' });
  });

  it('needs words for the customer and a category', () => {
    const input = done({ message: ' ', category: '' as ResolveInput['category'] });
    expect(refusalCodes(resolve(open, input, monday10am))).toEqual([
      'ticket.resolve.words_missing',
      'ticket.resolve.category_missing',
    ]);
  });

  it('is refused when nothing was said but hello', () => {
    expect(refusalCodes(resolve(open, done({ message: 'Hello Maria,' }), monday10am))).toEqual([
      'ticket.resolve.words_missing',
    ]);
  });

  it('is refused while an approval is awaited and when it is finished', () => {
    const waiting = ticketFacts({ status: 'pending', pendingReason: 'approval' });
    expect(refusalCodes(resolve(waiting, done(), monday10am))).toEqual([
      'ticket.resolve.approval_pending',
    ]);
    expect(refusalCodes(resolve(solved, done(), monday10am))).toEqual(['ticket.resolve.finished']);
  });
});

describe('reopening', () => {
  const notFixed = (overrides: Partial<ReopenInput> = {}): ReopenInput => ({
    actor: people.maria,
    reason: 'It crashed again.',
    commentId: 82,
    channel: 'portal',
    ...overrides,
  });

  it("by the customer brings it back to whoever had it, with the reason as the customer's message", () => {
    expect(outcomeOf(reopen(solved, notFixed(), monday10am))).toEqual({
      changes: {
        status: 'open',
        solvedAt: null,
        solvedById: null,
        closedAt: null,
        reopenCount: 1,
      },
      events: [
        {
          kind: 'reopened',
          occurredAt: monday10am,
          actorId: 1,
          actorSide: 'customer',
          data: { from: 'solved', reason: 'It crashed again.' },
        },
        {
          kind: 'commented',
          occurredAt: monday10am,
          actorId: 1,
          actorSide: 'customer',
          data: { side: 'customer', commentId: 82, channel: 'portal' },
        },
      ],
    });
  });

  it('by staff says nothing to the customer', () => {
    const { events } = outcomeOf(reopen(closed, notFixed({ actor: people.ana }), monday10am));
    expect(events).toEqual([
      {
        kind: 'reopened',
        occurredAt: monday10am,
        actorId: 3,
        actorSide: 'agent',
        data: { from: 'closed', reason: 'It crashed again.' },
      },
    ]);
  });

  it('is possible for 14 days after closing, to the millisecond, for customers and staff alike', () => {
    const until = monday9am + 21 * dayMs;
    expect(reopenableUntil(closed)).toBe(until);
    expect(reopenableUntil(solved)).toBe(monday9am + reopenWindowMs);
    expect(reopenWindowMs).toBe(14 * dayMs);
    for (const actor of [people.maria, people.ana]) {
      expect(reopen(closed, notFixed({ actor }), until).allowed).toBe(true);
      expect(refusalCodes(reopen(closed, notFixed({ actor }), until + 1))).toEqual([
        'ticket.reopen.too_late',
      ]);
    }
  });

  it('counts from the opening where nobody knows when it was finished', () => {
    expect(reopenableUntil({ ...solved, solvedAt: null })).toBe(monday9am + 14 * dayMs);
  });

  it.each([
    ['open', { status: 'open' }, 'ticket.reopen.not_finished'],
    ['withdrawn', { status: 'withdrawn' }, 'ticket.reopen.withdrawn'],
    ['declined', { status: 'closed', approval: 'declined' }, 'ticket.reopen.declined'],
  ] as const)('is refused when it is %s, and the reason must be given', (_, overrides, code) => {
    const decision = reopen(ticketFacts(overrides), notFixed({ reason: '' }), monday10am);
    expect(refusalCodes(decision)).toEqual([code, 'ticket.reopen.reason_missing']);
  });

  it('is refused to staff of another office', () => {
    const decision = reopen(solved, notFixed({ actor: people.hrAgent }), monday10am);
    expect(refusalCodes(decision)).toEqual(['ticket.other_office']);
  });
});

describe('closing', () => {
  it('follows when the customer says it is fixed', () => {
    expect(outcomeOf(confirmFixed(solved, { actor: people.maria }, monday10am))).toEqual({
      changes: { status: 'closed', closedAt: monday10am },
      events: [
        {
          kind: 'closed',
          occurredAt: monday10am,
          actorId: 1,
          actorSide: 'customer',
          data: { how: 'customer_confirmed' },
        },
      ],
    });
  });

  it.each([
    ['open', open, 'ticket.confirm.not_solved'],
    ['closed', closed, 'ticket.confirm.already_closed'],
    ['withdrawn', ticketFacts({ status: 'withdrawn' }), 'ticket.confirm.already_closed'],
  ] as const)('can not be confirmed when it is %s', (_, facts, code) => {
    expect(refusalCodes(confirmFixed(facts, { actor: people.maria }, monday10am))).toEqual([code]);
  });

  it('is not confirmed by staff for the customer', () => {
    expect(refusalCodes(confirmFixed(solved, { actor: people.ana }, monday10am))).toEqual([
      'ticket.customer_only',
    ]);
  });

  it('happens by itself on the fifth business day', () => {
    expect(businessDaysToClose).toBe(5);
    const dueAt = monday9am + 7 * dayMs;
    expect(refusalCodes(closeAutomatically(solved, { dueAt }, dueAt - 1))).toEqual([
      'ticket.close.not_due',
    ]);
    const { changes, events } = outcomeOf(closeAutomatically(solved, { dueAt }, dueAt));
    expect(changes).toEqual({ status: 'closed', closedAt: dueAt });
    expect(events[0]).toMatchObject({
      actorId: null,
      actorSide: 'system',
      data: { how: 'automatic' },
    });
    expect(refusalCodes(closeAutomatically(open, { dueAt }, dueAt))).toEqual([
      'ticket.close.not_solved',
    ]);
  });
});

describe('withdrawing', () => {
  it('ends an open request for the customer', () => {
    const decision = withdraw(open, { actor: people.maria, reason: 'Found one.' }, monday10am);
    expect(outcomeOf(decision)).toEqual({
      changes: {
        status: 'withdrawn',
        openTasks: [],
        pendingReason: null,
        pendingUntil: null,
        pendingSince: null,
        pendingRemindAt: null,
        closedAt: monday10am,
      },
      events: [
        {
          kind: 'withdrawn',
          occurredAt: monday10am,
          actorId: 1,
          actorSide: 'customer',
          data: { reason: 'Found one.' },
        },
      ],
    });
  });

  it('calls off the approvals still awaited', () => {
    const waiting = ticketFacts({
      status: 'pending',
      pendingReason: 'approval',
      approval: 'requested',
      approverIds: [9],
    });
    const decision = withdraw(waiting, { actor: people.maria, reason: null }, monday10am);
    expect(outcomeOf(decision).changes).toMatchObject({ approval: 'cancelled', approverIds: [] });
  });

  it('is refused to staff and when the request is finished', () => {
    const decision = withdraw(solved, { actor: people.ana, reason: null }, monday10am);
    expect(refusalCodes(decision)).toEqual(['ticket.customer_only', 'ticket.withdraw.finished']);
  });
});
