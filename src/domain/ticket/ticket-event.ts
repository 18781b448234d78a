import type { ApprovalEventData } from '../approval/approval-event-data.js';
import type { ApprovalStepPlan } from '../approval/approval-plan.js';
import type { EscalationAction } from '../sla/escalation-step.js';
import { checklistEventKinds } from './checklist-events.js';
import type { ChecklistEventData, ChecklistStepPlan } from './checklist-events.js';
import { offerEventKinds, type HandOverEventData } from './offer-events.js';
import type { Impact, Priority, Urgency } from './priority.js';
import type { Channel, ResolutionCategory, TicketFacts } from './ticket-facts.js';
import type { Stage } from './stages.js';
import type { PendingReason } from './ticket-status.js';
import { tagEventKinds, type TagEventData } from './tag-events.js';
import { taskEventKinds, type TaskEventData } from './task-events.js';
import type { WaitEnd } from './waiting-rule.js';

/** Whose act an event is. `system` is a rule or a job. */
export type EventSide = 'customer' | 'agent' | 'system';

/** The policy version by which a ticket's promises are counted. */
export interface PolicyBinding {
  readonly policyCode: string;
  readonly policyVersion: number;
}

/**
 * Why a ticket counts by another policy version: the rules choose otherwise for its new priority or
 * team, a version was published for open tickets too, or the rules themselves were.
 */
export type BindingCause = 'priority' | 'transfer' | 'publication' | 'rules';

/** A version of a contract with a vendor, who is named as they were called then. */
export interface ContractVersion {
  readonly code: string;
  readonly version: number;
  readonly vendor: string;
}

/** What is recorded with each kind of ticket event. Instants are epoch milliseconds. */
export interface TicketEventData
  extends ApprovalEventData, TaskEventData, ChecklistEventData, HandOverEventData, TagEventData {
  opened: PolicyBinding & {
    readonly channel: Channel;
    /** `agent` when staff wrote it down at the desk, `customer` when it was filed, also for a colleague. */
    readonly filedBy: 'customer' | 'agent';
    readonly customerId: number;
    readonly submitterId: number;
    readonly serviceCode: string;
    readonly teamCode: string;
    readonly officeCode: string;
    readonly impact: Impact;
    readonly urgency: Urgency;
    readonly priority: Priority;
    readonly waitsForApproval: boolean;
    /** The stages it will pass, as the service had them; absent where it has none. */
    readonly stages?: readonly Stage[];
    /** The steps of its checklist, as the service had them; absent where it has none. */
    readonly checklist?: readonly ChecklistStepPlan[];
    /** The steps of its approval, as the service had them; absent where it has none. */
    readonly approvalSteps?: readonly ApprovalStepPlan[];
  };
  commented: {
    readonly side: EventSide;
    readonly commentId: number;
    readonly channel: Channel;
    /** True for what a machine sent (acknowledgement, out of office): it answers nobody. */
    readonly automatic?: boolean;
    /** Why it was written down only after it had been said; absent when it was not. */
    readonly writtenLaterBecause?: string;
  };
  staff_noted: {
    readonly staffNoteId: number;
    /** The colleagues whom it calls; absent where it calls nobody. */
    readonly mentionedIds?: readonly number[];
  };
  assigned: {
    readonly assigneeId: number | null;
    readonly previousAssigneeId: number | null;
    readonly how: 'assigned' | 'claimed' | 'answered' | 'handed_over' | 'skipped' | 'automatic';
    /** Why it was skipped, or why just they were given it; absent otherwise. */
    readonly because?: string;
  };
  held: {
    readonly reason: PendingReason;
    readonly until: number | null;
    /** The comment that carries the question to the customer. */
    readonly questionCommentId: number | null;
    readonly waitingFor: string | null;
    /** What is awaited, in words that the customer may read. */
    readonly awaited?: string | null;
    /** What happens when `until` comes without an answer, by the rule in force then. */
    readonly atEnd?: WaitEnd;
    /** Why it may wait longer or more often than the rule allows; a lead said so. */
    readonly allowedBecause?: string;
    /** The contract under which a third party is waited for; absent where there is none. */
    readonly contract?: ContractVersion;
  };
  /** The customer was reminded that their answer is awaited until then. */
  pause_reminded: { readonly until: number };
  resumed: {
    readonly from: PendingReason;
    /** `no_answer`: the date passed until which the customer was asked to answer. */
    readonly cause: 'customer_answered' | 'agent' | 'date_passed' | 'no_answer' | 'approved';
    /** Without an answer the desk is asked whether to close it; nothing closes by itself. */
    readonly proposesClosing?: boolean;
  };
  priority_changed: {
    readonly impact: Impact;
    readonly urgency: Urgency;
    readonly priority: Priority;
    readonly previousPriority: Priority;
  };
  /** Another policy version is in force from now on, by what made it so. */
  policy_bound: PolicyBinding & {
    readonly cause: BindingCause;
    readonly previousPolicyCode: string;
    readonly previousPolicyVersion: number;
  };
  /** The wait goes on under another version of its contract, because that was published for open waits too. */
  contract_bound: ContractVersion & { readonly previousVersion: number };
  stage_reached: { readonly stage: string };
  stage_skipped: { readonly stage: string; readonly reason: string };
  /** It goes on in another ticket; `before` is where it stood, for undoing it. */
  merged: {
    readonly intoId: number;
    readonly intoNumber: string;
    readonly before: Pick<
      TicketFacts,
      'status' | 'pendingReason' | 'pendingUntil' | 'pendingSince' | 'pendingRemindAt'
    >;
  };
  /** Another ticket goes on in this one, with a question that is unanswered since then, if any. */
  merged_in: {
    readonly fromId: number;
    readonly fromNumber: string;
    readonly unansweredSince: number | null;
  };
  /** It is a ticket of its own again. */
  unmerged: { readonly fromId: number; readonly fromNumber: string };
  /** A ticket that had come in by the entry of that number is one of its own again. */
  merge_undone: {
    readonly partId: number;
    readonly partNumber: string;
    readonly sequence: number;
  };
  resolved: { readonly category: ResolutionCategory; readonly commentId: number };
  reopened: { readonly from: 'solved' | 'closed'; readonly reason: string };
  closed: { readonly how: 'customer_confirmed' | 'automatic' | 'not_approved' };
  withdrawn: { readonly reason: string | null };
  promise_warned: {
    readonly metric: string;
    readonly cycle: number;
    readonly percent: number;
    readonly at: number;
  };
  promise_missed: { readonly metric: string; readonly cycle: number; readonly at: number };
  /** A miss that had been told turned out not to be one; `at` is the instant it was recorded with. */
  promise_taken_back: { readonly metric: string; readonly cycle: number; readonly at: number };
  /** An earlier event happened at another time than was recorded. */
  corrected: {
    readonly targetSequence: number;
    readonly previousOccurredAt: number;
    readonly newOccurredAt: number;
    readonly reason: string;
  };
  /** An earlier event did not happen. */
  voided: { readonly targetSequence: number; readonly reason: string };
  /** A step of the policy was done; percent is null when the missed promise made it due. */
  escalated: {
    readonly step: string;
    readonly action: EscalationAction;
    readonly receiver: string | null;
    readonly metric: string;
    readonly cycle: number;
    readonly percent: number | null;
    readonly at: number;
  };
  /** A rule acted by itself; as many of the events after this one are what it did. */
  rule_applied: {
    readonly ruleId: number;
    readonly ruleName: string;
    readonly ruleVersion: number;
    /** The conditions that held, in words. */
    readonly because: string;
    /** What it did, in words. */
    readonly did: string;
    readonly effects: number;
  };
  /** The customer was told a new date; promise and target stay what they were. */
  date_given: {
    readonly finishBy: number;
    readonly promisedBy: number | null;
    readonly reason: string;
  };
  follow_up_opened: { readonly followUpId: number };
  pulse_sent: { readonly pulseId: number };
  pulse_answered: { readonly pulseId: number; readonly revision: number };
  attachment_added: {
    readonly attachmentIds: readonly string[];
    /** Where it hangs: files of a staff note are never shown to the customer. */
    readonly on: 'request' | 'comment' | 'staff_note';
  };
}

export type TicketEventKind = keyof TicketEventData;

/** Every kind of ticket event, in the order in which they are described. */
export const ticketEventKinds = [
  'opened',
  'commented',
  'staff_noted',
  'assigned',
  'held',
  'pause_reminded',
  'resumed',
  'priority_changed',
  'transferred',
  'policy_bound',
  'contract_bound',
  'stage_reached',
  'stage_skipped',
  'merged',
  'merged_in',
  'unmerged',
  'merge_undone',
  'resolved',
  'reopened',
  'closed',
  'withdrawn',
  'approval_requested',
  'approval_decided',
  'approval_passed_on',
  'approval_stand_in',
  'approval_reminded',
  ...offerEventKinds,
  ...taskEventKinds,
  ...checklistEventKinds,
  ...tagEventKinds,
  'promise_warned',
  'promise_missed',
  'promise_taken_back',
  'corrected',
  'voided',
  'escalated',
  'rule_applied',
  'date_given',
  'follow_up_opened',
  'pulse_sent',
  'pulse_answered',
  'attachment_added',
] as const satisfies readonly TicketEventKind[];

interface EventOf<K extends TicketEventKind> {
  readonly kind: K;
  readonly occurredAt: number;
  /** When it became known, if that was later than when it happened. */
  readonly recordedAt?: number;
  readonly actorId: number | null;
  readonly actorSide: EventSide;
  readonly data: TicketEventData[K];
}

/** A thing that happens to a ticket, as a decision gives it: not numbered yet. */
export type NewTicketEvent = { [K in TicketEventKind]: EventOf<K> }[TicketEventKind];

/** A recorded event: numbered within its ticket. */
export type TicketEvent = NewTicketEvent & { readonly sequence: number };

/** Who an event is by. */
export interface EventAuthor {
  readonly actorId: number | null;
  readonly actorSide: EventSide;
}

/** The author of what no person did: jobs and rules. */
export const bySystem: EventAuthor = { actorId: null, actorSide: 'system' };

/** The author of an act at the desk. */
export function byAgent(personId: number): EventAuthor {
  return { actorId: personId, actorSide: 'agent' };
}

/** The author of an act for the one who asked; approvers count to this side. */
export function byCustomer(personId: number): EventAuthor {
  return { actorId: personId, actorSide: 'customer' };
}

/** One event with its data, typed by its kind. */
export function ticketEvent<K extends TicketEventKind>(
  kind: K,
  data: TicketEventData[K],
  author: EventAuthor,
  occurredAt: number,
): NewTicketEvent {
  return { kind, data, occurredAt, ...author } as NewTicketEvent;
}
