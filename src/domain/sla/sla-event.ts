import type { SlaStatus } from './sla-metric.js';

/**
 * What every event carries. `occurredAt` orders the fold; `recordedAt` (default: the same) is when it
 * became known; `sequence` (default: place in the list) orders events of one instant.
 */
interface Occurrence {
  readonly id?: string;
  readonly sequence?: number;
  readonly occurredAt: number;
  readonly recordedAt?: number;
  /** Whose act it was, and why: for explanations only. */
  readonly side?: 'customer' | 'agent' | 'system';
  readonly reason?: string | null;
}

/**
 * The ticket came to be. `by` agent: opened for the customer, silently unless `public` says that the
 * customer was written to or `channel` that they were spoken to (`phone`, `walk_up`, `in_person`).
 */
export interface CreatedEvent extends Occurrence {
  readonly type: 'created';
  readonly status?: SlaStatus;
  readonly priority?: string | null;
  readonly policy?: string | null;
  readonly group?: string | null;
  readonly by?: 'customer' | 'agent';
  readonly public?: boolean;
  readonly requesterIsAssignee?: boolean;
  readonly channel?: string | null;
  /** The stages it passes, in order; each is a cycle of `milestone`, the first begins at once. */
  readonly stages?: readonly string[];
}

/** Somebody wrote. `customer` is the requester, even one who is an agent; `public` defaults to true, `to` to the customer. */
export interface MessageEvent extends Occurrence {
  readonly type: 'message';
  readonly from: 'agent' | 'customer' | 'bot' | 'system';
  readonly public?: boolean;
  readonly auto?: boolean;
  readonly to?: string;
}

/**
 * The ticket's status changed; `publicMessage` when the same act carried an agent's public words to the
 * customer. A wait for a third party may be under a `contract` (a key of the fold's policies).
 */
export interface StatusEvent extends Occurrence {
  readonly type: 'status';
  readonly to: SlaStatus;
  readonly publicMessage?: boolean;
  readonly contract?: string | null;
  /** For explanations only: what a pause waits for, and until when it is to last. */
  readonly awaited?: string | null;
  readonly until?: number | null;
}

/** Another priority is in force. */
export interface PriorityEvent extends Occurrence {
  readonly type: 'priority';
  readonly to: string | null;
}

/** Another policy (a key of the fold's policies) is bound; null: none. */
export interface PolicyEvent extends Occurrence {
  readonly type: 'policy';
  readonly to: string | null;
  /** For explanations only: what made another policy the right one. */
  readonly because?: 'priority' | 'transfer' | 'publication' | 'rules';
}

/** The wait goes on under another version of its contract (a key of the fold's policies). */
export interface ContractEvent extends Occurrence {
  readonly type: 'contract';
  readonly to: string;
}

/** Another group works on it; null: none. */
export interface GroupEvent extends Occurrence {
  readonly type: 'group';
  readonly to: string | null;
}

/** This ticket was merged into another one. */
export interface MergedEvent extends Occurrence {
  readonly type: 'merged';
}

/** Another ticket was merged into this one, with an unanswered customer message since that instant, if any. */
export interface MergeInEvent extends Occurrence {
  readonly type: 'merge_in';
  readonly unansweredSince: number | null;
}

/** The merge of this ticket was undone. */
export interface UnmergedEvent extends Occurrence {
  readonly type: 'unmerged';
}

/** The time of an earlier event was wrong; known from this event's own time on. */
export interface CorrectionEvent extends Occurrence {
  readonly type: 'correction';
  readonly target: string;
  readonly newOccurredAt: number;
}

/** An earlier event did not happen; known from this event's own time on. */
export interface VoidEvent extends Occurrence {
  readonly type: 'void';
  readonly target: string;
}

/** An approval step was asked for. */
export interface ApprovalRequestedEvent extends Occurrence {
  readonly type: 'approval_requested';
}

/** The approval step that was waiting was decided. */
export interface ApprovalDecidedEvent extends Occurrence {
  readonly type: 'approval_decided';
}

/** A stage was reached; the stages before it that were not are thereby skipped. */
export interface StageReachedEvent extends Occurrence {
  readonly type: 'stage_reached';
  readonly stage: string;
}

/** A stage, and those before it that were not reached, will not be passed at all. */
export interface StageSkippedEvent extends Occurrence {
  readonly type: 'stage_skipped';
  readonly stage: string;
}

/** Another team was asked for a part of the work, which it owes by an agreement (a key of the fold's policies). */
export interface TaskAskedEvent extends Occurrence {
  readonly type: 'task_asked';
  readonly task: string;
  readonly agreement: string;
}

/** A task is over: it was done, or ended without a result. */
export interface TaskEndedEvent extends Occurrence {
  readonly type: 'task_ended';
  readonly task: string;
  readonly how: 'done' | 'declined' | 'taken_back';
}

/** Everything that can start, stop, pause or retarget a clock. */
export type SlaEvent =
  | CreatedEvent
  | MessageEvent
  | StatusEvent
  | PriorityEvent
  | PolicyEvent
  | ContractEvent
  | GroupEvent
  | MergedEvent
  | MergeInEvent
  | UnmergedEvent
  | CorrectionEvent
  | VoidEvent
  | ApprovalRequestedEvent
  | ApprovalDecidedEvent
  | StageReachedEvent
  | StageSkippedEvent
  | TaskAskedEvent
  | TaskEndedEvent;
