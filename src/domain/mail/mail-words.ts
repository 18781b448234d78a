import { parseTicketNumber } from '../ticket/ticket-number.js';

const marks = /^\s*((re|fwd?|aw|wg|sv|antw|tr|rv)\s*(\[\d+\])?\s*:\s*)+/i;

/** A subject without the marks of answering and passing on, on one line. */
export function plainSubject(subject: string): string {
  return subject.replace(/\s+/g, ' ').replace(marks, '').trim();
}

/** The number of a ticket that a subject names with its prefix; null when it names none. Bare digits are no number. */
export function numberInSubject(subject: string): string | null {
  const named = /\bCP[-–]?\s?(\d{6,12})\b/i.exec(subject)?.[0];
  return named === undefined ? null : parseTicketNumber(named);
}

/** What of a mail becomes a message: its words, or the beginning of very many, with what the reader must know first. */
export interface MessageOfMail {
  readonly body: string;
  /** The rest of the words is only in the file with all of them. */
  readonly shortened: boolean;
}

/** What a reader is told before the words. */
export interface MailRemarks {
  /** Files that were not taken, each with why. */
  readonly refusedFiles: readonly string[];
  /** Said first, where it has to be. */
  readonly before?: string;
}

/** How the file is called that holds all of a very long mail. */
export const wholeTextName = 'whole-mail.txt';

/** The words of a mail as one message of at most so many characters; a mail without words says so. */
export function messageOfMail(text: string, remarks: MailRemarks, most: number): MessageOfMail {
  const words = [...(text === '' ? 'The mail has no words.' : text)];
  const { refusedFiles, before } = remarks;
  const refused =
    refusedFiles.length === 0 ? [] : [`Files that were not taken: ${refusedFiles.join('; ')}.`];
  const whole = joined([before, ...refused], words.join(''));
  if ([...whole].length <= most) return { body: whole, shortened: false };
  const cut = `This mail is longer than a message can be. All of it is in the file ${wholeTextName}.`;
  const head = [...joined([before, cut, ...refused], '')].slice(0, Math.floor(most / 2)).join('');
  const room = most - [...head].length - 4;
  return { body: `${head}\n\n${words.slice(0, room).join('')} …`, shortened: true };
}

function joined(remarks: readonly (string | undefined)[], words: string): string {
  return [...remarks, words].filter((part) => part !== undefined && part !== '').join('\n\n');
}
