import type { Obstacle } from '../../domain/assignment/obstacle.js';
import type { NothingCode } from '../../domain/assignment/why-nothing.js';
import type { Channel } from '../../domain/ticket/ticket-facts.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';
import type { Priority } from '../../domain/ticket/priority.js';
import type { PendingReason, TicketStatus } from '../../domain/ticket/ticket-status.js';
import type { SlaMetric } from '../../domain/sla/sla-metric.js';
import type { ClockState } from '../../domain/sla/sla-clock.js';
import { ChipView } from '../tickets/sla-clock.views.js';

/** A queue of the reader with its counts. */
export class QueueView {
  code: string;
  name: string;
  officeCode: string | null;
  teamCode: string | null;
  kind: 'mine' | 'unclaimed' | 'team';
  open: number;
  unclaimed: number;
  pending: number;
  late: number;
}

/** Who wrote last. */
export class LastMessageView {
  side: EventSide;
  at: string;
}

/** The clock that a row stands in the queue for: the next unmet promise. */
export class QueueClockView {
  metric: SlaMetric;
  label: string;
  dueAt: string | null;
  state: ClockState;
  remainingBusinessMs: number | null;
  chip: ChipView | null;
}

/** A ticket in a queue. */
export class QueueRowView {
  number: string;
  subject: string;
  customerName: string;
  bureauName: string;
  serviceName: string;
  status: TicketStatus;
  statusLabel: string;
  pendingReason: PendingReason | null;
  priority: Priority;
  priorityLabel: string;
  assigneeId: number | null;
  assigneeName: string | null;
  lastMessage: LastMessageView;
  clock: QueueClockView | null;
  sensitive: boolean;
  channel: Channel;
  openedAt: string;
  /** Compare as text: pages and refreshes agree on the order. */
  sortKey: string;
  version: number;
}

/** The queue in figures; filters do not change them. */
export class QueueSummaryView {
  open: number;
  late: number;
  unclaimed: number;
  pending: number;
  nextDueAt: string | null;
}

/** A page of a queue, the most urgent first. */
export class QueuePageView {
  items: QueueRowView[];
  nextCursor: string | null;
  summary: QueueSummaryView;
  generatedAt: string;
}

/** Why nothing was given. */
export class NothingGivenView {
  code: Obstacle['kind'] | NothingCode;
  /** A sentence or two for the person. */
  message: string;
}

/** The ticket that was claimed; without one, why, and when the next promise of the queue falls due. */
export class ClaimedTicketView {
  number: string | null;
  nextDueAt: string | null;
  why: NothingGivenView | null;
}
