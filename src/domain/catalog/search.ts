/** The longest query that is searched for; what is typed beyond it is left off. */
export const longestQuery = 200;

/** Words that mean the same: each word of a group finds all the others. */
export type SynonymTable = ReadonlyMap<string, readonly string[]>;

/**
 * A query as it is searched for: lower case, accents off, typographic quotes and dashes made plain,
 * punctuation between words turned to spaces, runs of spaces to one. Dashes inside words stay ("wi-fi").
 */
export function normalizeQuery(text: string): string {
  return Array.from(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[‘’]/g, "'")
      .replace(/[‐‑–—]/g, '-')
      .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
      .replace(/(?<![\p{L}\p{N}])['-]+|['-]+(?![\p{L}\p{N}])/gu, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  )
    .slice(0, longestQuery)
    .join('')
    .trim();
}

/** Groups of words that mean the same, as a table from each normalised term to the others of its groups. */
export function synonymTable(groups: readonly (readonly string[])[]): SynonymTable {
  const table = new Map<string, string[]>();
  for (const group of groups) {
    const terms = [...new Set(group.map(normalizeQuery).filter((term) => term !== ''))];
    for (const term of terms) {
      const others = table.get(term) ?? [];
      others.push(...terms.filter((other) => other !== term && !others.includes(other)));
      table.set(term, others);
    }
  }
  return table;
}

/** One word or group of words of a query, with everything that finds the same. */
export interface QueryPart {
  readonly words: string;
  readonly alternatives: readonly string[];
}

const longestTerm = 5;

/**
 * A normalised query cut into its parts from left to right, the longest known term first (up to five
 * words), each with its synonyms. Words that are in no group stand alone.
 */
export function expandQuery(query: string, table: SynonymTable): QueryPart[] {
  const words = query.split(' ').filter((word) => word !== '');
  const parts: QueryPart[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestTerm, words.length - at);
    while (length > 1 && !table.has(words.slice(at, at + length).join(' '))) length -= 1;
    const term = words.slice(at, at + length).join(' ');
    parts.push({ words: term, alternatives: table.get(term) ?? [] });
    at += length;
  }
  return parts;
}
