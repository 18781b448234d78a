import { ApiProperty } from '@nestjs/swagger';

/** An office in a fiscal year, and how far its audit is. */
export class CxAuditRowView {
  officeCode: string;
  officeName: string;
  fiscalYear: number;
  /** How many of two reviews are there. */
  reviews: number;
  /** I have sent mine. */
  reviewedByMe: boolean;
  /** I may review it: I am not of this office, and it needs a review. */
  mayReview: boolean;
}

/** The audits of this fiscal year and the last. */
export class CxAuditListView {
  items: CxAuditRowView[];
}

/** A dimension with its anchors, and what the reviewers gave it. */
export class CxDimensionView {
  code: string;
  label: string;
  /** In words what 1, 3 and 5 stand for. */
  anchors: string[];
  /** One for each review that I may see, in the order of `reviewers`. */
  scores: CxScoreView[];
}

/** A score with what it rests on. */
export class CxScoreView {
  score: number;
  evidence: string;
}

/** A figure that is attached to the audit as evidence. */
export class CxFigureView {
  label: string;
  /** "91%, 95% interval 88% to 94%", or that there is no data. */
  words: string;
  n: number;
}

/** How far two reviewers agree. */
export class CxAgreementView {
  /** Share of the dimensions with the same score, from 0 to 1. */
  observed: number;
  /** Quadratic-weighted kappa; null where all scores are the same one. */
  @ApiProperty({ type: Number, nullable: true })
  kappa: number | null;
  /** Codes of the dimensions on which they are two points apart or more. */
  apart: string[];
}

/** The audit of an office for a fiscal year. */
export class CxAuditView extends CxAuditRowView {
  rubricVersion: number;
  /** Whose scores are shown: mine alone until both reviews are there. */
  reviewers: string[];
  dimensions: CxDimensionView[];
  figures: CxFigureView[];
  agreement: CxAgreementView | null;
}
