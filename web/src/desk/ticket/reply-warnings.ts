import type { ConversationEntry, TicketView } from '../desk-types.js';

/** Something to look at before a reply goes out; it never stops the sending. */
export interface ReplyWarning {
  readonly code: 'after_note' | 'staff_mention' | 'attachment_missing' | 'late';
  readonly words: string;
}

const mentionsFile = /\b(attached|attachments?|enclosed|I attach|I’m attaching|I'm attaching)\b/i;
const mentionsStaff = /(^|\s)@[a-z]/i;

const isLate = (ticket: TicketView): boolean =>
  ticket.slaClocks.some((clock) => clock.chip?.tone === 'late');

/** The sentence offered when a promise is already late; the date is for the writer to fill in. */
export const sorryWords = (givenName: string): string =>
  `${givenName}, we said we would be done sooner and we’re late. We’re sorry. We expect to finish by `;

/**
 * What a careful colleague would point out: the last entry is a staff note, somebody of the staff
 * is called by @name in a text for the customer, a file is mentioned but none is there, we are late.
 */
export const replyWarnings = (
  ticket: TicketView,
  body: string,
  fileCount: number,
): readonly ReplyWarning[] => {
  const last: ConversationEntry | undefined = ticket.conversation.at(-1);
  const customer = ticket.customer.fullName;
  const warnings: ReplyWarning[] = [];
  if (last?.kind === 'note') {
    warnings.push({
      code: 'after_note',
      words: `The last entry is a staff note by ${last.authorName}. Your reply goes to ${customer}.`,
    });
  }
  if (mentionsStaff.test(body)) {
    warnings.push({
      code: 'staff_mention',
      words: `You call a colleague by @name. ${customer} will read this; a staff note reaches colleagues.`,
    });
  }
  if (fileCount === 0 && mentionsFile.test(body)) {
    warnings.push({
      code: 'attachment_missing',
      words: 'You mention an attachment, but no file is added.',
    });
  }
  if (isLate(ticket)) {
    warnings.push({ code: 'late', words: 'This is late. Say sorry and give a date.' });
  }
  return warnings;
};
