/** How long a tag may be, in characters, and how many a ticket may have. */
export const tagLimits = { characters: 40, ofTicket: 20 } as const;

/**
 * What somebody typed as a tag is kept as: small letters, composed (NFC), with hyphens where spaces or
 * underscores were, and without the # that some put before it. "Laptop  Loan" and "#laptop_loan" are one tag.
 */
export function tagOf(typed: string): string {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/gu, '-')
    .replace(/^[#-]+|-+$/g, '');
}

/** Whether a tag is made of letters and digits of any script, and hyphens between them. */
export function isTag(tag: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(tag) && !isLongTag(tag) && tagOf(tag) === tag;
}

/** Whether it has more characters than a tag may have. */
export function isLongTag(tag: string): boolean {
  return [...tag].length > tagLimits.characters;
}
