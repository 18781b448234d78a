/** A column of a table with the words that explain it. */
export class OpenColumnView {
  name: string;
  meaning: string;
}

/** A table with its dictionary and its rows, in the order of the columns. */
export class OpenTableView {
  code: string;
  title: string;
  columns: OpenColumnView[];
  /** Values as they stand in the CSV file; empty where nothing may be said. */
  rows: string[][];
}

/** A table of a published month, with the file to fetch. */
export class OpenFileView {
  code: string;
  title: string;
  rows: number;
}

/** A month that was published. */
export class PublishedMonthView {
  /** "2026-10". */
  month: string;
  label: string;
  note: string;
  signedName: string;
  signedAs: string;
  publishedAt: Date;
  /** Over everything that was published and the month before. */
  hash: string;
  files: OpenFileView[];
}

/** Published months, newest first. */
export class OpenDataListView {
  items: PublishedMonthView[];
}

/** The month that is published next, as it would be. */
export class NextOpenDataView {
  month: string;
  label: string;
  method: string[];
  tables: OpenTableView[];
}

/** What is to be published; null while the next month can still change. */
export class OpenDataDueView {
  next: NextOpenDataView | null;
  /** The first month whose answers can still change. */
  firstOpenLabel: string;
}
