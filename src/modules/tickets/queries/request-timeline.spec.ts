import {
  byAgent,
  byCustomer,
  bySystem,
  ticketEvent,
  ticketEventKinds,
  type NewTicketEvent,
  type TicketEventData,
} from '../../../domain/ticket/ticket-event.js';
import { checklistEventKinds } from '../../../domain/ticket/checklist-events.js';
import { tagEventKinds } from '../../../domain/ticket/tag-events.js';
import { requestTimeline } from './request-timeline.js';
import type { TimelineReading } from './timeline-reading.js';

const at = Date.parse('2026-03-02T09:00:00-05:00');
const names: Record<number, string> = {
  1: 'Maria Lopez',
  2: 'Ana Ruiz',
  3: 'Rita Boss',
  4: 'Omar Farouk',
};

const reading: TimelineReading = {
  sensitive: false,
  ...{ viewerId: 1, customerId: 1, zone: 'America/New_York', now: at, deskName: 'IT desk' },
  promisedFinishAt: Date.parse('2026-03-06T17:00:00-05:00'),
  promisedResponseAt: Date.parse('2026-03-02T12:00:00-05:00'),
  nameOf: (id) => names[id]!,
  deskOf: (code) => (code === 'hr' ? 'HR desk' : 'IT desk'),
  stageOfCycle: () => null,
};

const opened: TicketEventData['opened'] = {
  ...{ channel: 'portal', filedBy: 'customer', customerId: 1, submitterId: 1, serviceCode: 's' },
  ...{ policyCode: 'p', policyVersion: 1, teamCode: 't', officeCode: 'it', impact: 'person' },
  ...{ urgency: 'soon', priority: 'normal', waitsForApproval: false },
};

const transferred = (from: string, to: string): TicketEventData['transferred'] => ({
  ...{ teamCode: 'b', previousTeamCode: 'a', reason: 'Wombat.' },
  ...{ officeCode: to, previousOfficeCode: from },
});

const task = {
  ...{ taskId: 7, title: 'Wombat', teamCode: 'w', officeCode: 'hr', forOfficeCode: 'it' },
};

const held = (change: Partial<TicketEventData['held']>): TicketEventData['held'] => ({
  ...{ reason: 'third_party', until: null, questionCommentId: null, waitingFor: null },
  ...change,
});

function timeline(events: readonly NewTicketEvent[], change: Partial<TimelineReading> = {}) {
  const recorded = events.map((event, index) => ({ ...event, sequence: index + 1 }));
  return requestTimeline(recorded, { ...reading, ...change });
}

const titleOf = (event: NewTicketEvent, change: Partial<TimelineReading> = {}) =>
  timeline([event], change)[0]?.title;
const wordsOf = (event: NewTicketEvent, change: Partial<TimelineReading> = {}) => {
  const [entry] = timeline([event], change);
  return [entry?.title, entry?.sentence, entry?.by];
};

describe('what has happened to a request', () => {
  it('names the steps as they were when it was filed, and gives no reason of ours', () => {
    const stages = [
      { code: 'award', name: 'We choose a company', staffName: 'Award', holder: 'team' },
    ] as const;
    const entries = timeline([
      ticketEvent('opened', { ...opened, stages }, byCustomer(1), at),
      ticketEvent('stage_reached', { stage: 'award' }, byAgent(2), at),
      ticketEvent('stage_skipped', { stage: 'award', reason: 'Wombat.' }, byAgent(2), at),
    ]);
    expect(entries.slice(0, 2).map(({ title, sentence }) => [title, sentence])).toEqual([
      ['Left out: We choose a company', null],
      ['Done: We choose a company', null],
    ]);
  });

  it('says sorry for a step that is late, by its name', () => {
    const late = { metric: 'milestone', cycle: 2, at };
    expect(wordsOf(ticketEvent('promise_missed', late, bySystem, at))).toEqual([
      ...['A step is late', "We're sorry.", null],
    ]);
    const stages = [
      { code: 'award', name: 'We choose a company', staffName: 'Award', holder: 'team' },
    ] as const;
    const [missed] = timeline(
      [
        ticketEvent('opened', { ...opened, stages }, byCustomer(1), at),
        ticketEvent('promise_missed', late, bySystem, at),
      ],
      { stageOfCycle: (cycle) => (cycle === 2 ? 'award' : null) },
    );
    expect(missed).toMatchObject({ title: 'Late: We choose a company', sentence: "We're sorry." });
  });

  it('begins with who sent it for whom, and what was promised then', () => {
    expect(wordsOf(ticketEvent('opened', opened, byCustomer(1), at))).toEqual([
      'You sent this request',
      'We promised to answer by Monday, March 2, by noon ET and to finish by Friday, March 6.',
      'You',
    ]);
    const forOther = ticketEvent('opened', { ...opened, submitterId: 4 }, byCustomer(4), at);
    expect(titleOf(forOther)).toBe('Omar Farouk sent this request for you');
    expect(titleOf(forOther, { viewerId: 4 })).toBe('You sent this request for Maria Lopez');
    const bare = { promisedFinishAt: null, promisedResponseAt: null };
    expect(wordsOf(ticketEvent('opened', opened, byCustomer(1), at), bare)[1]).toBeNull();
  });

  it('tells a call from a visit', () => {
    const call = { ...opened, filedBy: 'agent', submitterId: 2, channel: 'phone' } as const;
    expect(titleOf(ticketEvent('opened', call, byAgent(2), at))).toBe('You called the IT desk');
    const visit = { ...call, channel: 'walk_up' } as const;
    expect(titleOf(ticketEvent('opened', visit, byAgent(2), at), { viewerId: 4 })).toBe(
      'Maria Lopez came to the IT desk',
    );
  });

  const cases: [string, NewTicketEvent, string][] = [
    [
      'another desk that helps',
      ticketEvent('task_accepted', { ...task, previousAssigneeId: null }, byAgent(2), at),
      'The HR desk helps with this',
    ],
    [
      'a question what another desk may know',
      ticketEvent('task_proposed', task, byAgent(2), at),
      'The IT desk asked what the HR desk may know of this',
    ],
    [
      'what another desk may read',
      ticketEvent('task_agreed', task, byCustomer(1), at),
      'You agreed to what the HR desk reads of this',
    ],
    [
      'another desk that may read nothing',
      ticketEvent('task_refused', { ...task, reason: 'Wombat.' }, byCustomer(1), at),
      'You did not agree that the HR desk is asked',
    ],
    [
      'another desk that has helped',
      ticketEvent('task_done', { ...task, result: 'Wombat.' }, byAgent(2), at),
      'The HR desk has done its part',
    ],
    [
      'another desk that gives up',
      ticketEvent(
        'task_declined',
        { ...task, reason: 'Wombat.', wasAccepted: true },
        byAgent(2),
        at,
      ),
      'The HR desk no longer helps with this',
    ],
    [
      'another desk that is not needed any more',
      ticketEvent('task_taken_back', { ...task, wasAccepted: true }, byAgent(2), at),
      'The HR desk no longer helps with this',
    ],
    [
      'a step that was done',
      ticketEvent('stage_reached', { stage: 'award' }, byAgent(2), at),
      'Done: a step',
    ],
    [
      'that it goes on in another request',
      ticketEvent(
        'merged',
        {
          ...{ intoId: 2, intoNumber: 'CP-2' },
          before: {
            ...{ status: 'open', pendingReason: null, pendingUntil: null },
            ...{ pendingSince: null, pendingRemindAt: null },
          },
        },
        byAgent(2),
        at,
      ),
      'We go on with this in CP-2',
    ],
    [
      'that another request was joined with it',
      ticketEvent(
        'merged_in',
        { fromId: 1, fromNumber: 'CP-1', unansweredSince: null },
        byAgent(2),
        at,
      ),
      'We joined CP-1 with this',
    ],
    [
      'that it goes on by itself again',
      ticketEvent('unmerged', { fromId: 2, fromNumber: 'CP-2' }, byAgent(2), at),
      'We go on with this apart from CP-2',
    ],
    [
      'that the other goes on by itself again',
      ticketEvent('merge_undone', { partId: 1, partNumber: 'CP-1', sequence: 4 }, byAgent(2), at),
      'We go on with CP-1 apart from this',
    ],
    [
      'a step that was left out',
      ticketEvent('stage_skipped', { stage: 'award', reason: 'Wombat.' }, byAgent(2), at),
      'Left out: a step',
    ],
    [
      'a reply',
      ticketEvent('commented', { side: 'agent', commentId: 1, channel: 'portal' }, byAgent(2), at),
      'The IT desk wrote',
    ],
    [
      'a message',
      ticketEvent(
        'commented',
        { side: 'customer', commentId: 1, channel: 'portal' },
        byCustomer(1),
        at,
      ),
      'You wrote to the IT desk',
    ],
    [
      'somebody taking it',
      ticketEvent(
        'assigned',
        { assigneeId: 2, previousAssigneeId: null, how: 'claimed' },
        byAgent(2),
        at,
      ),
      'Ana Ruiz is working on it',
    ],
    [
      'a question',
      ticketEvent(
        'held',
        held({ reason: 'customer_answer', questionCommentId: 9 }),
        byAgent(2),
        at,
      ),
      'We asked a question',
    ],
    [
      'a wait',
      ticketEvent('held', held({ waitingFor: 'the badge office' }), byAgent(2), at),
      "We're waiting for the badge office",
    ],
    [
      'a wait for nobody in particular',
      ticketEvent('held', held({}), byAgent(2), at),
      "We're waiting for somebody outside the desk",
    ],
    [
      'planned work',
      ticketEvent(
        'held',
        held({ reason: 'scheduled_work', until: at + 86_400_000 }),
        byAgent(2),
        at,
      ),
      'We planned the work for Tuesday, March 3',
    ],
    [
      'planned work without a day',
      ticketEvent('held', held({ reason: 'scheduled_work' }), byAgent(2), at),
      'We planned the work',
    ],
    [
      'going on',
      ticketEvent(
        'resumed',
        { from: 'customer_answer', cause: 'customer_answered' },
        byCustomer(1),
        at,
      ),
      "We're working on it again",
    ],
    [
      'an approval that came',
      ticketEvent('resumed', { from: 'approval', cause: 'approved' }, byCustomer(3), at),
      'The work can start',
    ],
    [
      'another team',
      ticketEvent('transferred', transferred('it', 'it'), byAgent(2), at),
      'Another team of the IT desk took it over',
    ],
    [
      'another office',
      ticketEvent('transferred', transferred('it', 'hr'), byAgent(2), at),
      'The HR desk took it over from the IT desk',
    ],
    [
      'the solution',
      ticketEvent('resolved', { category: 'done', commentId: 1 }, byAgent(2), at),
      'We finished this',
    ],
    [
      'reopening',
      ticketEvent('reopened', { from: 'solved', reason: 'Broken.' }, byCustomer(1), at),
      'You opened it again',
    ],
    [
      'reopening by us',
      ticketEvent('reopened', { from: 'solved', reason: 'Wombat.' }, byAgent(2), at),
      'We opened it again',
    ],
    [
      'a confirmation',
      ticketEvent('closed', { how: 'customer_confirmed' }, byCustomer(1), at),
      "You said it's fixed",
    ],
    ['closing by itself', ticketEvent('closed', { how: 'automatic' }, bySystem, at), 'Closed'],
    [
      'closing unapproved',
      ticketEvent('closed', { how: 'not_approved' }, byCustomer(3), at),
      'Closed, because it was not approved',
    ],
    [
      'withdrawing',
      ticketEvent('withdrawn', { reason: null }, byCustomer(1), at),
      'You withdrew it',
    ],
    [
      'asking to approve',
      ticketEvent('approval_requested', { approverId: 3, step: 'supervisor' }, byCustomer(1), at),
      'We asked Rita Boss to approve it',
    ],
    [
      'a request for an approval in place of somebody who asked',
      ticketEvent(
        'approval_requested',
        {
          ...{ approverId: 3, step: 'funding', place: 1, standInId: 2 },
          ...({ because: 'own_request', insteadOfId: 1 } as const),
        },
        bySystem,
        at,
      ),
      'We asked Rita Boss to approve it',
    ],
    [
      'an approver who left',
      ticketEvent(
        'approval_passed_on',
        { place: 1, approverId: 2, toId: 3, because: 'left', standInId: null },
        bySystem,
        at,
      ),
      'We asked Rita Boss to approve it',
    ],
    [
      'somebody who stands in',
      ticketEvent('approval_stand_in', { place: 1, approverId: 2, standInId: 3 }, bySystem, at),
      'Rita Boss can approve it for Ana Ruiz',
    ],
    [
      'somebody who is back',
      ticketEvent('approval_stand_in', { place: 1, approverId: 3, standInId: null }, bySystem, at),
      'Rita Boss can approve it again',
    ],
    [
      'a reminder',
      ticketEvent('approval_reminded', { place: 1, approverId: 3, remindedId: 3 }, bySystem, at),
      'We reminded Rita Boss to decide',
    ],
    [
      'a yes of who stands in',
      ticketEvent(
        'approval_decided',
        { approverId: 2, decision: 'approved', words: null },
        byCustomer(3),
        at,
      ),
      'Rita Boss approved it in place of Ana Ruiz',
    ],
    [
      'a yes',
      ticketEvent(
        'approval_decided',
        { approverId: 3, decision: 'approved', words: null },
        byCustomer(3),
        at,
      ),
      'Rita Boss approved it',
    ],
    [
      'a no',
      ticketEvent(
        'approval_decided',
        { approverId: 3, decision: 'declined', words: 'No.' },
        byCustomer(3),
        at,
      ),
      "Rita Boss didn't approve it",
    ],
    [
      'being late',
      ticketEvent('promise_missed', { metric: 'resolution', cycle: 1, at }, bySystem, at),
      "We're late",
    ],
    [
      'a late answer',
      ticketEvent('promise_missed', { metric: 'first_response', cycle: 1, at }, bySystem, at),
      'Our answer is late',
    ],
    [
      'a reminder',
      ticketEvent('pause_reminded', { until: at }, bySystem, at),
      'We reminded you that we need an answer',
    ],
    [
      'no answer',
      ticketEvent('resumed', { from: 'customer_answer', cause: 'no_answer' }, bySystem, at),
      "We're working on it again",
    ],
    [
      'a miss that was none',
      ticketEvent('promise_taken_back', { metric: 'resolution', cycle: 1, at }, bySystem, at),
      'We were not late after all',
    ],
    [
      'a new date',
      ticketEvent(
        'date_given',
        { finishBy: at, promisedBy: null, reason: 'A part is missing.' },
        byAgent(2),
        at,
      ),
      'We gave you a new date: Monday, March 2',
    ],
    [
      'a rating',
      ticketEvent('pulse_answered', { pulseId: 1, revision: 1 }, byCustomer(1), at),
      'You told us how it went',
    ],
    [
      'a rating given by phone',
      ticketEvent('pulse_answered', { pulseId: 1, revision: 1 }, byAgent(2), at),
      'We wrote down how you said it went',
    ],
  ];

  it.each(cases)('says %s in the words of the portal', (_, event, title) => {
    expect(titleOf(event)).toBe(title);
  });

  it('says "you" to the approver who reads it', () => {
    const asked = ticketEvent(
      'approval_requested',
      { approverId: 3, step: 'supervisor' },
      byCustomer(1),
      at,
    );
    expect(titleOf(asked, { viewerId: 3 })).toBe('We asked you to approve it');
  });

  it('says we are late with the date we said, and is sorry', () => {
    const missed = ticketEvent(
      'promise_missed',
      { metric: 'resolution', cycle: 1, at },
      bySystem,
      at,
    );
    expect(wordsOf(missed)[1]).toBe("We said we'd finish by Friday, March 6, and we're sorry.");
    expect(wordsOf(missed, { promisedFinishAt: null })[1]).toBe(
      "We said we'd finish by Monday, March 2, and we're sorry.",
    );
  });

  it('has no entry for what is for staff only, and none of their words', () => {
    const offered = {
      ...{ teamCode: 'wombat', officeCode: 'wombat' },
      ...{ fromTeamCode: 'wombat', fromOfficeCode: 'wombat' },
    };
    const staffOnly: NewTicketEvent[] = [
      ticketEvent('task_asked', task, byAgent(2), at),
      ticketEvent('offer_made', { ...offered, reason: 'Wombat' }, byAgent(2), at),
      ticketEvent(
        'offer_declined',
        { ...offered, reason: 'Wombat', offeredById: 2 },
        byAgent(3),
        at,
      ),
      ticketEvent('offer_reminded', offered, bySystem, at),
      ticketEvent('offer_withdrawn', offered, byAgent(2), at),
      ticketEvent('offer_lapsed', { ...offered, because: 'finished' }, bySystem, at),
      ...checklistEventKinds.map((kind) =>
        ticketEvent(kind, { step: 1, words: 'Wombat' }, byAgent(2), at),
      ),
      ...tagEventKinds.map((kind) => ticketEvent(kind, { tags: ['wombat'] }, byAgent(2), at)),
      ticketEvent('staff_noted', { staffNoteId: 1 }, byAgent(2), at),
      ticketEvent(
        'assigned',
        { assigneeId: null, previousAssigneeId: 2, how: 'handed_over' },
        byAgent(2),
        at,
      ),
      ticketEvent(
        'priority_changed',
        { impact: 'agency', urgency: 'now', priority: 'urgent', previousPriority: 'low' },
        byAgent(2),
        at,
      ),
      ticketEvent(
        'policy_bound',
        {
          ...{ policyCode: 'wombat', policyVersion: 2, cause: 'publication' },
          ...{ previousPolicyCode: 'wombat', previousPolicyVersion: 1 },
        },
        bySystem,
        at,
      ),
      ticketEvent(
        'contract_bound',
        { code: 'wombat', version: 2, vendor: 'Wombat', previousVersion: 1 },
        bySystem,
        at,
      ),
      ticketEvent(
        'promise_warned',
        { metric: 'resolution', cycle: 1, percent: 50, at },
        bySystem,
        at,
      ),
      ticketEvent('promise_missed', { metric: 'next_response', cycle: 1, at }, bySystem, at),
      ticketEvent('promise_taken_back', { metric: 'ola', cycle: 1, at }, bySystem, at),
      ticketEvent(
        'corrected',
        { targetSequence: 1, previousOccurredAt: 2, newOccurredAt: 1, reason: 'Wombat.' },
        byAgent(2),
        at,
      ),
      ticketEvent('voided', { targetSequence: 99, reason: 'Wombat.' }, byAgent(2), at),
      ticketEvent(
        'escalated',
        {
          ...{ step: 'sorry', action: 'ask_owner_for_date', receiver: null, percent: null },
          ...{ metric: 'resolution', cycle: 1, at },
        },
        bySystem,
        at,
      ),
      ticketEvent(
        'rule_applied',
        {
          ...{ ruleId: 1, ruleName: 'Wombat', ruleVersion: 1, effects: 0 },
          ...{ because: 'Wombat', did: 'Wombat' },
        },
        bySystem,
        at,
      ),
      ticketEvent('follow_up_opened', { followUpId: 1 }, bySystem, at),
      ticketEvent('pulse_sent', { pulseId: 1 }, bySystem, at),
      ticketEvent('attachment_added', { attachmentIds: ['x'], on: 'staff_note' }, byAgent(2), at),
      ticketEvent('held', held({ reason: 'approval' }), bySystem, at),
      ticketEvent(
        'commented',
        { side: 'system', commentId: 1, channel: 'email', automatic: true },
        bySystem,
        at,
      ),
    ];
    expect(timeline(staffOnly)).toEqual([]);
    const all = JSON.stringify(timeline([...staffOnly, ...cases.map(([, event]) => event)]));
    expect(all).not.toMatch(/wombat/i);
    const covered = new Set(
      [...staffOnly, ...cases.map(([, event]) => event)].map(({ kind }) => kind),
    );
    expect(ticketEventKinds.filter((kind) => !covered.has(kind))).toEqual(['opened']);
  });

  it('does not repeat a question, a solution or a reason to reopen as a message', () => {
    const said = (commentId: number, side: 'agent' | 'customer', when: number) =>
      ticketEvent(
        'commented',
        { side, commentId, channel: 'portal' },
        side === 'agent' ? byAgent(2) : byCustomer(1),
        when,
      );
    const events = [
      said(1, 'agent', at),
      ticketEvent(
        'held',
        held({ reason: 'customer_answer', questionCommentId: 1 }),
        byAgent(2),
        at,
      ),
      said(2, 'agent', at + 1),
      ticketEvent('resolved', { category: 'done', commentId: 2 }, byAgent(2), at + 1),
      ticketEvent('reopened', { from: 'solved', reason: 'No.' }, byCustomer(1), at + 2),
      said(3, 'customer', at + 2),
    ];
    expect(timeline(events).map(({ title }) => title)).toEqual([
      'You opened it again',
      'We finished this',
      'We asked a question',
    ]);
  });

  it('tells of a task that another office helps, by that desk, and nothing of what and when it was only asked', () => {
    const taken = { ...task, previousAssigneeId: null };
    const accepted = ticketEvent('task_accepted', taken, byAgent(2), at);
    expect(wordsOf(accepted)).toEqual(['The HR desk helps with this', null, 'HR desk']);
    const silent = [
      ticketEvent('task_asked', task, byAgent(2), at),
      ticketEvent('task_accepted', { ...task, previousAssigneeId: 3 }, byAgent(2), at),
      ticketEvent('task_declined', { ...task, reason: 'No.', wasAccepted: false }, byAgent(2), at),
      ticketEvent('task_taken_back', { ...task, wasAccepted: false }, byAgent(2), at),
      ticketEvent('task_accepted', { ...taken, officeCode: 'it' }, byAgent(2), at),
    ];
    expect(timeline(silent)).toEqual([]);
    expect(timeline([accepted], { sensitive: true })).toEqual([]);
  });

  it('never uses words of the desk', () => {
    const texts = timeline(cases.map(([, event]) => event)).map(
      ({ title, sentence }) => `${title} ${sentence}`,
    );
    for (const text of texts)
      expect(text).not.toMatch(/ticket|\bsla\b|breach|escalat|customer|\buser/i);
  });
});
