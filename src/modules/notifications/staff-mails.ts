import type { TicketEventData } from '../../domain/ticket/ticket-event.js';
import { asksForDate } from './escalation-mails.js';
import { aboutTicket, dueWords, holders, mailToStaff, wordsFor } from './staff-words.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { clockKey, ofOneAct, type MailFacts, type MailPlanner } from './mail-facts.js';

/** A warning is mailed from this share of the time on; before it the queue's chip is enough. */
const mailedFromPercent = 75;

/** What to do when something was missed that is not ours to say sorry for. */
const othersMissed: Readonly<Record<string, string>> = {
  ola: 'This is between teams. What the customer was promised is on the ticket: keep that.',
  approval: 'Remind the approver: the work cannot start before they decide.',
  task: 'Ask the team that has the task. What the customer was promised is yours to keep.',
  contract: 'Call the vendor and ask for a new date. The miss is counted as theirs.',
};

export const assigned: MailPlanner<'assigned'> = ({ data, actorId }, facts) => {
  const { assignee } = facts;
  if (!assignee || assignee.id !== data.assigneeId) return [];
  const by = facts.people.get(actorId ?? 0)?.fullName;
  return [
    {
      ...mailToStaff(facts, assignee, 'assigned', 'assigned to you'),
      heading: 'A ticket was assigned to you',
      paragraphs: by === undefined ? automatic(data) : [`${by} assigned it to you.`],
      facts: aboutTicket(facts, assignee),
    },
  ];
};

/** Why just they were given it, when nobody did so. */
function automatic({ how, because }: TicketEventData['assigned']): string[] {
  return how === 'automatic' ? [`It came to you automatically. ${because}`] : [];
}

/** Only the link: what colleagues write to one another stays in the application. */
export const mentioned: MailPlanner<'staff_noted'> = ({ data, actorId }, facts) => {
  const author = facts.people.get(actorId ?? 0)?.fullName ?? 'A colleague';
  return (data.mentionedIds ?? []).flatMap((id) => {
    const to = facts.people.get(id);
    if (!to) return [];
    return [
      {
        ...mailToStaff(facts, to, 'mentioned', 'a colleague calls you'),
        heading: `${author} calls you in a staff note on ${facts.number}`,
        paragraphs: ['The note is on the ticket. You also find it under “My work”.'],
      },
    ];
  });
};

/** What the customer wrote; the reason for reopening has a mail of its own. */
export const customerWrote: MailPlanner<'commented'> = (event, facts, batch) => {
  const { data } = event;
  const { assignee } = facts;
  const comment = facts.comments.get(data.commentId);
  if (data.side !== 'customer' || data.automatic || !assignee || !comment) return [];
  if (batch.some((other) => other.kind === 'reopened' && ofOneAct(event, other))) return [];
  return [
    {
      ...mailToStaff(facts, assignee, 'customer_wrote', 'the customer wrote'),
      heading: `${comment.author} wrote`,
      paragraphs: [],
      facts: aboutTicket(facts, assignee),
      quote: { by: comment.author, text: comment.body },
    },
  ];
};

export const customerReopened: MailPlanner<'reopened'> = ({ actorSide, data }, facts) => {
  const { assignee } = facts;
  if (actorSide !== 'customer' || !assignee) return [];
  return [
    {
      ...mailToStaff(facts, assignee, 'customer_reopened', 'reopened by the customer'),
      heading: "The customer says it isn't fixed",
      paragraphs: [],
      facts: aboutTicket(facts, assignee),
      quote: { by: facts.customer.fullName, text: data.reason },
    },
  ];
};

export const customerWithdrew: MailPlanner<'withdrawn'> = (_event, facts) => {
  const { assignee } = facts;
  if (!assignee) return [];
  return [
    {
      ...mailToStaff(facts, assignee, 'customer_withdrew', 'withdrawn by the customer'),
      heading: "The customer doesn't need it any more",
      paragraphs: ['Nothing is left to do.'],
      facts: aboutTicket(facts, assignee),
    },
  ];
};

/** To the assignee, else to the team's leads; a later threshold of the same clock makes this mail superfluous. */
export const promiseWarned: MailPlanner<'promise_warned'> = (event, facts, batch) => {
  const { percent } = event.data;
  if (percent < mailedFromPercent || isOvertaken(event, facts, batch)) return [];
  return holders(facts).map((to) => ({
    ...mailToStaff(facts, to, 'promise_warned', 'promise at risk'),
    heading: `${percent}% of the time for ${wordsFor(event.data.metric)} is used`,
    paragraphs: [dueWords(event.data, facts, to)].filter((words) => words !== ''),
    facts: aboutTicket(facts, to),
  }));
};

/** Unless a step of the policy asks for a new date in the same breath. */
export const promiseMissed: MailPlanner<'promise_missed'> = ({ data }, facts, batch) => {
  if (batch.some((other) => asksForDate(other) && clockKey(other.data) === clockKey(data)))
    return [];
  return holders(facts).map((to) => ({
    ...mailToStaff(facts, to, 'promise_missed', 'promise missed'),
    heading: `The promise for ${wordsFor(data.metric)} was missed`,
    paragraphs: [othersMissed[data.metric] ?? 'Say sorry to the customer and give a new date.'],
    facts: aboutTicket(facts, to),
  }));
};

/** To the lead who owns it: the score stays in the application. */
export const followUpOpened: MailPlanner<'follow_up_opened'> = ({ data }, facts) => {
  const owner = facts.people.get(facts.followUpOwners.get(data.followUpId) ?? 0);
  if (!owner) return [];
  return [
    {
      ...mailToStaff(facts, owner, 'follow_up_opened', 'follow-up for you'),
      heading: 'A customer was not satisfied',
      paragraphs: ['Acknowledge it within 1 business day and contact the customer within 2.'],
      facts: aboutTicket(facts, owner),
      action: {
        label: 'Open the follow-up',
        url: `${facts.publicUrl}/desk/follow-ups/${data.followUpId}`,
      },
    },
  ];
};

/** A warning is of no use once the promise is missed, or beside a later warning of the same clock. */
function isOvertaken(
  { sequence, data }: Parameters<typeof promiseWarned>[0],
  { missed }: MailFacts,
  batch: readonly RelayedEvent[],
): boolean {
  if (missed.has(clockKey(data))) return true;
  return batch.some(
    (later) =>
      later.sequence !== sequence &&
      ((later.kind === 'promise_missed' && clockKey(later.data) === clockKey(data)) ||
        (later.kind === 'promise_warned' &&
          clockKey(later.data) === clockKey(data) &&
          later.data.percent > data.percent)),
  );
}
