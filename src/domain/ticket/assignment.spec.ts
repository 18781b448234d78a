import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { assign, assignAutomatically, assignOrClaim, claim, skip } from './assignment.js';
import type { Actor } from './ticket-access.js';
import type { TicketFacts } from './ticket-facts.js';

describe('assigning', () => {
  it('gives a new ticket to a member of the team and opens it', () => {
    const input = { actor: people.networkAgent, assignee: people.ana };
    expect(outcomeOf(assign(ticketFacts(), input, monday9am))).toEqual({
      changes: { assigneeId: 3, status: 'open' },
      events: [
        {
          kind: 'assigned',
          occurredAt: monday9am,
          actorId: 6,
          actorSide: 'agent',
          data: { assigneeId: 3, previousAssigneeId: null, how: 'assigned' },
        },
      ],
    });
  });

  it('takes a ticket off everybody and leaves it open', () => {
    const facts = ticketFacts({ status: 'open', assigneeId: 3 });
    const { changes } = outcomeOf(assign(facts, { actor: people.ben, assignee: null }, monday9am));
    expect(changes).toEqual({ assigneeId: null });
  });

  it('leaves a waiting ticket waiting', () => {
    const facts = ticketFacts({ status: 'pending', pendingReason: 'approval' });
    const input = { actor: people.ben, assignee: people.itLead };
    expect(outcomeOf(assign(facts, input, monday9am)).changes).toEqual({ assigneeId: 5 });
  });

  it.each([
    ['somebody outside the team', people.networkAgent, {}, 'ticket.assign.not_in_team'],
    ['the customer', people.ana, { customerId: 3 }, 'ticket.assign.own_request'],
    ['whoever has it', people.ana, { assigneeId: 3 }, 'ticket.assign.unchanged'],
    ['nobody when nobody has it', null, {}, 'ticket.assign.unchanged'],
    ['anybody when it is finished', people.ana, { status: 'closed' }, 'ticket.assign.finished'],
  ] as const)('to %s is refused', (_, assignee, overrides, code) => {
    const decision = assign(ticketFacts(overrides), { actor: people.ben, assignee }, monday9am);
    expect(refusalCodes(decision)).toEqual([code]);
  });

  it('is refused to another office', () => {
    const input = { actor: people.hrLead, assignee: people.ana };
    expect(refusalCodes(assign(ticketFacts(), input, monday9am))).toEqual(['ticket.other_office']);
  });
});

describe('taking a ticket, wherever the button was', () => {
  const howTaken = (actor: Actor, assignee: Actor | null, overrides: Partial<TicketFacts> = {}) =>
    outcomeOf(assignOrClaim(ticketFacts(overrides), { actor, assignee }, monday9am)).events[0]!
      .data;

  it('is claiming when it waits in one’s own team', () => {
    expect(howTaken(people.ana, people.ana)).toMatchObject({ how: 'claimed' });
    expect(howTaken(people.ana, people.ana, { status: 'open' })).toMatchObject({ how: 'claimed' });
  });

  it('is assigning for somebody else, from somebody else, and while it waits for an answer', () => {
    expect(howTaken(people.ben, people.ana)).toMatchObject({ how: 'assigned' });
    const has = { status: 'open', assigneeId: 5 } as const;
    expect(howTaken(people.ana, people.ana, has)).toMatchObject({ how: 'assigned' });
    const waits = { status: 'pending', pendingReason: 'customer_answer' } as const;
    expect(howTaken(people.ana, people.ana, waits)).toMatchObject({ how: 'assigned' });
  });

  it('is refused like assigning to nobody who works there', () => {
    const input = { actor: people.hrAgent, assignee: people.hrAgent };
    expect(refusalCodes(assignOrClaim(ticketFacts(), input, monday9am))).toContain(
      'ticket.other_office',
    );
  });
});

describe('claiming', () => {
  it('gives the ticket to whoever of the team takes it', () => {
    expect(outcomeOf(claim(ticketFacts(), { actor: people.ana }, monday9am))).toEqual({
      changes: { assigneeId: 3, status: 'open' },
      events: [
        {
          kind: 'assigned',
          occurredAt: monday9am,
          actorId: 3,
          actorSide: 'agent',
          data: { assigneeId: 3, previousAssigneeId: null, how: 'claimed' },
        },
      ],
    });
  });

  it('tells the second of two that it was taken', () => {
    const taken = ticketFacts({ status: 'open', assigneeId: 3 });
    expect(refusalCodes(claim(taken, { actor: people.ben }, monday9am))).toEqual([
      'ticket.claim.taken',
    ]);
  });

  it('is refused to another team, to other offices, and on a ticket that waits', () => {
    const waiting = ticketFacts({ status: 'pending', pendingReason: 'approval' });
    expect(refusalCodes(claim(waiting, { actor: people.networkAgent }, monday9am))).toEqual([
      'ticket.other_team',
      'ticket.claim.not_waiting',
    ]);
    expect(refusalCodes(claim(ticketFacts(), { actor: people.hrAgent }, monday9am))).toEqual([
      'ticket.other_office',
    ]);
  });
});

describe('skipping', () => {
  const mine = ticketFacts({ status: 'open', assigneeId: 3 });
  const because = { actor: people.ana, reason: 'no_skill', words: '' } as const;

  it('gives the ticket back to the queue and records why', () => {
    expect(outcomeOf(skip(mine, because, monday9am))).toEqual({
      changes: { assigneeId: null },
      events: [
        {
          kind: 'assigned',
          occurredAt: monday9am,
          actorId: 3,
          actorSide: 'agent',
          data: {
            assigneeId: null,
            previousAssigneeId: 3,
            how: 'skipped',
            because: 'I don’t know how to do this',
          },
        },
      ],
    });
  });

  it.each([
    ['of a colleague', { assigneeId: 4 }, because, ['ticket.skip.not_yours']],
    [
      'that waits',
      { status: 'pending', pendingReason: 'third_party' },
      because,
      ['ticket.skip.not_at_work'],
    ],
    [
      'without words for another reason',
      {},
      { ...because, reason: 'other' },
      ['ticket.skip.reason_missing'],
    ],
    ['by another office', {}, { ...because, actor: people.hrAgent }, ['ticket.other_office']],
  ] as const)('a ticket %s is refused', (_, overrides, input, codes) => {
    const decision = skip({ ...mine, ...overrides }, input, monday9am);
    expect(refusalCodes(decision)).toEqual(codes);
  });
});

describe('automatic assignment', () => {
  const input = { assignee: people.ana, because: 'It was their turn.' };

  it('gives what waits to a member of the team, in nobody’s name, with the reason', () => {
    expect(outcomeOf(assignAutomatically(ticketFacts(), input, monday9am))).toEqual({
      changes: { assigneeId: 3, status: 'open' },
      events: [
        {
          kind: 'assigned',
          occurredAt: monday9am,
          actorId: null,
          actorSide: 'system',
          data: {
            ...{ assigneeId: 3, previousAssigneeId: null, how: 'automatic' },
            because: 'It was their turn.',
          },
        },
      ],
    });
    const reopened = ticketFacts({ status: 'open' });
    expect(outcomeOf(assignAutomatically(reopened, input, monday9am)).changes).toEqual({
      assigneeId: 3,
    });
  });

  it.each([
    ['somebody has already', { status: 'open', assigneeId: 4 }, 'ticket.claim.taken'],
    [
      'waits for others',
      { status: 'pending', pendingReason: 'approval' },
      'ticket.claim.not_waiting',
    ],
    ['is the request of the one chosen', { customerId: 3 }, 'ticket.own_request'],
    ['went to another team meanwhile', { teamCode: 'it-network' }, 'ticket.other_team'],
  ] as const)('leaves alone what %s', (_, overrides, code) => {
    const decision = assignAutomatically(ticketFacts(overrides), input, monday9am);
    expect(refusalCodes(decision)).toEqual([code]);
  });
});
