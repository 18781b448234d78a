/** Why a mail is kept aside for an administrator instead of being taken. */
export const parkReasons = [
  'own_mail',
  'returned',
  'automatic',
  'not_proven',
  'unknown_sender',
  'too_many',
  'empty',
  'not_on_ticket',
  'closed_restricted',
  'refused',
] as const;
export type ParkReason = (typeof parkReasons)[number];

/** Those of mail that no person wrote: nobody waits for an answer to it. */
export const machineReasons: readonly ParkReason[] = ['own_mail', 'returned', 'automatic'];

/** What an administrator reads of each. */
export const parkReasonWords: Readonly<Record<ParkReason, string>> = {
  own_mail: 'Our own mail came back',
  returned: 'A report that mail of ours could not be delivered',
  automatic: 'An automatic answer or a mailing, not the words of a person',
  not_proven: 'The mail server could not confirm that it comes from this address',
  unknown_sender: 'Nobody here has this address',
  too_many: 'More mail from this address within an hour than a person writes',
  empty: 'It holds no words and no files',
  not_on_ticket: 'It answers mail about a ticket that the sender is not part of',
  closed_restricted: 'It answers a restricted ticket that is closed',
  refused: 'It could not be taken as it is',
};

/** A mail as far as the first look goes. Headers are in small letters, empty when absent. */
export interface ArrivedMail {
  readonly subject: string;
  readonly from: string;
  readonly withoutReturn: boolean;
  /** It comes from the address we send from, or carries an id that we gave. */
  readonly ours: boolean;
  readonly hasContent: boolean;
  readonly header: (name: string) => string;
}

/** What is known of who sent it. */
export interface SenderFacts {
  readonly known: boolean;
  /** Mails from the address within the last hour, without this one. */
  readonly withinHour: number;
}

/** More mail than this from one address within an hour is not read as a person's: loops end here. */
export const mostMailsAnHour = 20;

const machines = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/;
const awayWords =
  /^(automatic reply|auto(matic)?[ -]?(reply|response)|auto:|out of (the )?office|undeliverable|delivery status notification|mail delivery (failed|subsystem))/i;

/** Whether it reports what became of another mail (RFC 3464), or comes from nobody. */
function isReturned({ header, withoutReturn, from }: ArrivedMail): boolean {
  return (
    (header('content-type').startsWith('multipart/report') && !isReceipt(header)) ||
    header('x-failed-recipients') !== '' ||
    withoutReturn ||
    from.startsWith('mailer-daemon@')
  );
}

function isReceipt(header: ArrivedMail['header']): boolean {
  return header('content-type').includes('disposition-notification');
}

/** Whether a program wrote it (RFC 3834), or a list sent it. */
function isAutomatic({ header, subject, from }: ArrivedMail): boolean {
  const submitted = header('auto-submitted');
  return (
    (submitted !== '' && !/^no\b/.test(submitted)) ||
    /^(bulk|junk|list|auto_reply)\b/.test(header('precedence')) ||
    header('x-autoreply') !== '' ||
    header('x-autorespond') !== '' ||
    isReceipt(header) ||
    machines.test(from) ||
    awayWords.test(subject)
  );
}

/**
 * Why the mail is not taken as somebody's words, before it is asked what it is about; null when it may be.
 * What machines send comes first, so that a loop is called one whoever it seems to come from.
 */
export function whyParked(mail: ArrivedMail, sender: SenderFacts): ParkReason | null {
  if (mail.ours) return 'own_mail';
  if (isReturned(mail)) return 'returned';
  if (isAutomatic(mail)) return 'automatic';
  if (/\bdmarc=fail\b/.test(mail.header('authentication-results'))) return 'not_proven';
  if (!sender.known) return 'unknown_sender';
  if (sender.withinHour >= mostMailsAnHour) return 'too_many';
  return mail.hasContent ? null : 'empty';
}
