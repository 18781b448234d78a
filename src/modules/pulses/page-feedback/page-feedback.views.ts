/** Somebody's words about a page; never who. */
export class PageFeedbackView {
  id: number;
  page: string;
  useful: boolean;
  words: string | null;
  givenAt: Date;
}

/** How a page was found in the last 90 days. */
export class PageSumView {
  page: string;
  useful: number;
  notUseful: number;
}

/** What was said of pages, newest first, and the pages of which most was said. */
export class PageFeedbackListView {
  items: PageFeedbackView[];
  nextCursor: string | null;
  pages: PageSumView[];
}
