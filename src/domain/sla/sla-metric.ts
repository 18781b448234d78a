/** What is promised and measured, in the order in which clocks are listed. */
export const SLA_METRICS = [
  'first_response',
  'next_response',
  'update',
  'resolution',
  'ola',
  'approval',
  'milestone',
  'contract',
  'task',
] as const;

/**
 * One measured promise: answer first, answer again, keep informed, finish, a group's own share (ola),
 * decide an approval, reach a stage (milestone), what a vendor owes us while we wait (contract), what a team
 * owes the one that asked it for a part of the work (task).
 */
export type SlaMetric = (typeof SLA_METRICS)[number];

/** Whose agreement a clock measures: ours with the customer, a team's with the desk, or a vendor's with us. */
export type SlaKind = 'sla' | 'ola' | 'contract';

/** The kind of agreement behind a metric; the clock itself is the same for all three. */
export function slaKindOf(metric: SlaMetric): SlaKind {
  if (metric === 'task') return 'ola';
  return metric === 'ola' || metric === 'contract' ? metric : 'sla';
}

/**
 * Is it for the desk to keep, and promised to the customer? Only such clocks decide what is worked on
 * first: a team's share is a means to the promise, an approval waits for the approver, a contract for the vendor.
 */
export function ordersQueues(metric: SlaMetric): boolean {
  return slaKindOf(metric) === 'sla' && metric !== 'approval';
}

/** The ticket's states as the clocks see them. */
export const SLA_STATUSES = [
  'open',
  'waiting_customer',
  'waiting_third_party',
  'waiting_approval',
  'on_hold',
  'resolved',
  'closed',
  'cancelled',
] as const;

/** Whose turn it is, or how the ticket ended. */
export type SlaStatus = (typeof SLA_STATUSES)[number];
