import { maskAddresses } from '../../../platform/mail/mask-addresses.js';

/** What decides whether an administrator may read a mail's words. */
export interface MailCircumstances {
  readonly state: string;
  /** Whether a mail server is set, so that mail leaves. */
  readonly sends: boolean;
  readonly production: boolean;
  /** Whether it is about a ticket that only its office and its customer may know of. */
  readonly restricted: boolean;
}

/** Who a mail goes to, as far as it is shown. */
export interface ShownRecipient {
  readonly name: string | null;
  readonly address: string;
}

/**
 * Why the words of a mail, its subject, number and recipient are not shown; null when they are: only while
 * mail is kept instead of sent, never in production and never about a restricted ticket. Decision record 0020.
 */
export function whyNotReadable(mail: MailCircumstances): string | null {
  const { state, sends, production, restricted } = mail;
  if (production) return 'In production a mail is read by its recipient alone.';
  if (sends) return 'With a mail server a mail is read by its recipient alone.';
  if (state !== 'kept') return 'Only mail that is kept here instead of being sent can be read.';
  if (restricted) return 'It is about a restricted request: its recipient alone reads it.';
  return null;
}

/** Name and address, or the first letter and the domain of the address when the mail is not to be read. */
export function shownRecipient(
  to: { readonly name: string; readonly address: string },
  readable: boolean,
): ShownRecipient {
  return readable ? to : { name: null, address: maskAddresses(to.address) };
}
