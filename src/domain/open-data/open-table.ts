/** A column with the words that explain it to somebody who never saw the application. */
export interface OpenColumn {
  readonly name: string;
  readonly meaning: string;
}

/** A value of a published table; null where it may not or cannot be said. */
export type OpenValue = string | number | null;

/** A table as it is published: its own dictionary comes with it. */
export interface OpenTable {
  readonly code: string;
  readonly title: string;
  readonly columns: readonly OpenColumn[];
  readonly rows: readonly (readonly OpenValue[])[];
}

/** A row by the names of its columns, for JSON and for an audit. */
export function rowsByName(table: OpenTable): Record<string, OpenValue>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] ?? null])),
  );
}

/** How the figures come about; it is published with every month. */
export const openDataMethod: readonly string[] = [
  'Everybody whose request was finished may be asked how it went, at most once in 14 days. Which request a person is asked about is drawn by chance. Staff cannot leave anyone out.',
  'Left out by rule, and counted: requests that were withdrawn, not approved, merged, duplicates, spam or tests, services of high stakes, and people who left.',
  'Answers count in the month in which they were first given. A month is published when its answers can no longer be changed, from the 15th of the next month on.',
  'No group of fewer than 10 answers is published, nor one of fewer than 20 in which everybody answered alike. Months and services that are too small are published together with others.',
  'Restricted requests are in no table.',
  'Shares have a 95% Wilson interval. A mean has a 95% t interval, from 30 answers on; under 30 no mean is given. Nothing is weighted.',
  'Not everybody answers. People with strong opinions answer more often, and no calculation puts that right.',
];
