import { createHash } from 'node:crypto';

/** The hash of a link of a chain: over what it says and the link before. Keys in order, because the database keeps them in an order of its own. */
export function chainedHash(previous: string | null, content: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder([previous, ...content])))
    .digest('hex');
}

/** Those links, oldest first, that do not follow from the one before or from what they say. */
export function brokenLinks<
  Link extends { readonly id: number; readonly hash: string; readonly previous: string | null },
>(links: readonly Link[], contentOf: (link: Link) => readonly unknown[]): number[] {
  return links
    .filter(
      (link, at) =>
        link.previous !== (links[at - 1]?.hash ?? null) ||
        link.hash !== chainedHash(link.previous, contentOf(link)),
    )
    .map(({ id }) => id);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
