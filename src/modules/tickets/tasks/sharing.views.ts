/** What another office reads of a restricted request, because its customer agreed to it. */
export class SharedSummaryView {
  id: number;
  title: string;
  words: string;
  /** Who reads it, or would. */
  withDeskName: string;
}

/** What the desk would tell another office, which learns nothing else; the customer decides. */
export class SummaryToShareView extends SharedSummaryView {
  askedBy: string;
  askedAt: string;
}
