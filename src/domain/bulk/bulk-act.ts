import type { Impact, Urgency } from '../ticket/priority.js';
import type { ResolutionCategory, TicketFacts } from '../ticket/ticket-facts.js';
import type { PendingReason } from '../ticket/ticket-status.js';

/** What can be done to many tickets at once, in the order in which it is offered. */
export const bulkKinds = [
  'assign',
  'take',
  'prioritize',
  'tag',
  'hold',
  'resume',
  'transfer',
  'merge',
  'resolve',
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** How long and for what tickets wait. `until` is an instant in epoch milliseconds. */
export interface BulkHold {
  readonly kind: 'hold';
  readonly reason: PendingReason;
  readonly until: number | null;
  readonly question: string | null;
  readonly waitingFor: string | null;
  readonly awaited: string | null;
  readonly contractCode: string | null;
}

/** One act as data, the same as a person would do it to a single ticket. */
export type TicketAct =
  | { readonly kind: 'assign'; readonly assigneeId: number | null }
  | { readonly kind: 'take' }
  | { readonly kind: 'prioritize'; readonly impact: Impact; readonly urgency: Urgency }
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | BulkHold
  | { readonly kind: 'resume' }
  | { readonly kind: 'transfer'; readonly teamCode: string; readonly reason: string }
  | { readonly kind: 'withdraw_offer' }
  | { readonly kind: 'merge'; readonly into: string }
  | { readonly kind: 'unmerge' }
  | {
      readonly kind: 'resolve';
      readonly message: string;
      readonly category: ResolutionCategory;
    };

/** What a bulk edit does: an act that people choose, or the undoing of another bulk edit. */
export type BulkAct = Extract<TicketAct, { kind: BulkKind }> | { readonly kind: 'undo' };

/** The most tickets that are changed without a look at what it leads to. */
const mostWithoutPreview = 10;

/** The most tickets of one bulk edit. */
export const mostInBulk = 100_000;

/** Whether customers get words of the desk by this act, which nobody can take back. */
export function writesToCustomers(act: BulkAct): boolean {
  return act.kind === 'resolve' || (act.kind === 'hold' && act.question !== null);
}

/** Whether people are shown what it leads to before it begins: above ten tickets, or words to several customers. */
export function needsPreview(act: BulkAct, tickets: number): boolean {
  if (act.kind === 'undo') return false;
  return tickets > mostWithoutPreview || (tickets > 1 && writesToCustomers(act));
}

/** Where a ticket stood, as far as it can be put back there. */
type BeforeAct = Pick<TicketFacts, 'assigneeId' | 'status' | 'impact' | 'urgency' | 'teamCode'> &
  Pick<TicketFacts, 'offeredTeamCode' | 'tags'>;

const undoReason = 'The hand-over of several tickets at once was undone.';

/**
 * The acts that put a ticket back to where it stood, in order; empty where that can't be done: words that a
 * customer got stay said, and a wait that was over or was changed has no way back.
 */
export function reverseOf(act: TicketAct, before: BeforeAct, after: BeforeAct): TicketAct[] {
  const own = ownReverse(act, before, after);
  if (own === null) return [];
  const { assigneeId } = before;
  return assigneeId === after.assigneeId ? own : [...own, { kind: 'assign', assigneeId }];
}

function ownReverse(
  act: TicketAct,
  { status, impact, urgency, teamCode, tags }: BeforeAct,
  { offeredTeamCode, tags: tagsAfter }: BeforeAct,
): TicketAct[] | null {
  switch (act.kind) {
    case 'assign':
    case 'take':
      return [];
    case 'prioritize':
      return [{ kind: 'prioritize', impact, urgency }];
    case 'tag': {
      const lost = tags.filter((tag) => !tagsAfter.includes(tag));
      const got = tagsAfter.filter((tag) => !tags.includes(tag));
      return [{ kind: 'tag', add: lost, remove: got }];
    }
    case 'hold':
      return status === 'pending' ? null : [{ kind: 'resume' }];
    case 'transfer':
      return offeredTeamCode === null
        ? [{ kind: 'transfer', teamCode, reason: undoReason }]
        : [{ kind: 'withdraw_offer' }];
    case 'merge':
      return [{ kind: 'unmerge' }];
    default:
      return null;
  }
}
