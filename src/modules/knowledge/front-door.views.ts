/** How long a service usually takes, in business days. */
export class UsualTimeView {
  /** Half of the requests were done within so many business days. */
  days50: number;
  /** Nine of ten were. */
  days90: number;
  /** Counted over so many requests of the last 90 days. */
  n: number;
}

/** A service that fits the words. */
export class FoundServiceView {
  code: string;
  name: string;
  summary: string;
  officeCode: string;
  deskName: string;
  general: boolean;
  /** False when it is for people of other bureaus. */
  forMyBureau: boolean;
  typical: UsualTimeView | null;
}

/** One of my requests that fits the words. */
export class FoundRequestView {
  number: string;
  subject: string;
  statusLabel: string;
  openedAt: string;
}

/** A service that takes any request in one's own words. */
export class OwnWordsServiceView {
  code: string;
  name: string;
  deskName: string;
}

/** The way that always works: ask in your own words, with the words typed carried over. */
export class OwnWordsView {
  words: string;
  services: OwnWordsServiceView[];
}

/** What the one front door found. */
export class FrontDoorView {
  /** The words as they were searched for. */
  query: string;
  /** The words by which something was found when typing errors were put right; null when there were none. */
  correctedQuery: string | null;
  services: FoundServiceView[];
  requests: FoundRequestView[];
  total: number;
  ownWords: OwnWordsView;
}
