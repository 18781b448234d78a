import { answerWords } from '../../platform/mail/answer-words.js';
import type { MailContent } from '../../platform/mail/mail-layout.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import {
  approvalDecided,
  asked,
  dateGiven,
  merged,
  received,
  reminded,
  reopened,
  replied,
  resolved,
  unmerged,
  withdrawn,
} from './customer-mails.js';
import {
  approvalPassedOn,
  approvalReminded,
  approvalRequested,
  approvalStandIn,
} from './approval-mails.js';
import { escalated } from './escalation-mails.js';
import type { MailFacts, MailPlanner, PlannedMail } from './mail-facts.js';
import { offerAccepted, offerDeclined, offerMade, offerReminded } from './offer-mails.js';
import {
  assigned,
  customerReopened,
  customerWithdrew,
  customerWrote,
  followUpOpened,
  mentioned,
  promiseMissed,
  promiseWarned,
} from './staff-mails.js';
import {
  taskAsked,
  taskDeclined,
  taskDone,
  taskProposed,
  taskRefused,
  taskTakenBack,
} from './task-mails.js';

type Kind = RelayedEvent['kind'];

/** Who is told about each kind of event. What is not here is told to nobody; of a staff note only whom it calls hears, without its words. */
const planners: { readonly [K in Kind]?: readonly MailPlanner<K>[] } = {
  opened: [received],
  commented: [replied, customerWrote],
  staff_noted: [mentioned],
  held: [asked],
  pause_reminded: [reminded],
  resolved: [resolved],
  reopened: [reopened, customerReopened],
  withdrawn: [withdrawn, customerWithdrew],
  merged: [merged],
  unmerged: [unmerged],
  approval_requested: [approvalRequested],
  approval_decided: [approvalDecided],
  approval_passed_on: [approvalPassedOn],
  approval_stand_in: [approvalStandIn],
  approval_reminded: [approvalReminded],
  assigned: [assigned],
  transferred: [offerAccepted],
  offer_made: [offerMade],
  offer_reminded: [offerReminded],
  offer_declined: [offerDeclined],
  task_proposed: [taskProposed],
  task_refused: [taskRefused],
  task_asked: [taskAsked],
  task_taken_back: [taskTakenBack],
  task_done: [taskDone],
  task_declined: [taskDeclined],
  promise_warned: [promiseWarned],
  promise_missed: [promiseMissed],
  escalated: [escalated],
  date_given: [dateGiven],
  follow_up_opened: [followUpOpened],
};

/** The kinds of events that send mail. */
export const mailedKinds = Object.keys(planners) as Kind[];

/** The mails about one event: nobody who left, nobody twice, and the actor only gets receipts. */
export function planMails(
  event: RelayedEvent,
  facts: MailFacts,
  batch: readonly RelayedEvent[],
): PlannedMail[] {
  const plans = (planners[event.kind] ?? []) as readonly MailPlanner<Kind>[];
  const mails = plans.flatMap((plan) => plan(event as never, facts, batch));
  return mails.filter(
    ({ to, receipt }, at) =>
      to.active &&
      (receipt === true || to.id !== event.actorId) &&
      mails.findIndex((other) => other.to.id === to.id) === at,
  );
}

/** What the mail says; of a sensitive ticket nothing but that there is something to read. */
export function contentOf(mail: PlannedMail, facts: MailFacts): MailContent {
  const footer = [
    `Sent by Counterpart for the ${facts.deskName}. ${answerWords(facts.repliesRead, 'conversation')}`,
    `Need help? Call ${facts.deskPhone}.`,
  ];
  if (facts.sensitive && mail.aloneAs === undefined) {
    const { url } = mail.action;
    return {
      heading: `There is something new about ${facts.number}`,
      paragraphs: ['To keep this private, the mail says nothing more. Sign in to read it.'],
      action: { label: 'Sign in to read it', url },
      footer: footer.slice(0, 1),
    };
  }
  const { to: _to, kind: _kind, subject: _subject, receipt: _receipt, ...rest } = mail;
  const { aloneAs: _aloneAs, ...content } = rest;
  return { ...content, footer };
}

/** The subject line; that of a sensitive ticket does not tell what happened. */
export function subjectOf(mail: PlannedMail, { sensitive, number }: MailFacts): string {
  return sensitive && mail.aloneAs === undefined
    ? `${number}: there is something new`
    : mail.subject;
}
