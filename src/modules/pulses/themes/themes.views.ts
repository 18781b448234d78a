/** A theme of the code frame, and how far two readers agree on it. */
export class ThemeView {
  code: string;
  label: string;
  description: string;
  kind: 'driver' | 'cause' | 'office';
  /** How many comments of the quarter carry it, as the first reader saw it. */
  comments: number;
  /** Cohen's kappa of the comments read by two people; null when it can't be said. */
  kappa: number | null;
  /** From a kappa of 0.60 and ten comments on. */
  publishable: boolean;
}

/** A comment to read. Whoever reads it learns neither the score, nor the request, nor what another reader saw. */
export class CommentToCodeView {
  id: number;
  serviceName: string;
  /** Names, numbers and addresses are taken out. */
  text: string;
}

/** An office whose comments I may read. */
export class ThemeOfficeView {
  code: string;
  label: string;
}

/** What an office's customers wrote about in the last fiscal quarter that is final. */
export class ThemesView {
  office: ThemeOfficeView;
  offices: ThemeOfficeView[];
  /** "FY 2026 Q4 (July to September 2026)". */
  period: string;
  /** Fewer than ten answers: nothing is shown. */
  withheld: boolean;
  /** Comments in the quarter, how many were read, and how many of those that two people read were read by both. */
  comments: number;
  coded: number;
  twice: number;
  codedTwice: number;
  themes: ThemeView[];
  /** null when there is none left for me. */
  next: CommentToCodeView | null;
}
