import { dateByWords } from '../../domain/sla/date-words.js';
import {
  clockKey,
  ticketUrl,
  type MailFacts,
  type MailPerson,
  type PlannedMail,
} from './mail-facts.js';

const metricWords: Readonly<Record<string, string>> = {
  first_response: 'the first answer',
  next_response: 'the next answer',
  update: 'the next update',
  resolution: 'finishing',
  ola: 'your part of the work',
  approval: 'the approval',
  milestone: 'the present stage',
  contract: "the vendor's part",
  task: 'a task that another team has',
};

/** What every mail to staff about a ticket has in common. */
export function mailToStaff(
  facts: MailFacts,
  to: MailPerson,
  kind: string,
  news: string,
): Pick<PlannedMail, 'to' | 'kind' | 'subject' | 'action'> {
  return {
    to,
    kind,
    subject: `${facts.number}: ${news}`,
    action: { label: 'Open the ticket', url: ticketUrl(facts) },
  };
}

/** Who has to act: whoever has the ticket, else the leads. */
export function holders({ assignee, leads }: MailFacts): readonly MailPerson[] {
  return assignee ? [assignee] : leads;
}

/** The ticket in a few lines. */
export function aboutTicket(facts: MailFacts, to: MailPerson): NonNullable<PlannedMail['facts']> {
  const { number, subject, serviceName, teamName, customer, promisedFinishAt, now } = facts;
  const promised = { label: 'Promised by', value: '' };
  if (promisedFinishAt !== null) promised.value = dateByWords(promisedFinishAt, to.timeZone, now);
  return [
    { label: 'Number', value: number },
    { label: 'Subject', value: subject },
    { label: 'Customer', value: customer.fullName },
    { label: 'Service', value: serviceName },
    { label: 'Team', value: teamName },
    ...(promised.value === '' ? [] : [promised]),
  ];
}

/** What a clock promises, in the middle of a sentence. */
export function wordsFor(metric: string): string {
  return metricWords[metric] ?? metric;
}

/** When the clock is due; nothing when that is not known. */
export function dueWords(
  clock: { readonly metric: string; readonly cycle: number },
  facts: MailFacts,
  to: MailPerson,
): string {
  const dueAt = facts.dueAt.get(clockKey(clock));
  return dueAt === undefined ? '' : `It is due ${dateByWords(dueAt, to.timeZone, facts.now)}.`;
}
