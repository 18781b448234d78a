/** What is promised and measured, in the order in which clocks are listed. */
export const SLA_METRICS = [
  'first_response',
  'next_response',
  'update',
  'resolution',
  'ola',
  'approval',
] as const;

/**
 * One measured promise: answer first, answer again, keep informed, finish, a group's own share (ola),
 * decide an approval.
 */
export type SlaMetric = (typeof SLA_METRICS)[number];

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
