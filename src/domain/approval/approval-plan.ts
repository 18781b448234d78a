/** What decides a step: the first word that is said, or a number of approvals. */
export type ApprovalRule = 'first_word' | 'quorum';

/** A step of an approval as its service had it. Steps of one round are asked side by side, the next round after them. */
export interface ApprovalStepPlan {
  /** Its number among the steps, from 1. */
  readonly place: number;
  readonly code: string;
  /** What it is called, in the middle of a sentence: "supervisor", "purchase board". */
  readonly name: string;
  readonly rule: ApprovalRule;
  /** How many have to approve; 1 for the first word. */
  readonly needed: number;
  readonly round: number;
}

/** Why somebody else is asked than the one whom the service names. */
export type AskedBecause = 'own_request' | 'left' | 'nobody_above';

/** Somebody to be asked in a step, with who stands in for them; the approver is null when nobody was found. */
export interface ApproverToAsk<Id extends number | null = number | null> {
  readonly approverId: Id;
  /** Whom the service names, when that is somebody else. */
  readonly insteadOfId: number | null;
  readonly because: AskedBecause | null;
  readonly standInId: number | null;
}

/** A step with the people whom it asks. */
export interface PlannedStep extends ApprovalStepPlan {
  readonly asks: readonly ApproverToAsk[];
}
