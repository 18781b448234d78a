import {
  dayMs,
  monday9am,
  people,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { ticketRefusals } from './refusal-codes.js';
import { allowedActions } from './ticket-actions.js';
import type { Actor } from './ticket-access.js';
import { applyChanges, type TicketFacts } from './ticket-facts.js';

const open = (facts: TicketFacts, actor: Actor, now = monday9am) =>
  allowedActions(facts, actor, now)
    .filter(({ allowed }) => allowed)
    .map(({ action }) => action);

describe('the actions offered', () => {
  it('to an agent of the team on a new ticket', () => {
    expect(open(ticketFacts(), people.ana)).toEqual([
      'claim',
      'reply',
      'add_staff_note',
      'assign',
      'hold',
      'give_date',
      'change_priority',
      'transfer',
      'ask_task',
      'change_checklist',
      'change_tags',
      'merge',
      'resolve',
    ]);
  });

  it('to staff of another office are staff notes alone, with the reason against each other one', () => {
    expect(open(ticketFacts(), people.hrAgent)).toEqual(['add_staff_note']);
    const claim = allowedActions(ticketFacts(), people.hrAgent, monday9am)[0];
    expect(claim).toEqual({
      action: 'claim',
      allowed: false,
      refusals: [{ code: 'ticket.other_office', message: ticketRefusals['ticket.other_office'] }],
    });
  });

  it('to the customer, from filing to the end of the 14 days', () => {
    expect(open(ticketFacts(), people.maria)).toEqual(['comment', 'withdraw']);
    const solved = ticketFacts({ status: 'solved', solvedAt: monday9am });
    expect(open(solved, people.maria)).toEqual(['comment', 'confirm_fixed', 'reopen']);
    const closed = applyChanges(solved, { status: 'closed', closedAt: monday9am });
    expect(open(closed, people.maria, monday9am + 14 * dayMs)).toEqual(['reopen']);
    expect(open(closed, people.maria, monday9am + 15 * dayMs)).toEqual([]);
  });

  it('to an approver is the decision, also when they work at the desk', () => {
    const waiting = ticketFacts({
      status: 'pending',
      pendingReason: 'approval',
      approval: 'requested',
      approverIds: [9, 8],
    });
    expect(open(waiting, people.lee)).toEqual(['decide_approval']);
    expect(open(waiting, people.hrLead)).toEqual(['add_staff_note', 'decide_approval']);
  });

  it('to somebody who may not see the ticket are none at all', () => {
    expect(allowedActions(ticketFacts(), people.administrator, monday9am)).toEqual([]);
  });
});
