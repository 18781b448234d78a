import { approvalSentence } from './approval-sentences.js';
import { checklistSentence } from '../checklist/checklist-sentences.js';
import { offerSentence } from '../offers/offer-sentences.js';
import { tagSentence } from '../tags/tag-sentences.js';
import { taskSentence } from '../tasks/task-sentences.js';
import { stepDone } from '../../../domain/sla/step-words.js';
import { promiseNames } from '../../../domain/sla/time-left-chip.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { impactLabels, priorityLabels, urgencyLabels } from '../../../domain/ticket/priority.js';
import { resolutionCategoryLabels } from '../../../domain/ticket/ticket-facts.js';
import type {
  BindingCause,
  TicketEvent,
  TicketEventData,
} from '../../../domain/ticket/ticket-event.js';

/** Names that the sentences of a history need. */
export interface HistoryNames {
  readonly person: (id: number) => string;
  readonly team: (code: string) => string;
  readonly policy: (code: string) => string;
  readonly stage: (code: string) => string;
  /** What the clock of a cycle is about: the team, the stage, the vendor; null where it is the whole ticket. */
  readonly subject: (metric: string, cycle: number) => string | null;
}

/**
 * What happened, in a sentence for staff; the author is shown beside it. `events` are those of the
 * whole history: an entry about another one quotes it.
 */
export function historySentence(
  event: TicketEvent,
  names: HistoryNames,
  events: readonly TicketEvent[] = [],
): string {
  switch (event.kind) {
    case 'opened':
      return openedSentence(event.data, names);
    case 'commented':
      return commentedSentence(event.data);
    case 'staff_noted':
      return 'Added a staff note.';
    case 'assigned':
      return assignedSentence(event.data, names);
    case 'held':
      return heldSentence(event.data);
    case 'pause_reminded':
      return 'Reminded the customer that we wait for their answer.';
    case 'resumed':
      return resumedSentences[event.data.cause];
    case 'priority_changed': {
      const { impact, urgency, priority, previousPriority } = event.data;
      const now = `${impactLabels[impact]}, ${urgencyLabels[urgency].toLowerCase()}`;
      return `Changed the priority from ${priorityLabels[previousPriority]} to ${priorityLabels[priority]} (${now}).`;
    }
    case 'transferred': {
      const { previousTeamCode, teamCode, reason, offeredById } = event.data;
      const [from, to] = [names.team(previousTeamCode), names.team(teamCode)];
      return offeredById === undefined
        ? `Handed over from ${from} to ${to}: ${reason}`
        : `${to} accepted it from ${from}, where ${names.person(offeredById)} had offered it: ${reason}`;
    }
    case 'policy_bound':
      return boundSentence(event.data, names);
    case 'contract_bound': {
      const { vendor, version, previousVersion } = event.data;
      return `The wait now follows the contract with ${vendor}, version ${version}, instead of version ${previousVersion}: it was published for open waits, too.`;
    }
    case 'stage_reached':
      return `Stage reached: ${names.stage(event.data.stage)}.`;
    case 'stage_skipped':
      return `Stage skipped: ${names.stage(event.data.stage)}. ${event.data.reason}`;
    case 'merged':
      return `Merged into ${event.data.intoNumber}: it goes on there.`;
    case 'merged_in':
      return `${event.data.fromNumber} was merged into this ticket.`;
    case 'unmerged':
      return `Is a ticket of its own again, apart from ${event.data.fromNumber}.`;
    case 'merge_undone':
      return `${event.data.partNumber} is a ticket of its own again.`;
    case 'resolved':
      return `Solved: ${resolutionCategoryLabels[event.data.category]}.`;
    case 'reopened':
      return `Reopened: ${event.data.reason}`;
    case 'closed':
      return closedSentences[event.data.how];
    case 'withdrawn':
      return event.data.reason === null
        ? 'Withdrew the request.'
        : `Withdrew the request: ${event.data.reason}`;
    case 'approval_requested':
    case 'approval_decided':
    case 'approval_passed_on':
    case 'approval_stand_in':
    case 'approval_reminded':
      return approvalSentence(event, names.person);
    case 'offer_made':
    case 'offer_declined':
    case 'offer_reminded':
    case 'offer_withdrawn':
    case 'offer_lapsed':
      return offerSentence(event, names);
    case 'task_proposed':
    case 'task_agreed':
    case 'task_refused':
    case 'task_asked':
    case 'task_accepted':
    case 'task_declined':
    case 'task_done':
    case 'task_taken_back':
      return taskSentence(event, names);
    case 'checklist_ticked':
    case 'checklist_unticked':
    case 'checklist_step_added':
    case 'checklist_step_removed':
      return checklistSentence(event);
    case 'tagged':
    case 'untagged':
      return tagSentence(event);
    case 'promise_warned':
      return `${clockName(event.data, names)}: ${event.data.percent}% of the time is used.`;
    case 'promise_missed':
      return `${clockName(event.data, names)}: the promise was missed.`;
    case 'promise_taken_back':
      return `${clockName(event.data, names)}: the missed promise is taken back, because ${causeOf(event, events).words}.`;
    case 'corrected':
      return `Corrected when this happened: “${quoteOf(event.data.targetSequence, names, events)}”`;
    case 'voided':
      return `Noted that this did not happen: “${quoteOf(event.data.targetSequence, names, events)}”`;
    case 'escalated':
      return escalatedSentence(event.data, names);
    case 'rule_applied':
      return `Rule “${event.data.ruleName}”: ${event.data.did}. Because ${event.data.because}.`;
    case 'date_given':
      return `Gave the customer a new date. Reason: ${event.data.reason}`;
    case 'follow_up_opened':
      return "A follow-up on the customer's answer was opened.";
    case 'pulse_sent':
      return 'The customer was asked how it went.';
    case 'pulse_answered':
      return event.actorSide === 'agent'
        ? 'Wrote down what the customer said by phone of how it went.'
        : 'The customer told how it went.';
    case 'attachment_added': {
      const count = event.data.attachmentIds.length;
      return count === 1 ? 'Added a file.' : `Added ${count} files.`;
    }
  }
}

function commentedSentence({ side, writtenLaterBecause }: TicketEventData['commented']): string {
  if (writtenLaterBecause === undefined) {
    return side === 'agent' ? 'Replied to the customer.' : 'Wrote to the desk.';
  }
  const said = side === 'agent' ? 'Spoke to the customer' : 'Wrote down what the customer said';
  return `${said}; written down later: ${writtenLaterBecause}`;
}

function quoteOf(sequence: number, names: HistoryNames, events: readonly TicketEvent[]): string {
  const target = events.find((event) => event.sequence === sequence);
  return target === undefined ? `entry ${sequence}` : historySentence(target, names, events);
}

/** What set a retraction off: the entry before it that was recorded by the same act, and the reason given with it. */
export function causeOf(
  event: TicketEvent,
  events: readonly TicketEvent[],
): { readonly words: string; readonly reason: string | null } {
  const act = events.findLast(
    ({ sequence, kind, occurredAt, recordedAt = occurredAt }) =>
      sequence < event.sequence && recordedAt === event.occurredAt && kind in causes,
  );
  if (act?.kind === 'corrected') return { words: causes.corrected, reason: act.data.reason };
  if (act?.kind === 'voided') return { words: causes.voided, reason: act.data.reason };
  if (act?.kind === 'commented') {
    return { words: causes.commented, reason: act.data.writtenLaterBecause ?? null };
  }
  return { words: 'of a change of the hours or targets', reason: null };
}

const causes = {
  corrected: 'a time was corrected',
  voided: 'an entry did not happen',
  commented: 'something was written down later',
} as const;

const resumedSentences: Readonly<Record<TicketEventData['resumed']['cause'], string>> = {
  customer_answered: 'The customer answered; the ticket goes on.',
  agent: 'Took it out of its wait.',
  no_answer: 'No answer came from the customer; the ticket goes on.',
  date_passed: 'The date until which it waited has come.',
  approved: 'Approved; the work can start.',
};

const closedSentences: Readonly<Record<TicketEventData['closed']['how'], string>> = {
  customer_confirmed: 'The customer said that it is fixed.',
  automatic: 'Closed by itself after five business days.',
  not_approved: 'Closed, because it was not approved.',
};

function openedSentence(data: TicketEventData['opened'], names: HistoryNames): string {
  if (data.channel === 'phone') return `Wrote down a call of ${names.person(data.customerId)}.`;
  if (data.channel === 'walk_up') return `Wrote down a visit of ${names.person(data.customerId)}.`;
  return data.submitterId === data.customerId
    ? 'Filed the request.'
    : `Filed the request for ${names.person(data.customerId)}.`;
}

const bindingCauses: Readonly<Record<BindingCause, string>> = {
  priority: 'the rules say so for its priority',
  transfer: 'the rules say so for its team',
  publication: 'it was published for open tickets, too',
  rules: 'the rules were changed',
};

/** "Promises are now counted by Access (version 3) instead of version 2: …" */
function boundSentence(data: TicketEventData['policy_bound'], { policy }: HistoryNames): string {
  const { policyCode, policyVersion, previousPolicyCode, previousPolicyVersion, cause } = data;
  const same = policyCode === previousPolicyCode;
  const previous = same ? '' : `“${policy(previousPolicyCode)}”, `;
  const before = `${previous}version ${previousPolicyVersion}`;
  return `The promises now follow “${policy(policyCode)}”, version ${policyVersion}, instead of ${before}: ${bindingCauses[cause]}.`;
}

function assignedSentence(
  { assigneeId, previousAssigneeId, how, because }: TicketEventData['assigned'],
  { person }: HistoryNames,
): string {
  if (how === 'skipped') return `Skipped it: ${because}`;
  if (how === 'automatic') return `Went to ${person(assigneeId!)} automatically. ${because}`;
  if (how === 'claimed') return 'Claimed the ticket.';
  if (how === 'answered') return 'Took the ticket by answering.';
  if (assigneeId !== null) return `Assigned it to ${person(assigneeId)}.`;
  const from = previousAssigneeId === null ? '' : ` from ${person(previousAssigneeId)}`;
  return `Took it off${from}.`;
}

function heldSentence(held: TicketEventData['held']): string {
  const allowed =
    held.allowedBecause === undefined ? '' : ` Allowed because: ${held.allowedBecause}`;
  return `${waitSentence(held)}${allowed}`;
}

function waitSentence({ reason, waitingFor, awaited, contract }: TicketEventData['held']): string {
  const what = awaited == null ? '' : `: ${awaited}`;
  switch (reason) {
    case 'customer_answer':
      return `Asked the customer; the ticket waits for the answer${what}.`;
    case 'third_party':
      return contract
        ? `Waits for ${waitingFor ?? contract.vendor}, under the contract with ${contract.vendor}${what}.`
        : `Waits for ${waitingFor ?? 'a third party'}${what}.`;
    case 'scheduled_work':
      return `Waits for planned work${what}.`;
    case 'approval':
      return 'Waits for an approval.';
  }
}

/** "Finish", "Stage “Award”". */
function clockName(
  { metric, cycle }: { readonly metric: string; readonly cycle: number },
  names: HistoryNames,
): string {
  const name = promiseNames[metric as SlaMetric] ?? metric;
  const subject = names.subject(metric, cycle);
  return subject === null ? name : `${name} “${subject}”`;
}

function escalatedSentence(
  { percent, ...step }: TicketEventData['escalated'],
  names: HistoryNames,
): string {
  const cause = percent === null ? 'the promise was missed' : `${percent}% of the time is used`;
  const clock = clockName(step, names);
  return `${stepDone(step, names.team)}: ${clock.charAt(0).toLowerCase()}${clock.slice(1)}, ${cause}.`;
}
