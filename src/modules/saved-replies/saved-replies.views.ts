import type { ResolutionCategory } from '../../domain/ticket/ticket-facts.js';

type Afterwards = 'none' | 'wait_for_customer' | 'resolve';

/** Words to be used again, and how often they were. */
export class SavedReplyView {
  id: number;
  title: string;
  body: string;
  officeCode: string | null;
  /** Null when every office uses it. */
  officeName: string | null;
  afterwards: Afterwards;
  category: ResolutionCategory | null;
  uses: number;
  /** How many of them went out as they were. */
  uneditedUses: number;
  changedByName: string;
  changedAt: string;
  /** Whether the reader may change it. */
  changeable: boolean;
  version: number;
}

/** The saved replies of the reader's offices and of all, most used first. */
export class SavedReplyListView {
  items: SavedReplyView[];
  variables: SavedReplyVariableView[];
}

/** A variable as it is typed, and what it stands for. */
export class SavedReplyVariableView {
  name: string;
  label: string;
}

/** A saved reply for one ticket, before it is inserted. Nothing was sent or changed. */
export class FilledReplyView {
  title: string;
  /** Null while a value is missing. */
  text: string | null;
  /** What is not known for this ticket. */
  missing: string[];
  /** What it proposes besides the words, in words. */
  effects: string[];
  afterwards: Afterwards;
  category: ResolutionCategory | null;
}

/** A ticket whose only answer was a saved reply as it was. */
export class CannedCloseView {
  number: string;
  subject: string;
  serviceName: string;
  teamName: string;
  savedReplyTitle: string;
  closedAt: string;
}

/** Newest first, with the share of all closes of the last thirty days. */
export class CannedCloseListView {
  items: CannedCloseView[];
  nextCursor: string | null;
  closedLately: number;
  cannedLately: number;
}

/** A saved reply that was saved or changed. */
export class SavedReplyIdView {
  id: number;
}
