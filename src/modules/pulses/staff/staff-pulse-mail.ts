import { staffPulse } from '../../../domain/measurement/staff-pulse.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { answerWords } from '../../../platform/mail/answer-words.js';
import type { NewMail } from '../../../platform/mail/outgoing-mails.js';

/** Somebody whose mail is due. */
export interface DueAsk {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly teamName: string;
  /** False when they left or opted out since the round opened. */
  readonly mayAsk: boolean;
  readonly closesAt: Date;
}

/** Where it is answered; `now` in epoch ms. */
export interface StaffPulseLink {
  readonly url: string;
  readonly now: number;
  readonly repliesRead: boolean;
}

/** One mail a month, without a reminder. */
export function staffPulseMail(
  { id, name, email, timeZone, teamName, closesAt }: DueAsk,
  { url, now, repliesRead }: StaffPulseLink,
): NewMail {
  return {
    dedupeKey: `staff-pulse:${id}`,
    kind: 'staff_pulse',
    reference: null,
    to: { name, address: email },
    subject: staffPulse.title,
    content: {
      heading: staffPulse.title,
      paragraphs: [
        `Two statements, half a minute. Your answer is added to the counts of ${teamName}; we don't keep whose it was.`,
        `You can answer once, until ${longDate(closesAt.getTime(), timeZone, now)}.`,
      ],
      action: { label: 'Answer the two statements', url },
      footer: [
        `Sent by Counterpart to everybody who works at a desk, once a month. ${answerWords(repliesRead, 'request')}`,
      ],
    },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
