import { longDate } from '../../domain/sla/date-words.js';
import {
  type PulseTemplate,
  pulseWording,
  scaleWords,
} from '../../domain/measurement/pulse-template.js';
import { answerWords } from '../../platform/mail/answer-words.js';
import type { MailContent } from '../../platform/mail/mail-layout.js';
import type { NewMail } from '../../platform/mail/outgoing-mails.js';
import type { DuePulse } from './deliver-pulse.js';
import { pulseNames } from './pulse-names.js';

/** Where the pulse is answered, and until when. Instants are epoch milliseconds. */
export interface PulseMailLink {
  readonly url: string;
  readonly expiresAt: number;
  readonly now: number;
  readonly template: PulseTemplate;
  readonly repliesRead: boolean;
}

/** The question how it went, with a link for each answer; a link only opens the page with it chosen. */
export function pulseMail(pulse: DuePulse, link: PulseMailLink): NewMail {
  const { id, ticketNumber: number, customerName, customerEmail, sensitive } = pulse;
  return {
    dedupeKey: `pulse:${id}`,
    kind: 'pulse',
    reference: number,
    to: { name: customerName, address: customerEmail },
    subject: sensitive
      ? `${number}: there is something new`
      : `Your request ${number}: how did we do?`,
    content: sensitive ? sealedContent(pulse, link) : openContent(pulse, link),
    headers: threadHeaders(number, link.url),
  };
}

/** The one reminder: the same question and links, and that nothing more comes. */
export function pulseReminderMail(pulse: DuePulse, link: PulseMailLink): NewMail {
  const first = pulseMail(pulse, link);
  const { ticketNumber: number, sensitive } = pulse;
  const content = sensitive ? sealedContent(pulse, link) : openContent(pulse, link);
  const last = "This is the only reminder. You won't hear about it again.";
  return {
    ...first,
    dedupeKey: `${first.dedupeKey}:reminder`,
    subject: sensitive
      ? `${number}: something still waits for you`
      : `Reminder about your request ${number}: how did we do?`,
    content: {
      ...content,
      ...(sensitive && { heading: `Something about ${number} still waits for you` }),
      paragraphs: [...content.paragraphs, last],
    },
  };
}

function openContent(
  pulse: DuePulse,
  { url, expiresAt, now, template, repliesRead }: PulseMailLink,
): MailContent {
  const { ticketNumber, ticketSubject, finishedAt, timeZone, deskName } = pulse;
  const question = template.items.find(({ kind }) => kind === 'scale')!;
  return {
    heading: template.title,
    paragraphs: [
      `We finished your request on ${longDate(finishedAt.getTime(), timeZone, now)}. One question, less than a minute.`,
    ],
    facts: [
      { label: 'Number', value: ticketNumber },
      { label: 'About', value: ticketSubject },
    ],
    question: pulseWording(question, pulseNames(pulse)),
    choices: scaleWords.map((words, at) => ({
      label: `${at + 1} ${words}`,
      url: `${url}?a=${at + 1}`,
    })),
    afterwards: [
      'A link opens the page with this answer chosen. Nothing is sent until you press the button there.',
      `You can answer and change your answer until ${longDate(expiresAt, timeZone, now)}.`,
      'Your bureau sees scores in groups of 10 or more, never your name, unless you say so on the page.',
    ],
    footer: [
      `Sent by Counterpart for the ${deskName}. ${answerWords(repliesRead, 'rating')}`,
      { label: 'Not this time', url: `${url}/decline` },
      { label: "Don't ask me again", url: `${url}/opt-out` },
    ],
  };
}

function sealedContent(
  { ticketNumber, deskName }: DuePulse,
  { url, repliesRead }: PulseMailLink,
): MailContent {
  return {
    heading: `There is something new about ${ticketNumber}`,
    paragraphs: ['To keep this private, the mail says nothing more.'],
    action: { label: 'Open it', url },
    footer: [`Sent by Counterpart for the ${deskName}. ${answerWords(repliesRead, 'rating')}`],
  };
}

function threadHeaders(number: string, url: string): Record<string, string> {
  const root = `<${number}@${new URL(url).hostname}>`;
  return {
    'In-Reply-To': root,
    References: root,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}
