import {
  pulseWording,
  scaleWords,
  type PulseItem,
} from '../../../domain/measurement/pulse-template.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { answerWords } from '../../../platform/mail/answer-words.js';
import type { NewMail } from '../../../platform/mail/outgoing-mails.js';

/** An invitation whose time has come, with what its mail is written from. */
export interface DueInvitation {
  readonly id: number;
  readonly items: readonly PulseItem[];
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly active: boolean;
  readonly optedOut: boolean;
  readonly closesAt: Date;
  /** Of one that was sent; null before. */
  readonly expiresAt: Date | null;
}

/** Where the survey is answered, and until when. Instants are epoch milliseconds. */
export interface InvitationLink {
  readonly url: string;
  readonly expiresAt: number;
  readonly now: number;
  readonly reminds: boolean;
  readonly repliesRead: boolean;
}

/** The required statement with a link for each answer; a link only opens the page with it chosen. */
export function invitationMail(invitation: DueInvitation, link: InvitationLink): NewMail {
  const { id, items, name, email, timeZone } = invitation;
  const { url, expiresAt, now, reminds, repliesRead } = link;
  const question = items.find(({ required }) => required)!;
  const last = "This is the only reminder. You won't hear about it again.";
  return {
    dedupeKey: `survey:${id}${reminds ? ':reminder' : ''}`,
    kind: 'relationship_survey',
    reference: null,
    to: { name, address: email },
    subject: reminds ? 'Reminder: how well do we serve you?' : 'How well do we serve you?',
    content: {
      heading: 'How well do we serve you?',
      paragraphs: [
        'Twice a year we ask the people of your bureau how well the shared offices work for them: about the whole, not about one request. Two minutes; only the first statement must be answered.',
        ...(reminds ? [last] : []),
      ],
      question: pulseWording(question, { service: '', provider: '' }),
      choices: scaleWords.map((words, at) => ({
        label: `${at + 1} ${words}`,
        url: `${url}?a=${at + 1}`,
      })),
      afterwards: [
        'A link opens the page with this answer chosen. Nothing is sent until you press the button there.',
        `You can answer and change your answer until ${longDate(expiresAt, timeZone, now)}.`,
        'Your bureau sees scores in groups of 10 or more, never your name.',
      ],
      footer: [
        `Sent by Counterpart for the offices that serve your bureau. ${answerWords(repliesRead, 'request')}`,
        { label: 'Not this time', url: `${url}/decline` },
        { label: "Don't ask me again", url: `${url}/opt-out` },
      ],
    },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
