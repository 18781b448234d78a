import type {
  FollowUpCause,
  FollowUpResult,
  FollowUpState,
  FollowUpStepKind,
} from '../../../domain/follow-up/follow-up-steps.js';

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
  result: FollowUpResult | null;
  outcome: string | null;
  version: number;
}

/** One thing that happened to a follow-up. */
export class FollowUpStepView {
  id: number;
  kind: FollowUpStepKind;
  at: Date;
  /** null for what happened by itself. */
  by: string | null;
  /** Who it was given to. */
  ownerName: string | null;
  note: string | null;
}

/** A follow-up with everything that happened to it. */
export class FollowUpDetailView extends FollowUpView {
  /** Whether the customer ticked that they may be contacted about their rating. */
  mayContact: boolean;
  /** Why to look twice at the rating, as a sentence with the rule; null when nothing speaks against it. */
  contradiction: string | null;
  /** Newest first. */
  steps: FollowUpStepView[];
  /** What is known of the customer's next pulse, in a sentence; null until the follow-up is answered. */
  recovery: string | null;
}

/** One page of follow-ups. */
export class FollowUpListView {
  items: FollowUpView[];
  nextCursor: string | null;
}

/** How many of how many, with its 95 % interval in the words. */
export class FollowUpShareView {
  k: number;
  n: number;
  /** "14 of 22, 64% (43% to 80%)"; "none yet" of nothing. */
  text: string;
}

/** How many follow-ups had one cause. */
export class FollowUpCauseView {
  cause: FollowUpCause;
  followUps: number;
}

/** What was done about low ratings of one fiscal quarter. */
export class FollowUpPeriodView {
  label: string;
  opened: number;
  acknowledgedInTime: FollowUpShareView;
  answeredInTime: FollowUpShareView;
  putRight: FollowUpShareView;
  causes: FollowUpCauseView[];
}

/** How the loop is closed for the follow-ups that I lead. */
export class FollowUpSummaryView {
  /** How many are late now. */
  late: number;
  /** This fiscal quarter to date, and the one before. */
  periods: FollowUpPeriodView[];
  /** Who rated 4 or 5 at their next pulse, as a sentence; too few to say are not told. */
  recovery: string;
}
