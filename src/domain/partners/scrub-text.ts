const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[email removed]'],
  [/(?<!\d)\d{3}[-. ]?\d{2}[-. ]?\d{4}(?!\d)/gu, '[number removed]'],
  [/(?<![\d-])(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)/gu, '[phone removed]'],
  [/\bCP-?\s?\d{6,}\b/giu, '[number removed]'],
];

/**
 * A comment as a bureau may read it: mail addresses, phone numbers, numbers shaped like a social security
 * number, ticket numbers and the given names and family names of the people involved are replaced by words.
 * `names` are full names; parts shorter than three letters are left, since they are mostly ordinary words.
 */
export function scrubText(text: string, names: readonly string[]): string {
  const parts = names
    .flatMap((name) => name.split(/\s+/u))
    .filter((part) => [...part].length > 2)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const withoutNumbers = patterns.reduce(
    (result, [pattern, words]) => result.replace(pattern, words),
    text,
  );
  if (parts.length === 0) return withoutNumbers;
  const name = new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])`, 'giu');
  return withoutNumbers
    .replace(name, '[name removed]')
    .replace(/\[name removed\](?:\s+\[name removed\])+/gu, '[name removed]');
}
