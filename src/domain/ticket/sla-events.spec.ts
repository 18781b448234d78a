import { hourMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { bindingsOf, contractsOf, slaEventsOf } from './sla-events.js';
import {
  byAgent,
  byCustomer,
  bySystem,
  ticketEvent,
  ticketEventKinds,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventData,
} from './ticket-event.js';

const opened: TicketEventData['opened'] = {
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

const at = monday9am + hourMs;

const numbered = (...events: NewTicketEvent[]): TicketEvent[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1 }));

const seen = (event: NewTicketEvent) => slaEventsOf(numbered(event))[0];

describe('what the clocks see of a ticket', () => {
  it('is its creation with policy, priority, team and whose hand wrote it', () => {
    expect(seen(ticketEvent('opened', opened, byCustomer(1), at))).toEqual({
      type: 'created',
      side: 'customer',
      occurredAt: at,
      sequence: 1,
      id: '1',
      status: 'open',
      priority: 'normal',
      policy: 'standard@2',
      group: 'it-laptops',
      by: 'customer',
      channel: 'portal',
    });
    const call = { ...opened, channel: 'phone', filedBy: 'agent' } as const;
    expect(seen(ticketEvent('opened', call, byAgent(3), at))).toMatchObject({
      by: 'agent',
      channel: 'phone',
    });
    const asked = { ...opened, waitsForApproval: true };
    expect(seen(ticketEvent('opened', asked, byCustomer(1), at))).toMatchObject({
      status: 'waiting_approval',
    });
  });

  it('is who wrote to whom, and whether a machine did', () => {
    const said = { side: 'agent', commentId: 1, channel: 'portal' } as const;
    expect(seen(ticketEvent('commented', said, byAgent(3), at))).toEqual({
      type: 'message',
      side: 'agent',
      occurredAt: at,
      sequence: 1,
      id: '1',
      from: 'agent',
      auto: false,
    });
    const sent = { ...said, side: 'system', automatic: true } as const;
    expect(seen(ticketEvent('commented', sent, bySystem, at))).toMatchObject({
      from: 'system',
      auto: true,
    });
  });

  it.each([
    ['customer_answer', 'waiting_customer'],
    ['third_party', 'waiting_third_party'],
    ['approval', 'waiting_approval'],
    ['scheduled_work', 'on_hold'],
  ] as const)('is the wait for %s as %s', (reason, to) => {
    const held = { reason, until: null, questionCommentId: null, waitingFor: null };
    expect(seen(ticketEvent('held', held, byAgent(3), at))).toMatchObject({ type: 'status', to });
  });

  it('is also, for explanations, what a wait is for and until when', () => {
    const until = at + 24 * hourMs;
    const held = { reason: 'third_party', questionCommentId: null, waitingFor: 'Dell' } as const;
    expect(seen(ticketEvent('held', { ...held, until }, byAgent(3), at))).toMatchObject({
      ...{ awaited: 'Dell', until, side: 'agent' },
    });
    const asked = { ...held, reason: 'customer_answer', waitingFor: null, until } as const;
    const what = { ...asked, awaited: 'the serial number' };
    expect(seen(ticketEvent('held', what, byAgent(3), at))).toMatchObject({
      awaited: 'the serial number',
    });
    expect(seen(ticketEvent('held', asked, byAgent(3), at))).toMatchObject({ awaited: null });
  });

  it.each([
    ['resumed', { from: 'third_party', cause: 'agent' }, 'open'],
    ['reopened', { from: 'solved', reason: 'It crashed again.' }, 'open'],
    ['resolved', { category: 'done', commentId: 1 }, 'resolved'],
    ['closed', { how: 'customer_confirmed' }, 'closed'],
    ['closed', { how: 'automatic' }, 'closed'],
    ['closed', { how: 'not_approved' }, 'cancelled'],
    ['withdrawn', { reason: null }, 'cancelled'],
  ] as const)('is %s %j as the status %s', (kind, data, to) => {
    expect(seen(ticketEvent(kind, data, byAgent(3), at))).toEqual({
      type: 'status',
      side: 'agent',
      occurredAt: at,
      sequence: 1,
      id: '1',
      to,
    });
  });

  it('is another priority, another team, and the steps of an approval', () => {
    const events = numbered(
      ticketEvent(
        'priority_changed',
        { impact: 'agency', urgency: 'now', priority: 'urgent', previousPriority: 'normal' },
        byAgent(3),
        at,
      ),
      ticketEvent(
        'transferred',
        {
          teamCode: 'hr-benefits',
          officeCode: 'hr',
          previousTeamCode: 'it-laptops',
          previousOfficeCode: 'it',
          reason: 'Leave.',
        },
        byAgent(3),
        at,
      ),
      ticketEvent('approval_requested', { approverId: 9, step: 'supervisor' }, byCustomer(1), at),
      ticketEvent(
        'approval_decided',
        { approverId: 9, decision: 'approved', words: null },
        byCustomer(9),
        at,
      ),
    );
    expect(slaEventsOf(events)).toMatchObject([
      { type: 'priority', occurredAt: at, sequence: 1, id: '1', to: 'urgent' },
      { type: 'group', occurredAt: at, sequence: 2, id: '2', to: 'hr-benefits' },
      { type: 'approval_requested', occurredAt: at, sequence: 3, id: '3' },
      { type: 'approval_decided', occurredAt: at, sequence: 4, id: '4' },
    ]);
  });

  it('is another time for an entry, or that it did not happen', () => {
    const corrected = { targetSequence: 2, previousOccurredAt: at, reason: 'By phone.' };
    const events = numbered(
      ticketEvent('corrected', { ...corrected, newOccurredAt: at - 1 }, byAgent(4), at),
      ticketEvent('voided', { targetSequence: 2, reason: 'Mistake.' }, byAgent(4), at),
    );
    expect(slaEventsOf(events)).toMatchObject([
      { type: 'correction', target: '2', newOccurredAt: at - 1 },
      { type: 'void', target: '2' },
    ]);
  });

  it('is the stages it will pass, and each one passed', () => {
    const stages = [
      { code: 'award', name: 'We choose a company', staffName: 'Award', holder: 'team' },
    ] as const;
    const events = numbered(
      ticketEvent('opened', { ...opened, stages }, byCustomer(1), at),
      ticketEvent('stage_reached', { stage: 'award' }, byAgent(3), at),
      ticketEvent('stage_skipped', { stage: 'award', reason: 'None.' }, byAgent(3), at),
    );
    expect(slaEventsOf(events)).toMatchObject([
      { type: 'created', stages: ['award'] },
      { type: 'stage_reached', stage: 'award' },
      { type: 'stage_skipped', stage: 'award' },
    ]);
  });

  it('is the contract under which it waits, by its version', () => {
    const held = {
      ...({ reason: 'third_party', until: null } as const),
      ...{ questionCommentId: null, waitingFor: null },
      contract: { code: 'repair', version: 3, vendor: 'Northside' },
    } as const;
    const { contract: _none, ...plain } = held;
    const events = numbered(
      ticketEvent('opened', opened, byCustomer(1), at),
      ticketEvent('held', held, byAgent(3), at),
      ticketEvent('held', plain, byAgent(3), at),
    );
    expect(slaEventsOf(events)[1]).toMatchObject({
      ...{ type: 'status', to: 'waiting_third_party', contract: 'repair@3' },
    });
    expect(contractsOf(events)).toEqual([{ policyCode: 'repair', policyVersion: 3 }]);
  });

  it('is another version of that contract, published for open waits too', () => {
    const renewed = { code: 'repair', version: 4, vendor: 'Northside', previousVersion: 3 };
    const bound = ticketEvent('contract_bound', renewed, bySystem, at);
    expect(seen(bound)).toMatchObject({ type: 'contract', to: 'repair@4' });
    expect(contractsOf(numbered(bound))).toEqual([{ policyCode: 'repair', policyVersion: 4 }]);
  });

  it('is another policy version, and its bindings are all the versions named so far', () => {
    const bound = ticketEvent(
      'policy_bound',
      {
        ...{ policyCode: 'urgent-work', policyVersion: 3, cause: 'priority' },
        ...{ previousPolicyCode: 'standard', previousPolicyVersion: 2 },
      },
      bySystem,
      at,
    );
    const events = numbered(
      ticketEvent('opened', opened, byCustomer(1), at),
      ticketEvent('withdrawn', { reason: null }, byCustomer(1), at),
      bound,
    );
    expect(seen(bound)).toEqual({
      ...{ type: 'policy', occurredAt: at, sequence: 1, id: '1', to: 'urgent-work@3' },
      ...{ side: 'system', because: 'priority' },
    });
    expect(bindingsOf(events)).toEqual([
      { policyCode: 'standard', policyVersion: 2 },
      { policyCode: 'urgent-work', policyVersion: 3 },
    ]);
  });

  it('is a merge on both sides, and what undoes it: the arrival counts as if it had never been', () => {
    const before = {
      status: 'open',
      pendingReason: null,
      pendingUntil: null,
      pendingSince: null,
      pendingRemindAt: null,
    } as const;
    const into = { intoId: 2, intoNumber: 'CP-000002', before };
    expect(seen(ticketEvent('merged', into, byAgent(3), at))).toMatchObject({ type: 'merged' });
    const from = { fromId: 1, fromNumber: 'CP-000001' };
    expect(
      seen(ticketEvent('merged_in', { ...from, unansweredSince: at }, byAgent(3), at)),
    ).toMatchObject({ type: 'merge_in', unansweredSince: at });
    expect(seen(ticketEvent('unmerged', from, byAgent(3), at))).toMatchObject({ type: 'unmerged' });
    const part = { partId: 1, partNumber: 'CP-000001', sequence: 4 };
    expect(seen(ticketEvent('merge_undone', part, byAgent(3), at))).toMatchObject({
      type: 'void',
      target: '4',
    });
  });

  it('keeps when an event became known, if that was later', () => {
    const late = numbered(ticketEvent('withdrawn', { reason: null }, byCustomer(1), at));
    const known = late.map((event) => ({ ...event, recordedAt: at + hourMs }));
    expect(slaEventsOf(known)).toMatchObject([{ occurredAt: at, recordedAt: at + hourMs }]);
  });

  it('is nothing of what moves no clock', () => {
    const still: Partial<TicketEventData> = {
      staff_noted: { staffNoteId: 1 },
      assigned: { assigneeId: 3, previousAssigneeId: null, how: 'claimed' },
      promise_warned: { metric: 'resolution', cycle: 1, percent: 75, at },
      promise_missed: { metric: 'resolution', cycle: 1, at },
      pause_reminded: { until: at },
      promise_taken_back: { metric: 'resolution', cycle: 1, at },
      follow_up_opened: { followUpId: 1 },
      pulse_sent: { pulseId: 1 },
      pulse_answered: { pulseId: 1, revision: 1 },
      attachment_added: { attachmentIds: [], on: 'request' },
    };
    const kinds = ticketEventKinds.filter((kind) => kind in still);
    expect(kinds).toHaveLength(10);
    const events = kinds.map((kind) =>
      ticketEvent(kind, still[kind] as TicketEventData[typeof kind], bySystem, at),
    );
    expect(slaEventsOf(numbered(...events))).toEqual([]);
  });
});

it('a task for a team without an agreement sets no clock', () => {
  const task = { taskId: 4, title: 'A door', teamCode: 'it-access', officeCode: 'it' };
  const asked = ticketEvent('task_asked', { ...task, forOfficeCode: 'hr' }, byAgent(3), at);
  expect(slaEventsOf(numbered(asked))).toEqual([]);
});
