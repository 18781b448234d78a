import {
  asked,
  boardStep,
  openedWith,
  plannedStep,
} from '../../../test/support/factories/approval-steps.js';
import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import type { PlannedStep } from '../approval/approval-plan.js';
import { approvalSteps, awaitedIds } from '../approval/approval-steps.js';
import { decideApproval, requestsOf, type ApprovalInput } from './approval.js';
import type { NewTicketEvent } from './ticket-event.js';
import { byCustomer, ticketEvent } from './ticket-event.js';

/** A ticket that waits for these steps, after some of their words. */
function waitingFor(planned: readonly PlannedStep[], ...said: NewTicketEvent[]) {
  const steps = approvalSteps([...openedWith(...planned), ...said]);
  const facts = ticketFacts({
    ...{ status: 'pending', pendingReason: 'approval', pendingSince: monday9am },
    ...{ approval: 'requested', approverIds: awaitedIds(steps) },
  });
  const input = (
    personId: number,
    decision: ApprovalInput['decision'] = 'approve',
    words: string | null = null,
    place?: number,
  ): ApprovalInput => ({
    actor: { personId, administrator: false, grants: [] },
    ...{ decision, words, steps, planned, place },
  });
  return {
    facts,
    input,
    say: (...of: Parameters<typeof input>) => decideApproval(facts, input(...of), monday9am),
  };
}

const yes = (approverId: number, place = 1): NewTicketEvent =>
  ticketEvent(
    'approval_decided',
    { approverId, decision: 'approved', words: null, place },
    byCustomer(approverId),
    monday9am,
  );
const kindsOf = (events: readonly NewTicketEvent[]) => events.map(({ kind }) => kind);

describe('an approval', () => {
  it('lets the work start', () => {
    expect(outcomeOf(waitingFor([plannedStep()]).say(9))).toEqual({
      changes: {
        ...{ status: 'new', pendingReason: null, pendingUntil: null, pendingSince: null },
        ...{ pendingRemindAt: null, approval: 'approved', approverIds: [] },
      },
      events: [
        {
          ...{ kind: 'approval_decided', occurredAt: monday9am, actorId: 9, actorSide: 'customer' },
          data: { approverId: 9, decision: 'approved', words: null, place: 1 },
        },
        {
          ...{ kind: 'resumed', occurredAt: monday9am, actorId: 9, actorSide: 'customer' },
          data: { from: 'approval', cause: 'approved' },
        },
      ],
    });
  });

  it('of a ticket that somebody has already been given makes it open', () => {
    const { facts, input } = waitingFor([plannedStep()]);
    const decided = decideApproval({ ...facts, assigneeId: 3 }, input(9), monday9am);
    expect(outcomeOf(decided).changes.status).toBe('open');
  });

  it('by one of those who have to agree waits for the others, on one clock', () => {
    const both = [plannedStep(), plannedStep({ place: 2, round: 1, asks: [asked(10)] })];
    const { changes, events } = outcomeOf(waitingFor(both).say(9));
    expect(changes).toEqual({ approverIds: [10] });
    expect(events.map(({ data }) => data)).toEqual([
      { approverId: 9, decision: 'approved', words: null, place: 1, endsRound: false },
    ]);
    const last = outcomeOf(waitingFor(both, yes(9)).say(10));
    expect(last.events[0]!.data).not.toHaveProperty('endsRound');
  });

  it('of one step asks the next, with whoever stands in now', () => {
    const next = boardStep({
      place: 2,
      asks: [asked(21, { standInId: 30 }), asked(22), asked(23)],
    });
    const { changes, events } = outcomeOf(waitingFor([plannedStep(), next]).say(9));
    expect(kindsOf(events)).toEqual([
      'approval_decided',
      ...Array<string>(3).fill('approval_requested'),
    ]);
    expect(events[1]!.data).toEqual({ approverId: 21, step: 'board', place: 2, standInId: 30 });
    expect(changes).toEqual({ approverIds: [21, 30, 22, 23] });
  });

  it('by two of three ends the step, and the third is told that it is decided', () => {
    const board = [boardStep()];
    expect(kindsOf(outcomeOf(waitingFor(board).say(21)).events)).toEqual(['approval_decided']);
    const second = outcomeOf(waitingFor(board, yes(21)).say(22));
    expect(kindsOf(second.events)).toEqual(['approval_decided', 'resumed']);
    const after = waitingFor(board, yes(21), yes(22));
    expect(refusalCodes(after.say(23))).toEqual(['ticket.approval.already_decided']);
    expect(refusalCodes(after.say(21))).toEqual(['ticket.approval.already_decided']);
  });

  it('by somebody who is asked twice side by side counts in both', () => {
    const both = [plannedStep(), plannedStep({ place: 2, round: 1 })];
    const { events } = outcomeOf(waitingFor(both).say(9));
    expect(kindsOf(events)).toEqual(['approval_decided', 'approval_decided', 'resumed']);
    const one = outcomeOf(waitingFor(both).say(9, 'approve', null, 2));
    expect(one.events.map(({ data }) => data)).toMatchObject([{ place: 2, endsRound: false }]);
  });

  it('by who stands in is recorded as theirs, for the approver', () => {
    const away = plannedStep({ asks: [asked(9, { standInId: 5 })] });
    const { events } = outcomeOf(waitingFor([away]).say(5));
    expect(events[0]).toMatchObject({ actorId: 5, data: { approverId: 9 } });
  });

  it('is kept back while nobody is known for the next step', () => {
    const unknown = plannedStep({ place: 2, asks: [asked(null)] });
    expect(refusalCodes(waitingFor([plannedStep(), unknown]).say(9))).toEqual([
      'ticket.approval.next_unknown',
    ]);
    const { facts, input } = waitingFor([plannedStep(), boardStep({ place: 2 })]);
    const gone = { ...input(9), planned: [] };
    expect(refusalCodes(decideApproval(facts, gone, monday9am))).toEqual([
      'ticket.approval.next_unknown',
    ]);
    expect(
      decideApproval(facts, { ...input(9, 'decline', 'No.'), planned: [] }, monday9am),
    ).toMatchObject({
      allowed: true,
    });
  });

  it('that is declined closes the ticket, with words for the customer', () => {
    const { changes, events } = outcomeOf(
      waitingFor([plannedStep()]).say(9, 'decline', 'No money this year.'),
    );
    expect(changes).toEqual({
      ...{ status: 'closed', closedAt: monday9am, pendingReason: null, pendingUntil: null },
      ...{ pendingSince: null, pendingRemindAt: null, approval: 'declined', approverIds: [] },
      openTasks: [],
    });
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      [
        'approval_decided',
        { approverId: 9, decision: 'declined', words: 'No money this year.', place: 1 },
      ],
      ['closed', { how: 'not_approved' }],
    ]);
  });

  it('that is declined in one of two steps says no more', () => {
    const both = [plannedStep(), plannedStep({ place: 2, round: 1 })];
    const { events } = outcomeOf(waitingFor(both).say(9, 'decline', 'No.'));
    expect(kindsOf(events)).toEqual(['approval_decided', 'closed']);
  });

  it.each([null, '  '])('can not be declined with the words "%s"', (words) => {
    expect(refusalCodes(waitingFor([plannedStep()]).say(9, 'decline', words))).toEqual([
      'ticket.approval.words_missing',
    ]);
  });

  it('is never given by the customer, by somebody not asked, or when none is awaited', () => {
    const { facts, input, say } = waitingFor([plannedStep()]);
    const own = { ...input(people.maria.personId) };
    const asOwn = { ...facts, approverIds: [1] };
    expect(refusalCodes(decideApproval(asOwn, own, monday9am))).toEqual([
      'ticket.approval.own_request',
    ]);
    expect(refusalCodes(say(people.sam.personId))).toEqual(['ticket.approval.not_asked']);
    const none = { ...input(9), steps: [] };
    expect(refusalCodes(decideApproval(ticketFacts(), none, monday9am))).toEqual([
      'ticket.approval.not_asked',
      'ticket.approval.not_pending',
    ]);
  });

  it('asks nobody where there is nobody', () => {
    expect(requestsOf([plannedStep({ asks: [asked(null)] })], monday9am)).toEqual([]);
  });
});
