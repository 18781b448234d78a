import { longDate } from '../../domain/sla/date-words.js';
import { promiseText } from '../../domain/sla/promise-text.js';
import { neededBySentence, withoutAnswerSentence } from '../../domain/ticket/wait-words.js';
import { reopenWindowMs } from '../../domain/ticket/finishing.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import {
  ofOneAct,
  requestUrl,
  type MailComment,
  type MailFacts,
  type MailPerson,
  type MailPlanner,
  type PlannedMail,
} from './mail-facts.js';

/** Who follows a request: the customer, and whoever filed it for them unless it is sensitive. */
export function askers({ customer, submitter, sensitive }: MailFacts): MailPerson[] {
  return submitter.id === customer.id || sensitive ? [customer] : [customer, submitter];
}

/** We have it: the number and the promise, also to the one who has just sent it; not when it was settled on the spot. */
export const received: MailPlanner<'opened'> = (event, facts, batch) => {
  if (batch.some((other) => other.kind === 'resolved' && ofOneAct(event, other))) return [];
  return askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'request_received', 'we have it'),
    heading: 'We have your request',
    paragraphs: [
      filedBy(event, facts, to),
      promiseFor(facts, to, event.data.waitsForApproval),
    ].filter((words) => words !== ''),
    facts: [...aboutRequest(facts), { label: 'Service', value: facts.serviceName }],
    receipt: true,
  }));
};

/** A reply from the desk. Questions and the last words have mails of their own; what was said in person is known. */
export const replied: MailPlanner<'commented'> = (event, facts, batch) => {
  const { side, commentId, automatic, writtenLaterBecause } = event.data;
  const comment = facts.comments.get(commentId);
  if (side !== 'agent' || automatic || writtenLaterBecause !== undefined) return [];
  if (!comment || hasMailOfItsOwn(commentId, batch)) return [];
  return askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'reply', 'we have an answer'),
    heading: `The ${facts.deskName} wrote to you`,
    paragraphs: [],
    quote: quoteOf(comment),
    action: { label: 'Read it and answer', url: requestUrl(facts) },
  }));
};

/** The desk asks the customer; the clock waits. */
export const asked: MailPlanner<'held'> = ({ data }, facts) => {
  if (data.reason !== 'customer_answer') return [];
  const comment = facts.comments.get(data.questionCommentId ?? 0);
  return askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'question', 'we need something from you'),
    heading: 'We need an answer from you',
    paragraphs: [
      promiseText({ kind: 'paused_customer', ...reading(facts, to) }).sentence,
      ...waitSentences(data.until, facts, to),
    ],
    ...(comment && { quote: quoteOf(comment) }),
    action: { label: 'Answer the question', url: requestUrl(facts) },
  }));
};

/** We still wait for an answer: what was asked, by when we need it, and what happens then. */
export const reminded: MailPlanner<'pause_reminded'> = ({ data }, facts) =>
  askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'answer_reminder', 'we still need your answer'),
    heading: 'We still need an answer from you',
    paragraphs: waitSentences(data.until, facts, to),
    action: { label: 'Answer the question', url: requestUrl(facts) },
  }));

function waitSentences(
  until: number | null,
  { now }: MailFacts,
  { timeZone }: MailPerson,
): string[] {
  const neededBy = neededBySentence(until, timeZone, now);
  return neededBy === null ? [] : [neededBy, withoutAnswerSentence];
}

/** The work is done, in the desk's words, with the question whether it is fixed. */
export const resolved: MailPlanner<'resolved'> = ({ data, occurredAt }, facts) => {
  const comment = facts.comments.get(data.commentId);
  return askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'resolved', 'is it fixed?'),
    heading: 'We finished your request',
    paragraphs: [],
    ...(comment && { quote: quoteOf(comment) }),
    action: { label: 'Is it fixed? Tell us yes or no', url: requestUrl(facts) },
    afterwards: [
      `If it isn't fixed, you can open the request again until ${longDate(
        occurredAt + reopenWindowMs,
        to.timeZone,
        facts.now,
      )}. If you don't answer, we close it after 5 business days.`,
    ],
  }));
};

export const reopened: MailPlanner<'reopened'> = ({ actorSide }, facts) =>
  askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'request_reopened', 'it is open again'),
    heading: 'Your request is open again',
    paragraphs: [
      actorSide === 'agent'
        ? `The ${facts.deskName} opened it again and goes on working on it.`
        : `We told the ${facts.deskName} that it isn't fixed. Your request goes on under the same number.`,
    ],
    receipt: true,
  }));

/** The promise could not be kept: sorry, the new date and why. */
export const dateGiven: MailPlanner<'date_given'> = ({ data }, facts) =>
  askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'date_given', 'a new date'),
    heading: 'We have a new date for you',
    paragraphs: [
      promiseText({
        kind: 'late',
        promisedBy: data.promisedBy ?? facts.promisedFinishAt ?? facts.now,
        newDate: data.finishBy,
        reason: data.reason,
        ...reading(facts, to),
      }).sentence,
    ],
  }));

export const withdrawn: MailPlanner<'withdrawn'> = (_event, facts) =>
  askers(facts).map((to) => ({
    ...mailToAsker(facts, to, 'request_withdrawn', 'it is withdrawn'),
    heading: 'Your request is withdrawn',
    paragraphs: ["We won't work on it any more. If you still need it, send a new request."],
    receipt: true,
  }));

/** The customer asked twice about one thing: where we go on. Not when it was undone at once. */
export const merged: MailPlanner<'merged'> = ({ data }, facts, batch) => {
  if (batch.some(({ kind }) => kind === 'unmerged')) return [];
  const url = `${facts.publicUrl}/requests/${data.intoNumber}`;
  return [
    {
      ...mailToAsker(facts, facts.customer, 'request_merged', `we go on in ${data.intoNumber}`),
      heading: `We go on with this in ${data.intoNumber}`,
      paragraphs: [
        'It is about the same thing as another request of yours, so we answer both there. You don’t have to do anything: what you write about this one arrives there, too.',
      ],
      action: { label: `Open ${data.intoNumber}`, url },
    },
  ];
};

/** A merge was undone: the request stands by itself again. */
export const unmerged: MailPlanner<'unmerged'> = (_event, facts, batch) => {
  if (batch.some(({ kind }) => kind === 'merged')) return [];
  return [
    {
      ...mailToAsker(facts, facts.customer, 'request_unmerged', 'it is a request of its own again'),
      heading: 'Your request is one of its own again',
      paragraphs: ['We had joined it with another one. We answer it here from now on.'],
    },
  ];
};

/** What was decided; of several approvers who agree the last one's word counts. */
export const approvalDecided: MailPlanner<'approval_decided'> = (event, facts, batch) => {
  const { data } = event;
  const approver = facts.people.get(event.actorId ?? data.approverId)?.fullName ?? 'The approver';
  const ends = (kind: RelayedEvent['kind']): boolean =>
    batch.some((other) => other.kind === kind && ofOneAct(event, other));
  const declined = data.decision === 'declined';
  if (!(declined ? ends('closed') : ends('resumed'))) return [];
  return askers(facts).map((to) => ({
    ...mailToAsker(
      facts,
      to,
      'approval_decided',
      declined ? 'it was not approved' : 'it is approved',
    ),
    heading: declined ? 'Your request was not approved' : 'Your request is approved',
    paragraphs: declined
      ? [`${approver} did not approve it, so we closed it.`]
      : ['The work can start.', promiseFor(facts, to, false)].filter((words) => words !== ''),
    ...(data.words !== null && { quote: { by: approver, text: data.words } }),
  }));
};

function mailToAsker(
  facts: MailFacts,
  to: MailPerson,
  kind: string,
  news: string,
): Pick<PlannedMail, 'to' | 'kind' | 'subject' | 'facts' | 'action'> {
  return {
    to,
    kind,
    subject: `Your request ${facts.number}: ${news}`,
    facts: aboutRequest(facts),
    action: { label: 'See your request', url: requestUrl(facts) },
  };
}

function aboutRequest({ number, subject }: MailFacts): { label: string; value: string }[] {
  return [
    { label: 'Number', value: number },
    { label: 'About', value: subject },
  ];
}

function hasMailOfItsOwn(commentId: number, batch: readonly RelayedEvent[]): boolean {
  return batch.some(
    (event) =>
      (event.kind === 'held' && event.data.questionCommentId === commentId) ||
      (event.kind === 'resolved' && event.data.commentId === commentId),
  );
}

function quoteOf({ author, body }: MailComment): NonNullable<PlannedMail['quote']> {
  return { by: author, text: body };
}

function filedBy(
  { data, actorId }: Parameters<typeof received>[0],
  { people, submitter, customer, deskName }: MailFacts,
  to: MailPerson,
): string {
  if (data.filedBy === 'agent') return `The ${deskName} wrote it down for you.`;
  if (submitter.id === customer.id) return '';
  const filer = people.get(actorId ?? 0) ?? submitter;
  return to.id === customer.id
    ? `${filer.fullName} sent it for you.`
    : `You sent it for ${customer.fullName}.`;
}

function promiseFor(facts: MailFacts, to: MailPerson, waitsForApproval: boolean): string {
  if (waitsForApproval) {
    return 'It waits for an approval first. We tell you as soon as it is decided.';
  }
  const { promisedResponseAt, promisedFinishAt, now } = facts;
  const answer =
    promisedResponseAt !== null && promisedResponseAt > now
      ? [
          promiseText({
            kind: 'answer_pending',
            answerBy: promisedResponseAt,
            ...reading(facts, to),
          }),
        ]
      : [];
  const finish =
    promisedFinishAt !== null && promisedFinishAt > now
      ? [promiseText({ kind: 'work_pending', finishBy: promisedFinishAt, ...reading(facts, to) })]
      : [];
  return [...answer, ...finish].map(({ sentence }) => sentence).join(' ');
}

function reading({ now }: MailFacts, { timeZone }: MailPerson): { zone: string; now: number } {
  return { zone: timeZone, now };
}
