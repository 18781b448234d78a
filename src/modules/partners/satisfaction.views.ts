/** How many gave one score. */
export class ScoreCountView {
  score: number;
  label: string;
  answers: number;
}

/** A share with its 95 % Wilson interval, all between 0 and 1. */
export class ShareView {
  share: number;
  low: number;
  high: number;
  text: string;
}

/** Who was asked and who answered. */
export class ResponseRateView {
  finished: number;
  invited: number;
  answered: number;
  /** Requests that could have been asked about: what was excluded by rule is not among them. */
  eligible: number;
  text: string;
}

/** Satisfaction of a group: the five raw counts first. */
export class SatisfactionView {
  /** The statement that was rated, word for word. */
  statement: string;
  /** Which group is shown, when the one asked for was too small. */
  shownFor: string;
  rolledUp: boolean;
  /** Which answers count when, and why some have to wait. */
  counted: string;
  /** Too few answers in every group: nothing is shown but their number. */
  withheld: boolean;
  answers: number;
  /** Answers 1 (Strongly disagree) to 5 (Strongly agree). */
  counts: ScoreCountView[];
  satisfied: ShareView | null;
  stronglySatisfied: ShareView | null;
  response: ResponseRateView;
}
