import type { ConversationEntry } from '../desk-types.js';

/** The id an entry has on the page. */
export const entryId = (entry: Pick<ConversationEntry, 'kind' | 'id'>): string =>
  `${entry.kind === 'note' ? 'note' : 'message'}-${entry.id}`;

/** Who speaks to whom, in words: the heading of an entry. */
export const headingOf = (entry: ConversationEntry, customerName: string): string => {
  const author = entry.authorName;
  if (entry.kind === 'note') return `Staff note by ${author}`;
  if (entry.kind === 'system') return `Sent by rule: ${author}`;
  if (entry.kind === 'reply') return `${author} to ${customerName}`;
  return `Message from ${author}`;
};

/** The messages that both sides can read and that came after one of them. */
export const newerThan = (
  conversation: readonly ConversationEntry[],
  lastSeenId: number,
): readonly ConversationEntry[] =>
  conversation.filter((entry) => entry.kind !== 'note' && entry.id > lastSeenId);
