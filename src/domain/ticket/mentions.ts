/** Somebody who may be called in a staff note. */
export interface Mentionable {
  readonly id: number;
  readonly fullName: string;
}

/** How many colleagues one note calls at the most; who stands further back is not told. */
export const mostMentioned = 10;

const partOfWord = /[\p{L}\p{N}]/u;

/**
 * Whom a staff note calls: "@" and a full name in any case, not inside a word (so no mail address) and
 * not the beginning of a longer name. Of two names that begin alike the longer one is meant. In the order
 * of the text, each person once; everybody of that name, because nobody can tell which one was meant.
 */
export function mentionedIn(text: string, people: readonly Mentionable[]): number[] {
  const words = text.normalize('NFC').toLowerCase();
  const names = people
    .map(({ id, fullName }) => ({ id, name: fullName.normalize('NFC').toLowerCase() }))
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => other.name.length - one.name.length || one.id - other.id);
  const mentioned = new Set<number>();
  for (let at = words.indexOf('@'); at !== -1; at = words.indexOf('@', at + 1)) {
    if (partOfWord.test(words.slice(0, at).at(-1) ?? '')) continue;
    const called = names.find(({ name }) => isCalledAt(words, at + 1, name));
    if (called === undefined) continue;
    for (const { id, name } of names) if (name === called.name) mentioned.add(id);
  }
  return [...mentioned].slice(0, mostMentioned);
}

function isCalledAt(words: string, at: number, name: string): boolean {
  return words.startsWith(name, at) && !partOfWord.test(words.charAt(at + name.length));
}
