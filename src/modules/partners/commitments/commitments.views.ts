import type { Verdict } from '../../../domain/measurement/newcombe.js';
import type { CommitmentState } from '../../../domain/partners/commitment-steps.js';

/** "You said, we did": what an office does about what customers said. */
export class CommitmentView {
  id: number;
  said: string;
  /** How many people said so in their answers; null when nobody counted. */
  saidCount: number | null;
  willDo: string;
  /** The role that owns it: "Lead, Devices and software". */
  ownerTitle: string;
  /** Whoever owned it has left or no longer leads there: it has to be handed over. */
  ownerLeft: boolean;
  serviceName: string | null;
  measure: string;
  dueOn: string;
  state: CommitmentState;
  stateLabel: string;
  late: boolean;
  /** "Late, was due October 31", "By December 15", or how it ended. */
  time: string;
  /** Why it was stopped. */
  why: string | null;
  /** Since when the change holds. */
  effectiveOn: string | null;
  /** "61% of 118 (52% to 69%), January to March 2026"; null when it was not measured. */
  before: string | null;
  after: string | null;
  verdict: Verdict | null;
  /** What may be said of the difference, or what was said of it at the time. */
  result: string | null;
  /** Since when the customers of the bureau can read it. */
  publishedAt: Date | null;
}

/** One thing that happened to a commitment, or a comment on it. */
export class CommitmentEntryView {
  id: number;
  kind: 'made' | 'moved' | 'handed_over' | 'measured' | 'published' | 'comment';
  at: Date;
  by: string | null;
  words: string;
}

/** A commitment with its history. */
export class CommitmentDetailView extends CommitmentView {
  /** How its measure is made. */
  definition: string | null;
  officeCode: string | null;
  version: number;
  /** Newest first. */
  entries: CommitmentEntryView[];
  /** Whether I lead the office that made it. */
  mayEdit: boolean;
}

/** A choice of a form. */
export class CommitmentChoiceView {
  code: string;
  label: string;
}

/** The commitments to a bureau, and what a new one can be made of. */
export class CommitmentListView {
  bureauName: string;
  items: CommitmentView[];
  /** Whether I may add one: leads of offices do, leads of bureaus comment. */
  mayAdd: boolean;
  /** Empty for those who may not add. */
  owners: CommitmentChoiceView[];
  themes: CommitmentChoiceView[];
  services: CommitmentChoiceView[];
  measures: CommitmentChoiceView[];
}

/** What customers of a bureau read of a commitment. */
export class PublishedCommitmentView {
  id: number;
  said: string;
  willDo: string;
  serviceName: string | null;
  state: CommitmentState;
  stateLabel: string;
  late: boolean;
  time: string;
  why: string | null;
  /** "Since May 2026"; null until the change holds. */
  since: string | null;
  result: string | null;
}

/** What came of what the customers of my bureau said. */
export class PublishedCommitmentListView {
  items: PublishedCommitmentView[];
}
