/** What an improvement is worth, as a range with its assumptions. */
export class ImprovementValueView {
  /** "300 to 500 hours a year; in the first year …". */
  words: string;
  hoursLow: number;
  hoursHigh: number;
  savedLow: number;
  savedHigh: number;
  cost: number;
  assumptions: string;
  /** "1,200 times a year, 10 to 20 minutes each, $60 an hour". */
  reckoning: string;
  enteredBy: string;
  enteredAt: Date;
  /** How often it was reckoned before. */
  earlier: number;
}

/** Something that was made better, with its evidence. */
export class ImprovementView {
  id: number;
  title: string;
  change: string;
  evidence: string;
  sinceOn: string;
  officeName: string;
  addedBy: string;
  /** The commitment whose numbers are its own. */
  commitmentId: number | null;
  before: string | null;
  after: string | null;
  result: string | null;
  value: ImprovementValueView | null;
  mayReckon: boolean;
}

/** A commitment that an improvement can point to. */
export class ImprovementCommitmentView {
  code: string;
  label: string;
}

/** The improvement log of a bureau with its value ledger. */
export class ImprovementListView {
  bureauName: string;
  items: ImprovementView[];
  /** All that was reckoned, in words; null while nothing was. */
  total: string | null;
  mayAdd: boolean;
  commitments: ImprovementCommitmentView[];
}
