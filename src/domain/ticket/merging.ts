import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { againstWork, noLongerPending, type TicketOutcome } from './staff-work.js';
import { againstOpenTasks } from './tasks.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type TicketEvent, type TicketEventData } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** One of the two tickets of a merge. */
export interface MergeSide {
  readonly id: number;
  readonly number: string;
  readonly facts: TicketFacts;
  /** Whether a coworker, and not the desk, filed it for the customer: they follow it, too. */
  readonly filedForThem: boolean;
  /** The number of the ticket into which it is merged already; null when it is not. */
  readonly mergedInto: string | null;
}

/** What a merge needs to know: both tickets, who merges, and since when the source waits for an answer. */
export interface MergeInput {
  readonly actor: Actor;
  readonly source: MergeSide;
  readonly target: MergeSide;
  readonly unansweredSince: number | null;
}

/** What happens to each of the two. */
export interface MergeOutcome {
  readonly source: TicketOutcome;
  readonly target: TicketOutcome;
}

/** Why this person may not merge the ticket into another one now, whichever that is. */
export function againstMerging(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.merge.finished'),
    against(facts.pendingReason === 'approval', 'ticket.merge.approval_pending'),
    againstOpenTasks(facts, 'ticket.merge.tasks_open'),
  ];
}

/** Whoever reads the one may read the other: else a merge would show people what is not theirs. */
function againstReaders({ source, target }: MergeInput): (Refusal | null)[] {
  const [from, into] = [source.facts, target.facts];
  const sameCustomer = from.customerId === into.customerId;
  const follower = source.filedForThem && from.submitterId !== into.submitterId;
  const sameSecrecy =
    from.sensitive === into.sensitive && (!from.sensitive || from.officeCode === into.officeCode);
  return [
    against(!sameCustomer || follower, 'ticket.merge.other_customer', 'into'),
    against(!sameSecrecy, 'ticket.merge.sensitive', 'into'),
  ];
}

/**
 * One ticket goes on in another of the same customer. The source ends without a result, its clocks are
 * called off and it remembers where it stood; the target gets the question that the source left open. A
 * ticket that is merged already can take none, so there are no cycles.
 */
export function mergeTickets(input: MergeInput, now: number): Decision<MergeOutcome> {
  const { actor, source, target, unansweredSince } = input;
  const reasons = [
    ...againstMerging(source.facts, actor),
    against(source.id === target.id, 'ticket.merge.itself', 'into'),
    against(target.mergedInto !== null, 'ticket.merge.into_merged', 'into'),
    ...(source.id === target.id ? [] : [againstWork(target.facts, actor)]),
    against(
      target.mergedInto === null && !isActive(target.facts.status),
      'ticket.merge.into_finished',
      'into',
    ),
    ...againstReaders(input),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const { status, pendingReason, pendingUntil, pendingSince, pendingRemindAt } = source.facts;
    const before = { status, pendingReason, pendingUntil, pendingSince, pendingRemindAt };
    const into = { intoId: target.id, intoNumber: target.number, before };
    const from = { fromId: source.id, fromNumber: source.number, unansweredSince };
    return {
      source: {
        changes: { ...noLongerPending, status: 'withdrawn', closedAt: now },
        events: [ticketEvent('merged', into, author, now)],
      },
      target: { changes: {}, events: [ticketEvent('merged_in', from, author, now)] },
    };
  });
}

/** The merge by which a ticket is a part of another one now; null when it is not, or is no more. */
export function standingMerge(events: readonly TicketEvent[]): TicketEventData['merged'] | null {
  const last = events.findLast(({ kind }) => kind === 'merged' || kind === 'unmerged');
  return last?.kind === 'merged' ? last.data : null;
}

/** Both tickets of a merge that is to be undone, with everything that happened to each. */
export interface UnmergeInput {
  readonly actor: Actor;
  readonly source: Omit<MergeSide, 'mergedInto'> & { readonly events: readonly TicketEvent[] };
  readonly target: Omit<MergeSide, 'mergedInto'> & { readonly events: readonly TicketEvent[] };
}

/**
 * The merge was a mistake: the source stands where it stood, and its clocks go on without the time in
 * between; the target's clocks are as if the source had never come.
 */
export function unmergeTickets(
  { actor, source, target }: UnmergeInput,
  now: number,
): Decision<MergeOutcome> {
  const merge = standingMerge(source.events);
  const arrival = target.events.findLast(
    (event) => event.kind === 'merged_in' && event.data.fromId === source.id,
  );
  const reasons = [
    againstWork(source.facts, actor),
    againstWork(target.facts, actor),
    against(merge === null || arrival === undefined, 'ticket.unmerge.not_merged'),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const from = { fromId: target.id, fromNumber: target.number };
    const gone = { partId: source.id, partNumber: source.number, sequence: arrival!.sequence };
    return {
      source: {
        changes: { ...merge!.before, closedAt: null },
        events: [ticketEvent('unmerged', from, author, now)],
      },
      target: { changes: {}, events: [ticketEvent('merge_undone', gone, author, now)] },
    };
  });
}
