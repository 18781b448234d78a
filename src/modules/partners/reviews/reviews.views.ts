import type { ReviewEntryKind, ReviewSide } from '../../../domain/partners/partner-review.js';
import { CommitmentView } from '../commitments/commitments.views.js';
import { BarView, TileView } from '../partners.views.js';

/** The numbers of a quarter as they were frozen. */
export class ReviewFiguresView {
  headline: string;
  /** Facts were complete up to this instant. */
  dataThrough: string;
  tiles: TileView[];
  promises: string;
  satisfaction: string;
  missesByCause: BarView[];
  commitments: CommitmentView[];
  leftOut: string;
}

/** A number beside that of the last review. */
export class ComparedFigureView {
  label: string;
  now: string;
  before: string | null;
}

/** Something written into a review. */
export class ReviewEntryView {
  id: number;
  kind: ReviewEntryKind;
  words: string;
  dueOn: string | null;
  by: string;
  at: Date;
}

/** Who signed for a side. */
export class ReviewSignatureView {
  side: ReviewSide;
  by: string;
  at: Date;
  /** The hash of the frozen numbers and of all that was written. */
  hash: string;
}

/** A review in a list. */
export class ReviewView {
  id: number;
  /** "FY 2027 Q1 (October to December 2026)". */
  label: string;
  frozenAt: Date;
  signedBy: ReviewSide[];
}

/** The reviews of a bureau, the newest first. */
export class ReviewListView {
  bureauName: string;
  items: ReviewView[];
  /** The quarter that the next pack is about. */
  next: string;
  /** From which day its pack can be frozen (ISO date). */
  nextFrom: string;
  /** Whether it can be frozen now: its answers are final, and it was not frozen yet. */
  mayFreeze: boolean;
}

/** One review: frozen numbers, what was written, and the signatures. */
export class ReviewDetailView extends ReviewView {
  bureauName: string;
  figures: ReviewFiguresView;
  /** The last review's label; null for the first. */
  comparedWith: string | null;
  comparison: ComparedFigureView[];
  entries: ReviewEntryView[];
  signatures: ReviewSignatureView[];
  hash: string;
  /** The side that I may write and sign for; null when I only read. */
  mySide: ReviewSide | null;
  /** A side has signed: nothing is written any more. */
  locked: boolean;
}
