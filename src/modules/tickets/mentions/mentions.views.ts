/** A colleague who may be called in a staff note on the ticket. */
export class MentionableView {
  id: number;
  fullName: string;
  /** Their team, else their title. */
  detail: string;
}

/** A staff note that calls the reader. */
export class MentionView {
  number: string;
  subject: string;
  authorName: string;
  /** The first 300 characters of the note. */
  words: string;
  at: string;
  /** Whether the reader has not seen the ticket since. */
  unread: boolean;
}

/** A page of the notes that call the reader, newest first; those of the last thirty days. */
export class MentionListView {
  items: MentionView[];
  nextCursor: string | null;
}
