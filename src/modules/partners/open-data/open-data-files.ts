import { stringify } from 'csv-stringify/sync';
import { rowsByName, type OpenValue } from '../../../domain/open-data/open-table.js';
import type { Publication } from './open-data-chain.js';

/** A file to fetch, with its kind and a name that says what it is. */
export interface OpenDataFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

type Row = Readonly<Record<string, OpenValue>>;

/**
 * A file of a published month: `<table>.csv`, `dictionary.csv`, or `all.json` with tables, dictionary, method, note,
 * signature and hash; undefined for one that is not there.
 */
export function openDataFile(month: Publication, name: string): OpenDataFile | undefined {
  const fullName = `counterpart-${month.month}-${name}`;
  if (name === 'all.json') {
    return { name: fullName, type: 'application/json; charset=utf-8', text: inFull(month) };
  }
  if (name === 'dictionary.csv') return csvFile(fullName, dictionaryOf(month));
  const table = month.tables.find(({ code }) => name === `${code}.csv`);
  return table && csvFile(fullName, rowsByName(table));
}

/** Rows as a CSV file that no spreadsheet runs anything of; the columns are those of the first row. */
export function csvFile(name: string, rows: readonly Row[]): OpenDataFile {
  const text = stringify([...rows], { header: true, escape_formulas: true });
  return { name, type: 'text/csv; charset=utf-8', text };
}

function dictionaryOf({ tables }: Publication): Row[] {
  return tables.flatMap(({ code, columns }) =>
    columns.map(({ name, meaning }) => ({ table: code, column: name, meaning })),
  );
}

function inFull({
  month,
  tables,
  method,
  note,
  signedName,
  signedAs,
  publishedAt,
  hash,
  previous,
}: Publication): string {
  const signed = { name: signedName, as: signedAs, at: publishedAt };
  const shown = tables.map((table) => ({
    ...{ code: table.code, title: table.title, dictionary: table.columns },
    rows: rowsByName(table),
  }));
  const content = { month, note, signed, method, tables: shown, hash, previousHash: previous };
  return `${JSON.stringify(content, null, 2)}\n`;
}
