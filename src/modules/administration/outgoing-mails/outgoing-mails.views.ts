import { ApiProperty } from '@nestjs/swagger';
import { mailStates, type MailState } from './mail-words.js';

/** Whom a mail goes to; without the name, and with a masked address, unless the mail may be read. */
export class MailRecipientView {
  name: string | null;
  address: string;
}

/** A mail of the outbox as a list shows it. */
export class OutgoingMailRowView {
  id: number;
  kind: string;
  kindLabel: string;
  @ApiProperty({ enum: mailStates })
  state: MailState;
  stateLabel: string;
  to: MailRecipientView;
  /** Null unless the mail may be read. */
  subject: string | null;
  /** What it is about, such as the number of a ticket; null unless the mail may be read. */
  reference: string | null;
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  /** When a report came in that it could not be delivered. */
  bouncedAt: Date | null;
}

/** How many mails are in one state: exact up to a thousand. */
export class MailStateCountView {
  @ApiProperty({ enum: mailStates })
  state: MailState;
  label: string;
  mails: number;
  /** Whether there are more than `mails`. */
  orMore: boolean;
}

/** A page of the outbox, newest first. */
export class OutgoingMailListView {
  items: OutgoingMailRowView[];
  nextCursor: string | null;
  /** All mails by state, also of those that the list leaves out. */
  states: MailStateCountView[];
  /** Whether a mail server is set; without one mail is kept. */
  sends: boolean;
}

/** A label with its value. */
export class MailFactView {
  label: string;
  value: string;
}

/** A part of a mail; which members it has depends on its kind. */
export class MailPartView {
  @ApiProperty({ enum: ['heading', 'paragraph', 'facts', 'quote', 'link', 'footer'] })
  kind: 'heading' | 'paragraph' | 'facts' | 'quote' | 'link' | 'footer';
  text?: string;
  /** Whose words are quoted. */
  by?: string;
  facts?: MailFactView[];
  /** Where a link leads within this service. */
  path?: string | null;
}

/** The words of a mail. */
export class MailWordsView {
  text: string;
  parts: MailPartView[];
}

/** One mail of the outbox. */
export class OutgoingMailView extends OutgoingMailRowView {
  /** The Message-ID under which the mail server knows it. */
  messageId: string;
  /** When it is tried next; null unless it waits. */
  nextTryAt: Date | null;
  /** When its last bytes were given to the mail server. */
  handedOverAt: Date | null;
  /** What the mail server said, addresses masked. */
  lastError: string | null;
  /** What that report said, addresses masked. */
  bounceWords: string | null;
  mayRetry: boolean;
  /** Null when it may not be read; `whyNotReadable` then says why. */
  words: MailWordsView | null;
  whyNotReadable: string | null;
}
