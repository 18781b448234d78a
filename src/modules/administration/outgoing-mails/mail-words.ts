/** The states of a mail in the outbox, in the order in which they are listed. */
export const mailStates = ['failed', 'queued', 'sending', 'sent', 'kept'] as const;
export type MailState = (typeof mailStates)[number];

/** Words for each state. */
export const mailStateLabels: Readonly<Record<MailState, string>> = {
  failed: 'Failed',
  queued: 'Waiting',
  sending: 'Sending',
  sent: 'Sent',
  kept: 'Kept',
};

const kindLabels: Readonly<Record<string, string>> = {
  request_received: 'We have your request',
  reply: 'Reply from the desk',
  question: 'Question to the customer',
  resolved: 'Request finished',
  request_reopened: 'Request opened again',
  request_withdrawn: 'Request withdrawn',
  approval_requested: 'Approval wanted',
  approval_reminder: 'Approval still wanted',
  approval_decided: 'Approval decided',
  assigned: 'Ticket assigned',
  offer_made: 'Ticket offered',
  offer_reminded: 'Ticket still offered',
  offer_declined: 'Offer declined',
  offer_accepted: 'Offer accepted',
  share_asked: 'Agreement wanted',
  share_refused: 'Nothing shared',
  task_asked: 'Task asked for',
  task_taken_back: 'Task taken back',
  task_done: 'Task done',
  task_declined: 'Task declined',
  customer_wrote: 'Customer wrote',
  customer_reopened: 'Customer reopened',
  customer_withdrew: 'Customer withdrew',
  promise_warned: 'Promise at risk',
  promise_missed: 'Promise missed',
  escalated: 'Escalation',
  rule: 'Told by a rule',
  date_asked: 'New date wanted',
  date_given: 'New date given',
  bureau_told: "Told the bureau's lead",
  follow_up_opened: 'Follow-up opened',
  follow_up_dispatched: 'Follow-up given',
  pulse: 'How did we do?',
  you_said: 'You said, we did',
  monthly_headline: 'Headline of a dashboard',
};

/** What kind of mail it is, in words; a kind without words of its own is read as it is written. */
export function mailKindLabel(kind: string): string {
  const words = kind.replaceAll('_', ' ');
  return kindLabels[kind] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
