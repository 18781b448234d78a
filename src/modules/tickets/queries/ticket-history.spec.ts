import {
  byAgent,
  byCustomer,
  bySystem,
  ticketEvent,
  ticketEventKinds,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventData,
  type TicketEventKind,
} from '../../../domain/ticket/ticket-event.js';
import { causeOf, historySentence } from './ticket-history.js';

const names = {
  person: (id: number) => (id === 1 ? 'Maria Lopez' : 'Sam Lee'),
  team: (code: string) => code.toUpperCase(),
  policy: (code: string) => (code === 'p' ? 'Fix it' : 'Major incident'),
  stage: (code: string) => (code === 'award' ? 'Award' : 'Delivery'),
  subject: (metric: string, cycle: number) =>
    metric === 'milestone' && cycle === 2 ? 'Award' : null,
};

const opened: TicketEventData['opened'] = {
  ...{ channel: 'portal', filedBy: 'customer', customerId: 1, submitterId: 1, serviceCode: 's' },
  ...{ policyCode: 'p', policyVersion: 1, teamCode: 't', officeCode: 'it', impact: 'person' },
  ...{ urgency: 'soon', priority: 'normal', waitsForApproval: false },
};

const said = { side: 'agent', commentId: 1, channel: 'portal' } as const;

function say<K extends TicketEventKind>(
  kind: K,
  data: TicketEventData[K],
  author = byAgent(2),
): string {
  const event = { ...ticketEvent(kind, data, author, 0), sequence: 1 } as TicketEvent;
  return historySentence(event, names);
}

const escalated = { step: 's', metric: 'resolution', cycle: 1, at: 0 };
const held = { until: null, questionCommentId: null, waitingFor: null };
const bound = {
  ...{ policyCode: 'm', policyVersion: 4, previousPolicyCode: 'p', previousPolicyVersion: 2 },
};
const beforeMerging = {
  ...{ status: 'open' as const, pendingReason: null, pendingUntil: null },
  ...{ pendingSince: null, pendingRemindAt: null },
};
const inPlaceOfSam = {
  ...ticketEvent(
    'approval_decided',
    { approverId: 2, decision: 'approved', words: null },
    byCustomer(1),
    0,
  ),
  sequence: 1,
} as TicketEvent;
const toB = { teamCode: 'b', officeCode: 'y', fromTeamCode: 'a', fromOfficeCode: 'x' };
const badge = {
  ...{ taskId: 7, title: 'Print a badge', teamCode: 'it-access' },
  ...{ officeCode: 'it', forOfficeCode: 'hr' },
};
const sentences: [TicketEventKind, string, string][] = [
  ['opened', say('opened', opened), 'Filed the request.'],
  ['opened', say('opened', { ...opened, submitterId: 2 }), 'Filed the request for Maria Lopez.'],
  ['opened', say('opened', { ...opened, channel: 'phone' }), 'Wrote down a call of Maria Lopez.'],
  [
    'opened',
    say('opened', { ...opened, channel: 'walk_up' }),
    'Wrote down a visit of Maria Lopez.',
  ],
  [
    'commented',
    say('commented', { side: 'agent', commentId: 1, channel: 'portal' }),
    'Replied to the customer.',
  ],
  [
    'commented',
    say('commented', { side: 'customer', commentId: 1, channel: 'portal' }),
    'Wrote to the desk.',
  ],
  [
    'merged',
    say('merged', { intoId: 2, intoNumber: 'CP-2', before: beforeMerging }),
    'Merged into CP-2: it goes on there.',
  ],
  [
    'merged_in',
    say('merged_in', { fromId: 1, fromNumber: 'CP-1', unansweredSince: null }),
    'CP-1 was merged into this ticket.',
  ],
  [
    'unmerged',
    say('unmerged', { fromId: 2, fromNumber: 'CP-2' }),
    'Is a ticket of its own again, apart from CP-2.',
  ],
  [
    'merge_undone',
    say('merge_undone', { partId: 1, partNumber: 'CP-1', sequence: 4 }),
    'CP-1 is a ticket of its own again.',
  ],
  ['stage_reached', say('stage_reached', { stage: 'award' }), 'Stage reached: Award.'],
  [
    'stage_skipped',
    say('stage_skipped', { stage: 'delivery', reason: 'It is a service.' }),
    'Stage skipped: Delivery. It is a service.',
  ],
  [
    'held',
    say('held', {
      ...{ ...held, reason: 'third_party' },
      contract: { code: 'repair', version: 1, vendor: 'Northside Repair' },
    }),
    'Waits for Northside Repair, under the contract with Northside Repair.',
  ],
  [
    'contract_bound',
    say('contract_bound', {
      code: 'r',
      version: 3,
      vendor: 'Northside Repair',
      previousVersion: 2,
    }),
    'The wait now follows the contract with Northside Repair, version 3, instead of version 2: it was published for open waits, too.',
  ],
  ['staff_noted', say('staff_noted', { staffNoteId: 1 }), 'Added a staff note.'],
  [
    'policy_bound',
    say('policy_bound', { ...bound, cause: 'priority' }),
    'The promises now follow “Major incident”, version 4, instead of “Fix it”, version 2: the rules say so for its priority.',
  ],
  [
    'policy_bound',
    say('policy_bound', { ...bound, policyCode: 'p', policyVersion: 3, cause: 'publication' }),
    'The promises now follow “Fix it”, version 3, instead of version 2: it was published for open tickets, too.',
  ],
  [
    'assigned',
    say('assigned', { assigneeId: 2, previousAssigneeId: null, how: 'assigned' }),
    'Assigned it to Sam Lee.',
  ],
  [
    'assigned',
    say('assigned', { assigneeId: 2, previousAssigneeId: null, how: 'claimed' }),
    'Claimed the ticket.',
  ],
  [
    'assigned',
    say('assigned', { assigneeId: 2, previousAssigneeId: null, how: 'answered' }),
    'Took the ticket by answering.',
  ],
  [
    'assigned',
    say('assigned', { assigneeId: null, previousAssigneeId: 2, how: 'assigned' }),
    'Took it off from Sam Lee.',
  ],
  [
    'assigned',
    say('assigned', { assigneeId: null, previousAssigneeId: null, how: 'assigned' }),
    'Took it off.',
  ],
  [
    'held',
    say('held', { ...held, reason: 'customer_answer' }),
    'Asked the customer; the ticket waits for the answer.',
  ],
  [
    'held',
    say('held', { ...held, reason: 'third_party', waitingFor: 'the maker' }),
    'Waits for the maker.',
  ],
  ['held', say('held', { ...held, reason: 'third_party' }), 'Waits for a third party.'],
  ['held', say('held', { ...held, reason: 'scheduled_work' }), 'Waits for planned work.'],
  ['held', say('held', { ...held, reason: 'approval' }), 'Waits for an approval.'],
  [
    'resumed',
    say('resumed', { from: 'third_party', cause: 'date_passed' }),
    'The date until which it waited has come.',
  ],
  [
    'priority_changed',
    say('priority_changed', {
      impact: 'bureau',
      urgency: 'now',
      priority: 'urgent',
      previousPriority: 'low',
    }),
    'Changed the priority from Low to Urgent (A whole bureau, work has stopped).',
  ],
  [
    'transferred',
    say('transferred', {
      teamCode: 'b',
      officeCode: 'x',
      previousTeamCode: 'a',
      previousOfficeCode: 'x',
      reason: 'Theirs.',
    }),
    'Handed over from A to B: Theirs.',
  ],
  [
    'transferred',
    say('transferred', {
      ...{ teamCode: 'b', officeCode: 'y', previousTeamCode: 'a', previousOfficeCode: 'x' },
      ...{ reason: 'Theirs.', offeredById: 1 },
    }),
    'B accepted it from A, where Maria Lopez had offered it: Theirs.',
  ],
  [
    'offer_made',
    say('offer_made', { ...toB, reason: 'Theirs.' }),
    'Offered to B, which has to accept it: Theirs.',
  ],
  [
    'offer_declined',
    say('offer_declined', { ...toB, reason: 'Not ours.', offeredById: 1 }),
    'B did not take it: Not ours.',
  ],
  ['offer_reminded', say('offer_reminded', toB), 'Reminded B that the offer waits for an answer.'],
  ['offer_withdrawn', say('offer_withdrawn', toB), 'Withdrew the offer to B.'],
  [
    'offer_lapsed',
    say('offer_lapsed', { ...toB, because: 'finished' }),
    'The offer to B ended, because the ticket was finished.',
  ],
  [
    'offer_lapsed',
    say('offer_lapsed', { ...toB, because: 'handed_on' }),
    'The offer to B ended, because it was handed over in another way.',
  ],
  [
    'resolved',
    say('resolved', { category: 'fixed', commentId: 1 }),
    'Solved: We fixed the problem.',
  ],
  ['reopened', say('reopened', { from: 'solved', reason: 'Again.' }), 'Reopened: Again.'],
  ['closed', say('closed', { how: 'automatic' }), 'Closed by itself after five business days.'],
  ['withdrawn', say('withdrawn', { reason: null }), 'Withdrew the request.'],
  ['withdrawn', say('withdrawn', { reason: 'Found it.' }), 'Withdrew the request: Found it.'],
  [
    'approval_requested',
    say('approval_requested', { approverId: 2, step: 'supervisor' }),
    'Asked Sam Lee to approve (supervisor).',
  ],
  [
    'approval_decided',
    say('approval_decided', { approverId: 2, decision: 'approved', words: null }),
    'Approved it.',
  ],
  [
    'approval_requested',
    say('approval_requested', {
      ...{ approverId: 2, step: 'board', place: 2, standInId: 1 },
      ...({ because: 'own_request', insteadOfId: 1 } as const),
    }),
    'Asked Sam Lee to approve (board). In place of Maria Lopez: nobody approves their own request. Maria Lopez stands in.',
  ],
  ['approval_decided', historySentence(inPlaceOfSam, names), 'Approved it in place of Sam Lee.'],
  [
    'approval_passed_on',
    say('approval_passed_on', {
      ...({ place: 1, approverId: 1, toId: 2, because: 'left', standInId: null } as const),
    }),
    "Asked Sam Lee to approve, because Maria Lopez doesn't work here any more.",
  ],
  [
    'approval_stand_in',
    say('approval_stand_in', { place: 1, approverId: 1, standInId: 2 }),
    'Sam Lee stands in for Maria Lopez for the approval.',
  ],
  [
    'approval_stand_in',
    say('approval_stand_in', { place: 1, approverId: 1, standInId: null }),
    'Nobody stands in for Maria Lopez any more.',
  ],
  [
    'approval_reminded',
    say('approval_reminded', { place: 1, approverId: 1, remindedId: 2 }),
    'Reminded Sam Lee of the approval.',
  ],
  ['task_asked', say('task_asked', badge), 'Asked IT-ACCESS for a task: “Print a badge”.'],
  [
    'task_accepted',
    say('task_accepted', { ...badge, previousAssigneeId: null }),
    'Took the task of IT-ACCESS: “Print a badge”.',
  ],
  [
    'task_accepted',
    say('task_accepted', { ...badge, previousAssigneeId: 1 }),
    'Took the task of IT-ACCESS over from Maria Lopez: “Print a badge”.',
  ],
  [
    'task_declined',
    say('task_declined', { ...badge, reason: 'No photo.', wasAccepted: false }),
    'IT-ACCESS declined the task “Print a badge”: No photo.',
  ],
  [
    'task_done',
    say('task_done', { ...badge, result: 'At the front desk.' }),
    'IT-ACCESS has done the task “Print a badge”: At the front desk.',
  ],
  [
    'task_proposed',
    say('task_proposed', badge),
    'Asked the customer whether IT-ACCESS may be asked for a task: “Print a badge”.',
  ],
  [
    'task_agreed',
    say('task_agreed', badge, byCustomer(1)),
    'Agreed to what IT-ACCESS reads of this: “Print a badge”.',
  ],
  [
    'task_refused',
    say('task_refused', { ...badge, reason: null }, byCustomer(1)),
    'Did not agree that IT-ACCESS is asked: “Print a badge”.',
  ],
  [
    'task_refused',
    say('task_refused', { ...badge, reason: 'No.' }, byCustomer(1)),
    'Did not agree that IT-ACCESS is asked: “Print a badge”. No.',
  ],
  [
    'task_taken_back',
    say('task_taken_back', { ...badge, wasAccepted: true }),
    'Took back the task of IT-ACCESS: “Print a badge”.',
  ],
  [
    'checklist_ticked',
    say('checklist_ticked', { step: 2, words: 'Wipe the disk' }),
    'Ticked “Wipe the disk” on the checklist.',
  ],
  [
    'checklist_unticked',
    say('checklist_unticked', { step: 2, words: 'Wipe the disk' }),
    'Took the tick off “Wipe the disk” on the checklist.',
  ],
  [
    'checklist_step_added',
    say('checklist_step_added', { step: 2, words: 'Wipe the disk' }),
    'Added “Wipe the disk” to the checklist.',
  ],
  [
    'checklist_step_removed',
    say('checklist_step_removed', { step: 2, words: 'Wipe the disk' }),
    'Removed “Wipe the disk” from the checklist.',
  ],
  ['tagged', say('tagged', { tags: ['vpn'] }), 'Added the tag “vpn”.'],
  ['tagged', say('tagged', { tags: ['vpn', 'loan'] }), 'Added the tags “vpn” and “loan”.'],
  ['untagged', say('untagged', { tags: ['vpn'] }), 'Took off the tag “vpn”.'],
  [
    'untagged',
    say('untagged', { tags: ['vpn'], because: 'deleted' }, bySystem),
    'Took off the tag “vpn”, because the tag was deleted everywhere.',
  ],
  [
    'approval_decided',
    say('approval_decided', { approverId: 2, decision: 'declined', words: 'No.' }),
    "Didn't approve it: No.",
  ],
  [
    'promise_warned',
    say('promise_warned', { metric: 'first_response', cycle: 1, percent: 75, at: 0 }),
    'First reply: 75% of the time is used.',
  ],
  [
    'promise_missed',
    say('promise_missed', { metric: 'resolution', cycle: 1, at: 0 }),
    'Finish: the promise was missed.',
  ],
  [
    'promise_missed',
    say('promise_missed', { metric: 'milestone', cycle: 2, at: 0 }),
    'Stage “Award”: the promise was missed.',
  ],
  [
    'promise_missed',
    say('promise_missed', { metric: 'unheard_of', cycle: 1, at: 0 }),
    'unheard_of: the promise was missed.',
  ],
  [
    'held',
    say('held', { ...held, reason: 'customer_answer', awaited: 'a photo' }),
    'Asked the customer; the ticket waits for the answer: a photo.',
  ],
  [
    'held',
    say('held', { ...held, reason: 'scheduled_work', allowedBecause: 'On leave.' }),
    'Waits for planned work. Allowed because: On leave.',
  ],
  [
    'pause_reminded',
    say('pause_reminded', { until: 0 }),
    'Reminded the customer that we wait for their answer.',
  ],
  [
    'resumed',
    say('resumed', { from: 'customer_answer', cause: 'no_answer' }),
    'No answer came from the customer; the ticket goes on.',
  ],
  [
    'promise_taken_back',
    say('promise_taken_back', { metric: 'resolution', cycle: 1, at: 0 }),
    'Finish: the missed promise is taken back, because of a change of the hours or targets.',
  ],
  [
    'commented',
    say('commented', { ...said, writtenLaterBecause: 'The line was down.' }),
    'Spoke to the customer; written down later: The line was down.',
  ],
  [
    'commented',
    say('commented', { ...said, side: 'customer', writtenLaterBecause: 'A call.' }),
    'Wrote down what the customer said; written down later: A call.',
  ],
  [
    'corrected',
    say('corrected', { targetSequence: 9, previousOccurredAt: 2, newOccurredAt: 1, reason: 'R' }),
    'Corrected when this happened: “entry 9”',
  ],
  [
    'voided',
    say('voided', { targetSequence: 9, reason: 'R' }),
    'Noted that this did not happen: “entry 9”',
  ],
  [
    'escalated',
    say('escalated', { ...escalated, action: 'notify', receiver: 'team_lead', percent: 75 }),
    "Told the team's lead: finish, 75% of the time is used.",
  ],
  [
    'escalated',
    say('escalated', {
      ...{ ...escalated, metric: 'milestone', cycle: 2, percent: null },
      ...{ action: 'raise_priority', receiver: null },
    }),
    'Raised the priority: stage “Award”, the promise was missed.',
  ],
  [
    'escalated',
    say('escalated', { ...escalated, action: 'reassign', receiver: 'pay', percent: null }),
    'Gave it to PAY: finish, the promise was missed.',
  ],
  [
    'rule_applied',
    say('rule_applied', {
      ...{ ruleId: 1, ruleName: 'Late laptops', ruleVersion: 2, effects: 1 },
      ...{ because: 'team is Laptops', did: 'set the priority to urgent' },
    }),
    'Rule “Late laptops”: set the priority to urgent. Because team is Laptops.',
  ],
  [
    'date_given',
    say('date_given', { finishBy: 5, promisedBy: null, reason: 'A part is missing.' }),
    'Gave the customer a new date. Reason: A part is missing.',
  ],
  [
    'follow_up_opened',
    say('follow_up_opened', { followUpId: 1 }),
    "A follow-up on the customer's answer was opened.",
  ],
  ['pulse_sent', say('pulse_sent', { pulseId: 1 }), 'The customer was asked how it went.'],
  [
    'pulse_answered',
    say('pulse_answered', { pulseId: 1, revision: 1 }),
    'Wrote down what the customer said by phone of how it went.',
  ],
  [
    'pulse_answered',
    say('pulse_answered', { pulseId: 1, revision: 1 }, byCustomer(1)),
    'The customer told how it went.',
  ],
  [
    'attachment_added',
    say('attachment_added', { attachmentIds: ['a'], on: 'request' }),
    'Added a file.',
  ],
  [
    'attachment_added',
    say('attachment_added', { attachmentIds: ['a', 'b'], on: 'request' }),
    'Added 2 files.',
  ],
];

describe('the history of a ticket for staff', () => {
  it.each(sentences)('has a sentence for %s: %s', (_, sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  it('knows every kind of event', () => {
    expect(ticketEventKinds.filter((kind) => !sentences.some(([known]) => known === kind))).toEqual(
      [],
    );
  });
});

describe('why a miss was taken back', () => {
  const at = 1000;
  const events = (...acts: NewTicketEvent[]): TicketEvent[] =>
    [
      ...acts,
      ticketEvent('promise_taken_back', { metric: 'resolution', cycle: 1, at: 5 }, bySystem, at),
    ].map((event, index) => ({ ...event, sequence: index + 1 }));
  const cause = (...acts: NewTicketEvent[]) => {
    const all = events(...acts);
    return causeOf(all.at(-1)!, all);
  };

  it('is the rewrite recorded by the same act, with its reason', () => {
    const corrected = { targetSequence: 1, previousOccurredAt: 2, newOccurredAt: 1 };
    expect(
      cause(ticketEvent('corrected', { ...corrected, reason: 'By phone.' }, byAgent(4), at)),
    ).toEqual({ words: 'a time was corrected', reason: 'By phone.' });
    expect(
      cause(ticketEvent('voided', { targetSequence: 1, reason: 'Mistake.' }, byAgent(4), at)),
    ).toEqual({ words: 'an entry did not happen', reason: 'Mistake.' });
    const late = ticketEvent('commented', { ...said, writtenLaterBecause: 'Late.' }, byAgent(4), 3);
    expect(cause({ ...late, recordedAt: at })).toEqual({
      words: 'something was written down later',
      reason: 'Late.',
    });
  });

  it('is a change of hours or targets where no act is beside it', () => {
    const earlier = ticketEvent('voided', { targetSequence: 1, reason: 'Old.' }, byAgent(4), 500);
    expect(cause(earlier).reason).toBeNull();
  });
});
