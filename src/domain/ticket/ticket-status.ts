/** Where a ticket stands. `withdrawn` is the customer's own ending; everything else ends in `closed`. */
export const ticketStatuses = ['new', 'open', 'pending', 'solved', 'closed', 'withdrawn'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** The fixed five kinds of status that reports and queues count by. */
export type StatusCategory = 'new' | 'open' | 'pending' | 'solved' | 'closed';

/** Why a ticket waits. The reason, not the status name, says whose turn it is and whether a clock pauses. */
export const pendingReasons = [
  'customer_answer',
  'third_party',
  'approval',
  'scheduled_work',
] as const;
export type PendingReason = (typeof pendingReasons)[number];

/** Who has to act next while a ticket waits. */
export type Turn = 'customer' | 'third_party' | 'us';

/** The statuses the SLA clocks know (sla.md, "Vectors and the replay command"). */
export type TicketSlaStatus =
  | 'open'
  | 'waiting_customer'
  | 'waiting_third_party'
  | 'waiting_approval'
  | 'on_hold'
  | 'resolved'
  | 'closed'
  | 'cancelled';

/** What the person who asked is shown instead of a status. */
export interface CustomerLabel {
  readonly code: 'draft' | 'received' | 'working' | 'needs_you' | 'done' | 'withdrawn';
  readonly label: string;
}

const turns: Readonly<Record<PendingReason, Turn>> = {
  customer_answer: 'customer',
  third_party: 'third_party',
  approval: 'third_party',
  scheduled_work: 'us',
};

const slaStatuses = {
  new: 'open',
  open: 'open',
  solved: 'resolved',
  closed: 'closed',
  withdrawn: 'cancelled',
} as const satisfies Record<Exclude<TicketStatus, 'pending'>, TicketSlaStatus>;

const pendingSlaStatuses = {
  customer_answer: 'waiting_customer',
  third_party: 'waiting_third_party',
  approval: 'waiting_approval',
  scheduled_work: 'on_hold',
} as const satisfies Record<PendingReason, TicketSlaStatus>;

/** The label of a request that was not sent yet; drafts are not tickets. */
export const draftLabel: CustomerLabel = { code: 'draft', label: 'Draft' };

const labels = {
  received: { code: 'received', label: 'Received' },
  working: { code: 'working', label: "We're working on it" },
  needsYou: { code: 'needs_you', label: 'We need something from you' },
  done: { code: 'done', label: 'Done' },
  withdrawn: { code: 'withdrawn', label: 'Withdrawn' },
  joined: { code: 'withdrawn', label: 'Joined with another' },
} as const satisfies Record<string, CustomerLabel>;

const statusLabels = {
  new: labels.received,
  open: labels.working,
  solved: labels.done,
  closed: labels.done,
  withdrawn: labels.withdrawn,
} as const satisfies Record<Exclude<TicketStatus, 'pending'>, CustomerLabel>;

const pendingLabels = {
  customer_answer: labels.needsYou,
  third_party: labels.working,
  approval: labels.received,
  scheduled_work: labels.working,
} as const satisfies Record<PendingReason, CustomerLabel>;

/** The kind of status that reports count by; a withdrawn ticket counts as closed. */
export function statusCategory(status: TicketStatus): StatusCategory {
  return status === 'withdrawn' ? 'closed' : status;
}

/** Whether work is still owed: new, open and pending are active; solved, closed and withdrawn are finished. */
export function isActive(status: TicketStatus): boolean {
  return status === 'new' || status === 'open' || status === 'pending';
}

/**
 * Whose turn it is while a ticket waits. An approver counts as a third party: neither the person
 * who asked nor the desk can move it on. Planned work is ours.
 */
export function whoseTurn(reason: PendingReason): Turn {
  return turns[reason];
}

/** The status the SLA clocks see; a pending ticket without its reason counts as open, so that no clock pauses unseen. */
export function slaStatusOf(status: TicketStatus, reason: PendingReason | null): TicketSlaStatus {
  if (status !== 'pending') return slaStatuses[status];
  return reason === null ? 'open' : pendingSlaStatuses[reason];
}

/**
 * What the portal shows: five labels and "Withdrawn", which for a merged one reads "Joined with another". Waiting for a vendor or for planned work reads
 * as "We're working on it"; waiting for an approval as "Received", because nobody has started.
 */
export function customerLabel(
  status: TicketStatus,
  reason: PendingReason | null,
  merged: boolean,
): CustomerLabel {
  if (merged) return labels.joined;
  if (status !== 'pending') return statusLabels[status];
  return reason === null ? labels.working : pendingLabels[reason];
}
