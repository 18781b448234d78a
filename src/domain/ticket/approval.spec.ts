import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { decideApproval, type ApprovalInput } from './approval.js';

const waiting = ticketFacts({
  status: 'pending',
  pendingReason: 'approval',
  pendingSince: monday9am,
  approval: 'requested',
  approverIds: [9],
});

const yes: ApprovalInput = { actor: people.lee, decision: 'approve', words: null };

describe('an approval', () => {
  it('lets the work start', () => {
    expect(outcomeOf(decideApproval(waiting, yes, monday9am))).toEqual({
      changes: {
        status: 'new',
        pendingReason: null,
        pendingUntil: null,
        pendingSince: null,
        pendingRemindAt: null,
        approval: 'approved',
        approverIds: [],
      },
      events: [
        {
          kind: 'approval_decided',
          occurredAt: monday9am,
          actorId: 9,
          actorSide: 'customer',
          data: { approverId: 9, decision: 'approved', words: null },
        },
        {
          kind: 'resumed',
          occurredAt: monday9am,
          actorId: 9,
          actorSide: 'customer',
          data: { from: 'approval', cause: 'approved' },
        },
      ],
    });
  });

  it('of a ticket that somebody has already been given makes it open', () => {
    const assigned = { ...waiting, assigneeId: 3 };
    expect(outcomeOf(decideApproval(assigned, yes, monday9am)).changes.status).toBe('open');
  });

  it('by one of two still waits for the other', () => {
    const two = { ...waiting, approverIds: [9, 10] };
    const { changes, events } = outcomeOf(decideApproval(two, yes, monday9am));
    expect(changes).toEqual({ approverIds: [10] });
    expect(events.map(({ kind }) => kind)).toEqual(['approval_decided']);
  });

  it('that is declined closes the ticket, with words for the customer', () => {
    const no: ApprovalInput = { ...yes, decision: 'decline', words: 'No money this year.' };
    const { changes, events } = outcomeOf(decideApproval(waiting, no, monday9am));
    expect(changes).toEqual({
      status: 'closed',
      closedAt: monday9am,
      pendingReason: null,
      pendingUntil: null,
      pendingSince: null,
      pendingRemindAt: null,
      approval: 'declined',
      approverIds: [],
    });
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      ['approval_decided', { approverId: 9, decision: 'declined', words: 'No money this year.' }],
      ['closed', { how: 'not_approved' }],
    ]);
  });

  it.each([null, '  '])('can not be declined with the words "%s"', (words) => {
    const no: ApprovalInput = { ...yes, decision: 'decline', words };
    expect(refusalCodes(decideApproval(waiting, no, monday9am))).toEqual([
      'ticket.approval.words_missing',
    ]);
  });

  it('is never given by the customer, by somebody not asked, or when none is awaited', () => {
    const codes = (actor: ApprovalInput['actor'], facts = waiting) =>
      refusalCodes(decideApproval(facts, { ...yes, actor }, monday9am));
    expect(codes(people.maria, { ...waiting, approverIds: [1] })).toEqual([
      'ticket.approval.own_request',
    ]);
    expect(codes(people.sam)).toEqual(['ticket.approval.not_asked']);
    expect(codes(people.lee, ticketFacts())).toEqual([
      'ticket.approval.not_asked',
      'ticket.approval.not_pending',
    ]);
  });
});
