import {
  aLife,
  answered,
  asked,
  customerTerms,
} from '../../../test/support/factories/ticket-lives.js';
import {
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { addStaffNote, commentAsCustomer, replyAsAgent, type ReplyInput } from './conversation.js';

const monday10am = monday9am + hourMs;

const reply = (overrides: Partial<ReplyInput> = {}): ReplyInput => ({
  actor: people.ana,
  body: 'We have ordered it.',
  commentId: 71,
  channel: 'portal',
  afterwards: 'none',
  ...overrides,
});

const message = (overrides = {}) => ({
  actor: people.maria,
  body: 'Any news?',
  commentId: 72,
  channel: 'portal' as const,
  ...overrides,
});

describe('a reply by staff', () => {
  it('opens a new ticket and gives an unassigned one of the own team to the writer', () => {
    const { changes, events } = outcomeOf(replyAsAgent(ticketFacts(), reply(), monday10am));
    expect(changes).toEqual({ status: 'open', assigneeId: 3 });
    expect(events).toEqual([
      {
        kind: 'commented',
        occurredAt: monday10am,
        actorId: 3,
        actorSide: 'agent',
        data: { side: 'agent', commentId: 71, channel: 'portal' },
      },
      {
        kind: 'assigned',
        occurredAt: monday10am,
        actorId: 3,
        actorSide: 'agent',
        data: { assigneeId: 3, previousAssigneeId: null, how: 'answered' },
      },
    ]);
  });

  it('by another team of the office leaves the ticket unassigned', () => {
    const input = reply({ actor: people.networkAgent });
    const { changes, events } = outcomeOf(replyAsAgent(ticketFacts(), input, monday10am));
    expect(changes).toEqual({ status: 'open' });
    expect(events.map(({ kind }) => kind)).toEqual(['commented']);
  });

  it('leaves a ticket with whoever has it, and a solved one solved', () => {
    const solved = ticketFacts({ status: 'solved', assigneeId: 4, solvedAt: monday9am });
    expect(outcomeOf(replyAsAgent(solved, reply(), monday10am)).changes).toEqual({});
  });

  it('with a question waits by the rule: five business days, and no more often than it allows', () => {
    const facts = ticketFacts({ status: 'open', assigneeId: 3 });
    const asks = { body: 'Which size?', afterwards: 'wait_for_customer' } as const;
    const { changes, events } = outcomeOf(
      replyAsAgent(facts, reply({ ...asks, terms: customerTerms() }), monday10am),
    );
    expect(changes.pendingUntil).toBe(Date.parse('2026-03-09T10:00:00-04:00'));
    expect(events.at(-1)?.data).toMatchObject({ atEnd: 'propose_closing' });
    const terms = customerTerms({ mostWaits: 1, events: aLife(asked(0), answered(0.5)) });
    expect(refusalCodes(replyAsAgent(facts, reply({ ...asks, terms }), monday10am))).toEqual([
      'ticket.hold.waited_enough',
    ]);
  });

  it('with a question makes the ticket wait for the customer', () => {
    const facts = ticketFacts({ status: 'open', assigneeId: 3 });
    const input = reply({ body: 'Which size?', afterwards: 'wait_for_customer' });
    const { changes, events } = outcomeOf(replyAsAgent(facts, input, monday10am));
    expect(changes).toEqual({
      status: 'pending',
      pendingReason: 'customer_answer',
      pendingUntil: null,
      pendingSince: monday10am,
      pendingRemindAt: null,
    });
    expect(events.map(({ kind }) => kind)).toEqual(['commented', 'held']);
    expect(events[1]?.data).toEqual({
      reason: 'customer_answer',
      until: null,
      questionCommentId: 71,
      waitingFor: null,
    });
  });

  it('needs words, and waiting needs a ticket that is not finished', () => {
    const solved = ticketFacts({ status: 'solved', solvedAt: monday9am });
    const input = reply({ body: ' \n', afterwards: 'wait_for_customer' });
    expect(refusalCodes(replyAsAgent(solved, input, monday10am))).toEqual([
      'ticket.reply.words_missing',
      'ticket.hold.finished',
    ]);
  });

  it.each(['closed', 'withdrawn'] as const)('is refused on a %s ticket', (status) => {
    expect(refusalCodes(replyAsAgent(ticketFacts({ status }), reply(), monday10am))).toEqual([
      'ticket.reply.closed',
    ]);
  });

  it('is refused on the own request, to people who are not staff, and to another office', () => {
    const codes = (actor: ReplyInput['actor'], facts = ticketFacts()) =>
      refusalCodes(replyAsAgent(facts, reply({ actor }), monday10am));
    expect(codes(people.ana, ticketFacts({ customerId: 3 }))).toEqual(['ticket.own_request']);
    expect(codes(people.lee)).toEqual(['ticket.staff_only']);
    expect(codes(people.hrAgent)).toEqual(['ticket.other_office']);
  });
});

describe("the customer's message", () => {
  it('is recorded and changes nothing while we work', () => {
    const { changes, events } = outcomeOf(
      commentAsCustomer(ticketFacts({ status: 'open' }), message(), monday10am),
    );
    expect(changes).toEqual({});
    expect(events).toEqual([
      {
        kind: 'commented',
        occurredAt: monday10am,
        actorId: 1,
        actorSide: 'customer',
        data: { side: 'customer', commentId: 72, channel: 'portal' },
      },
    ]);
  });

  it('answers our question: the ticket goes on', () => {
    const asked = ticketFacts({
      status: 'pending',
      pendingReason: 'customer_answer',
      pendingSince: monday9am,
    });
    const { changes, events } = outcomeOf(commentAsCustomer(asked, message(), monday10am));
    expect(changes).toEqual({
      status: 'open',
      pendingReason: null,
      pendingUntil: null,
      pendingSince: null,
      pendingRemindAt: null,
    });
    expect(events[1]).toMatchObject({
      kind: 'resumed',
      data: { from: 'customer_answer', cause: 'customer_answered' },
    });
  });

  it('does not end a wait for somebody else', () => {
    const ordered = ticketFacts({ status: 'pending', pendingReason: 'third_party' });
    expect(outcomeOf(commentAsCustomer(ordered, message(), monday10am)).changes).toEqual({});
  });

  it('of thanks leaves a solved ticket solved', () => {
    const solved = ticketFacts({ status: 'solved', solvedAt: monday9am });
    const thanks = message({ body: 'Thank you!' });
    expect(outcomeOf(commentAsCustomer(solved, thanks, monday10am)).changes).toEqual({});
  });

  it('needs words and a request that is not closed', () => {
    const closed = ticketFacts({ status: 'closed', closedAt: monday9am });
    const decision = commentAsCustomer(closed, message({ body: '' }), monday10am);
    expect(refusalCodes(decision)).toEqual([
      'ticket.comment.closed',
      'ticket.comment.words_missing',
    ]);
  });

  it('is open to whoever filed it for them, not to the approver and not to staff', () => {
    const facts = ticketFacts({ submitterId: 2, approverIds: [9] });
    const codes = (actor: ReplyInput['actor']) =>
      refusalCodes(commentAsCustomer(facts, message({ actor }), monday10am));
    expect(codes(people.sam)).toEqual([]);
    expect(codes(people.lee)).toEqual(['ticket.customer_only']);
    expect(codes(people.ana)).toEqual(['ticket.customer_only']);
  });
});

describe('a staff note', () => {
  const note = (overrides = {}) => ({
    actor: people.hrAgent,
    body: 'Badge is on its way.',
    staffNoteId: 5,
    ...overrides,
  });

  it('can be added by staff of any office, also on a closed ticket, and changes nothing', () => {
    const closed = ticketFacts({ status: 'closed', closedAt: monday9am });
    expect(outcomeOf(addStaffNote(closed, note(), monday10am))).toEqual({
      changes: {},
      events: [
        {
          kind: 'staff_noted',
          occurredAt: monday10am,
          actorId: 7,
          actorSide: 'agent',
          data: { staffNoteId: 5 },
        },
      ],
    });
  });

  it('names the colleagues whom it calls', () => {
    const called = addStaffNote(ticketFacts(), note({ mentionedIds: [7, 8] }), monday10am);
    expect(outcomeOf(called).events.map(({ data }) => data)).toEqual([
      { staffNoteId: 5, mentionedIds: [7, 8] },
    ]);
    const nobody = addStaffNote(ticketFacts(), note({ mentionedIds: [] }), monday10am);
    expect(outcomeOf(nobody).events.map(({ data }) => data)).toEqual([{ staffNoteId: 5 }]);
  });

  it('needs words and is never written by the customer', () => {
    const decision = addStaffNote(
      ticketFacts(),
      note({ actor: people.maria, body: ' ' }),
      monday10am,
    );
    expect(refusalCodes(decision)).toEqual([
      'ticket.own_request',
      'ticket.staff_note.words_missing',
    ]);
  });
});
