import type { QueryPart } from '../../../domain/catalog/search.js';

/** SQL text with the values of its placeholders. */
export interface SqlPart {
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * A part of a query as a tsquery: its own words, also as the beginning of a word, or anything that
 * means the same. `first` is the number of the first free placeholder.
 */
export function partQuery(part: QueryPart, first: number): SqlPart {
  const values = [part.words, ...part.alternatives];
  const terms = values.map((_, at) => `phraseto_tsquery('english', $${first + at})`);
  const beginning = beginningOf(part.words);
  if (beginning === null) return { sql: `(${terms.join(' || ')})`, values };
  const prefix = `to_tsquery('simple', $${first + values.length})`;
  return { sql: `(${[...terms, prefix].join(' || ')})`, values: [...values, beginning] };
}

/** A single word of three plain letters or more also finds longer words. */
function beginningOf(words: string): string | null {
  return /^[a-z]{3,}$/.test(words) ? `${words}:*` : null;
}
