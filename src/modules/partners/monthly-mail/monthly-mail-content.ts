import { answerWords } from '../../../platform/mail/answer-words.js';
import type { NewMail } from '../../../platform/mail/outgoing-mails.js';

/** What the mail of one person about one bureau and month is written from. */
export interface MonthlyMailFacts {
  readonly personId: number;
  readonly to: NewMail['to'];
  readonly bureau: { readonly code: string; readonly name: string };
  /** "November 2026" and its first day, ISO. */
  readonly month: { readonly label: string; readonly from: string };
  readonly headline: string;
  readonly publicUrl: string;
  readonly repliesRead: boolean;
}

/** By what the mail is called off when it is no longer wanted. */
export function monthlyMailTopic(personId: number, bureauCode: string): string {
  return `monthly:${bureauCode}:${personId}`;
}

/** The headline and a link. Every number beyond it, and whatever hides small groups, stays on the page. */
export function monthlyMail(facts: MonthlyMailFacts): NewMail {
  const { personId, to, bureau, month, headline, publicUrl, repliesRead } = facts;
  const topic = monthlyMailTopic(personId, bureau.code);
  const url = `${publicUrl}/partner/${bureau.code}?period=month`;
  return {
    ...{
      topic,
      dedupeKey: `${topic}:${month.from}`,
      kind: 'monthly_headline',
      reference: null,
      to,
    },
    subject: `${bureau.name}: how we did in ${month.label}`,
    content: {
      heading: `${bureau.name}: how we did in ${month.label}`,
      paragraphs: [headline],
      action: { label: 'See the numbers behind it', url },
      footer: [
        `Sent by Counterpart because you asked for it on this dashboard. ${answerWords(repliesRead, 'request')}`,
        { label: 'Stop the monthly mail', url: `${url}#monthly-mail` },
      ],
    },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
