import type { ConversationEntry, TicketView } from '../desk-types.js';

/** How something reached us, after whom it is from; nothing for the usual ways. */
export const channelWords: Readonly<Record<TicketView['channel'], string>> = {
  portal: '',
  api: '',
  phone: ', by phone',
  walk_up: ', at the desk',
  email: ', by mail',
};

/** The id an entry has on the page. */
export const entryId = (entry: Pick<ConversationEntry, 'kind' | 'id'>): string =>
  `${entry.kind === 'note' ? 'note' : 'message'}-${entry.id}`;

/** Who speaks to whom, in words: the heading of an entry. */
export const headingOf = (entry: ConversationEntry, customerName: string): string => {
  const author = entry.authorName;
  if (entry.kind === 'note') return `Staff note by ${author}`;
  if (entry.kind === 'system') return `Sent by rule: ${author}`;
  if (entry.kind === 'reply') return `${author} to ${customerName}`;
  return `Message from ${author}${entry.channel === null ? '' : channelWords[entry.channel]}`;
};

/** The messages that both sides can read and that came after one of them. */
export const newerThan = (
  conversation: readonly ConversationEntry[],
  lastSeenId: number,
): readonly ConversationEntry[] =>
  conversation.filter((entry) => entry.kind !== 'note' && entry.id > lastSeenId);
