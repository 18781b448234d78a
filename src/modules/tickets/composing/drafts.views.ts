import { RequestFileView } from '../requests.views.js';

/** A staff note that was typed and not saved. Version 0 stands for none. */
export class StaffNoteDraftView {
  body: string;
  attachments: RequestFileView[];
  /** The version to send back in If-Match when saving again; 0 when nothing is kept. */
  version: number;
  savedAt: string | null;
}

/** A reply that was typed and not sent. Version 0 stands for none. */
export class ReplyDraftView extends StaffNoteDraftView {
  /** The newest message its writer had seen when it was begun. */
  lastSeenCommentId: number;
  /** Why it came back though Send was pressed; null when it was never sent. */
  returnedBecause: string | null;
}

/** One of the words that a person typed and did not send, on any ticket. */
export class UnsentDraftView {
  number: string;
  kind: 'reply' | 'note';
  body: string;
  savedAt: string;
  returnedBecause: string | null;
}

/** Everything that a person typed and did not send, newest first. */
export class UnsentDraftListView {
  items: UnsentDraftView[];
}
