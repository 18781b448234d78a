import type { Impact, Priority, Urgency } from './priority.js';
import type { TicketVisibility } from './ticket-access.js';
import type { PendingReason, TicketStatus } from './ticket-status.js';

/** How the request reached us. Phone and walk-up are live contacts that staff write down. */
export const channels = ['portal', 'phone', 'walk_up', 'email', 'api'] as const;
export type Channel = (typeof channels)[number];

/** How far the approval of a ticket has come, over all its approvers. */
export type ApprovalState = 'none' | 'requested' | 'approved' | 'declined' | 'cancelled';

/** What a ticket was settled as; agents choose one, the exclusion rules of the pulse read it. */
export const resolutionCategories = [
  'done',
  'fixed',
  'answered',
  'workaround',
  'not_possible',
  'no_answer',
  'duplicate',
  'spam',
  'test',
] as const;
export type ResolutionCategory = (typeof resolutionCategories)[number];

/** Words for each resolution category, as the Desk shows them. */
export const resolutionCategoryLabels: Readonly<Record<ResolutionCategory, string>> = {
  done: 'We did what was asked',
  fixed: 'We fixed the problem',
  answered: 'We answered the question',
  workaround: 'We found another way',
  not_possible: "We can't do this",
  no_answer: 'The customer did not answer',
  duplicate: 'Same as another ticket',
  spam: 'Not a request',
  test: 'Only a test',
};

/** Everything the rules decide a ticket's next step by. Instants are epoch milliseconds, null where it has not happened. */
export interface TicketFacts extends TicketVisibility {
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly pendingUntil: number | null;
  readonly pendingSince: number | null;
  /** When the customer is to be reminded of what we wait for; null when not, or when it is done. */
  readonly pendingRemindAt: number | null;
  readonly assigneeId: number | null;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly approval: ApprovalState;
  readonly openedAt: number;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  readonly reopenCount: number;
  readonly transferCount: number;
  /** The team of another office that was asked to take it over and has not answered; null when none was. */
  readonly offeredTeamCode: string | null;
  /** The codes of the stages still to be passed; the first is the present one. */
  readonly stagesLeft: readonly string[];
  /** What teams were asked for on this ticket and have not finished, by its words, in the order of asking. */
  readonly openTasks: readonly string[];
  /** The required steps of its checklist that are not ticked, by their words, in order. */
  readonly openSteps: readonly string[];
  /** The words that staff put on it, in the order of putting. */
  readonly tags: readonly string[];
}

/** What a decision changes on a ticket: absent leaves, null clears, a value sets. */
export interface TicketChanges {
  readonly status?: TicketStatus;
  readonly pendingReason?: PendingReason | null;
  readonly pendingUntil?: number | null;
  readonly pendingSince?: number | null;
  readonly pendingRemindAt?: number | null;
  readonly assigneeId?: number | null;
  readonly teamCode?: string;
  readonly officeCode?: string;
  readonly impact?: Impact;
  readonly urgency?: Urgency;
  readonly priority?: Priority;
  readonly approval?: ApprovalState;
  readonly approverIds?: readonly number[];
  readonly firstRespondedAt?: number | null;
  readonly solvedAt?: number | null;
  readonly solvedById?: number | null;
  readonly closedAt?: number | null;
  readonly resolutionCategory?: ResolutionCategory | null;
  readonly resolutionWords?: string | null;
  readonly reopenCount?: number;
  readonly transferCount?: number;
  readonly offeredTeamCode?: string | null;
  readonly openTasks?: readonly string[];
  readonly openSteps?: readonly string[];
  readonly tags?: readonly string[];
}

/** The facts after a decision's changes, so that a second decision can follow in the same transaction. */
export function applyChanges(facts: TicketFacts, changes: TicketChanges): TicketFacts {
  return { ...facts, ...changes };
}
