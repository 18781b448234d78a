import type { Obstacle } from '../../domain/assignment/obstacle.js';
import type { NothingCode } from '../../domain/assignment/why-nothing.js';
import type { Channel } from '../../domain/ticket/ticket-facts.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';
import type { Priority } from '../../domain/ticket/priority.js';
import type { PendingReason, TicketStatus } from '../../domain/ticket/ticket-status.js';
import type { SlaMetric } from '../../domain/sla/sla-metric.js';
import type { ClockState } from '../../domain/sla/sla-clock.js';
import type { ViewAudience } from '../../domain/views/view-access.js';
import type { ViewColumn, ViewSort } from '../../domain/views/view-shape.js';
import { ChipView } from '../tickets/sla-clock.views.js';

/** A queue, or a view that somebody saved. */
export class ViewHeadView {
  code: string;
  name: string;
  kind: 'mine' | 'unclaimed' | 'team' | 'saved';
  /** The office and team of a team's queue. */
  officeCode: string | null;
  teamCode: string | null;
  /** Of a saved view: its number, whom it is for, and whose it is. */
  savedViewId: number | null;
  audience: ViewAudience | null;
  ownerName: string | null;
  /** Whether the reader may change and delete it. */
  mayChange: boolean;
}

/** The queue or view in figures; filters do not change them. */
export class QueueSummaryView {
  open: number;
  late: number;
  unclaimed: number;
  pending: number;
  /** Whether it is about finished tickets; `open` then says how many there are. */
  finished: boolean;
  /** Null where all were counted; else how many were looked at: ten thousand open ones that meet the conditions, or the newest thousand finished ones of the view's time. */
  countedOf: number | null;
  nextDueAt: string | null;
}

/** A queue or view of the reader with its counts. */
export class QueueView extends ViewHeadView {
  open: number;
  unclaimed: number;
  pending: number;
  late: number;
  finished: boolean;
  /** As in the summary of its page. */
  countedOf: number | null;
}

/** A condition that names what is gone, in words. */
export class ViewProblemView {
  code: string;
  message: string;
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
  teamName: string;
  status: TicketStatus;
  statusLabel: string;
  pendingReason: PendingReason | null;
  /** Until when it waits; null while it does not, or for as long as it takes. */
  pendingUntil: string | null;
  priority: Priority;
  priorityLabel: string;
  assigneeId: number | null;
  assigneeName: string | null;
  lastMessage: LastMessageView;
  /** Somebody else wrote what the reader has not read yet. */
  unread: boolean;
  clock: QueueClockView | null;
  sensitive: boolean;
  tags: string[];
  channel: Channel;
  openedAt: string;
  updatedAt: string;
  /** The order by urgency as text: pages and refreshes agree on it. */
  sortKey: string;
  version: number;
}

/** A page of a queue or view in its order, with what it is about. */
export class QueuePageView {
  view: ViewHeadView;
  /** What the view holds, in a sentence; null when its conditions can't be read any more. */
  sentence: string | null;
  /** The view's own conditions as an address has them. */
  address: string | null;
  /** Conditions that name what is gone. With a field that is gone, the view shows no ticket. */
  problems: ViewProblemView[];
  columns: ViewColumn[];
  sort: ViewSort;
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

/** How many tickets a queue or view holds under the filters of an address. */
export class MatchesView {
  tickets: number;
  /** There are more than one bulk edit takes, which is a hundred thousand. */
  more: boolean;
}
