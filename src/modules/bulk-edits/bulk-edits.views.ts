import type { BulkAct } from '../../domain/bulk/bulk-act.js';

/** A reason why tickets are refused, and for how many. */
export class BulkReasonView {
  code: string;
  message: string;
  tickets: number;
}

/** What would happen, as long as it has not begun. */
export class BulkForeseenView {
  willChange: number;
  willRefuse: number;
  reasons: BulkReasonView[];
}

/** A bulk edit: what, to how many, and how far it has come. */
export class BulkEditView {
  id: number;
  /** checking: it is being worked out what it would do; proposed: that is shown; then it runs. */
  state: 'checking' | 'proposed' | 'running' | 'done' | 'cancelled';
  kind: BulkAct['kind'];
  /** What is done to each ticket: "Assign to Ana Ruiz". */
  words: string;
  /** Which tickets: "3 chosen tickets" or "All of Laptops and computers". */
  source: string;
  viewCode: string | null;
  /** Words go to customers, which nobody can take back. */
  writesToCustomers: boolean;
  total: number;
  /** Chosen tickets that there are not, or that the reader can't see. */
  leftOut: number;
  /** How many were looked at, while it is being worked out what it would do. */
  checked: number;
  foreseen: BulkForeseenView | null;
  done: number;
  refused: number;
  waiting: number;
  /** Why tickets were refused. */
  reasons: BulkReasonView[];
  /** How many of those done can be put back. */
  reversible: number;
  undoOf: number | null;
  undoneBy: number | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** Bulk edits of the reader, the newest first. */
export class BulkEditListView {
  items: BulkEditView[];
  nextCursor: string | null;
}

/** A ticket of a bulk edit. */
export class BulkRowView {
  number: string;
  /** null where the reader can't see the ticket any more. */
  subject: string | null;
  state: 'waiting' | 'done' | 'refused';
  /** Why it was refused, or would be. */
  reason: string | null;
}

/** Tickets of a bulk edit, in its order. */
export class BulkRowListView {
  items: BulkRowView[];
  nextCursor: string | null;
}
