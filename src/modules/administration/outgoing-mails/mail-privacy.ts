/** What decides whether an administrator may read a mail's words. */
export interface MailCircumstances {
  readonly state: string;
  /** Whether a mail server is set, so that mail leaves. */
  readonly sends: boolean;
  readonly production: boolean;
}

/** Who a mail goes to, as far as it is shown. */
export interface ShownRecipient {
  readonly name: string | null;
  readonly address: string;
}

/**
 * Why the words of a mail, its subject, number and recipient are not shown; null when they are: only while
 * mail is kept instead of sent, and never in production. Decision record 0020.
 */
export function whyNotReadable({ state, sends, production }: MailCircumstances): string | null {
  if (production) return 'In production a mail is read by its recipient alone.';
  if (sends) return 'With a mail server a mail is read by its recipient alone.';
  if (state !== 'kept') return 'Only mail that is kept here instead of being sent can be read.';
  return null;
}

/** Name and address, or the first letter and the domain of the address when the mail is not to be read. */
export function shownRecipient(
  to: { readonly name: string; readonly address: string },
  readable: boolean,
): ShownRecipient {
  return readable ? to : { name: null, address: maskAddresses(to.address) };
}

/** A text with the local part of each mail address in it cut to its first letter: "j…@agency.example". */
export function maskAddresses(text: string): string {
  return text.replace(
    /([^\s<>()[\]"',;:@])[^\s<>()[\]"',;:@]*@([^\s<>()[\]"',;:@]+)/gu,
    (_, first: string, domain: string) => `${first}…@${domain}`,
  );
}
