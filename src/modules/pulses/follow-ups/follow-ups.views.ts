import type { FollowUpCause, FollowUpState } from './follow-up-steps.js';

/** Who looks into a follow-up. */
export class FollowUpOwnerView {
  id: number;
  fullName: string;
}

/** A low score that somebody has to come back to the customer about. */
export class FollowUpView {
  id: number;
  /** Of the ticket. */
  number: string;
  subject: string;
  /** null unless the customer agreed to be named. */
  customerName: string | null;
  teamName: string;
  state: FollowUpState;
  /** 1 to 5: "I am satisfied with the service I received". */
  score: number;
  comment: string | null;
  /** Two different answers came within seconds of the mail: a program may have followed the links. */
  scannerSuspected: boolean;
  owner: FollowUpOwnerView | null;
  openedAt: Date;
  acknowledgeBy: Date;
  contactBy: Date;
  acknowledgedAt: Date | null;
  respondedAt: Date | null;
  cause: FollowUpCause | null;
  outcome: string | null;
  version: number;
}

/** One page of follow-ups. */
export class FollowUpListView {
  items: FollowUpView[];
  nextCursor: string | null;
}
