import type { AskedBecause } from './approval-plan.js';

/** What is recorded with each kind of event about an approval. */
export interface ApprovalEventData {
  /** Somebody is asked in a step; `place` is its number, 1 where there is only one. */
  approval_requested: {
    readonly approverId: number;
    readonly step: string;
    readonly place?: number;
    readonly because?: AskedBecause;
    readonly insteadOfId?: number;
    readonly standInId?: number;
  };
  /** The word of an approver, given by them or by who stands in (the event's actor). */
  approval_decided: {
    readonly approverId: number;
    readonly decision: 'approved' | 'declined';
    readonly words: string | null;
    readonly place?: number;
    /** False while others of the same round are still awaited; absent where one word is all. */
    readonly endsRound?: boolean;
  };
  /** Somebody who can't decide any more is replaced, by the rule that chose whom to ask. */
  approval_passed_on: {
    readonly place: number;
    readonly approverId: number;
    readonly toId: number;
    readonly because: AskedBecause;
    readonly standInId: number | null;
  };
  /** From now on somebody stands in for the approver, or nobody does any more. */
  approval_stand_in: {
    readonly place: number;
    readonly approverId: number;
    readonly standInId: number | null;
  };
  approval_reminded: {
    readonly place: number;
    readonly approverId: number;
    /** Who got the reminder: who stands in, else the approver. */
    readonly remindedId: number;
  };
}
