/** A reply after its author pressed Send. */
export class HeldReplyView {
  /** null when it left at once, because a promise was about to fall due. */
  id: number | null;
  number: string;
  leavesAt: string | null;
}

/** A reply that a colleague, or the reader, sent a moment ago and that the customer can't see yet. */
export class LeavingReplyView {
  id: number;
  authorId: number;
  authorName: string;
  body: string;
  leavesAt: string;
}
