import { decide, type Decision, type Refusal } from '../decision.js';
import { againstOpenSteps } from './checklist.js';
import { isOnlyGreeting } from './greeting.js';
import { against, ticketRefusal, type TicketRefusalCode } from './refusal-codes.js';
import {
  againstCustomer,
  againstWork,
  noLongerPending,
  takenByAnswering,
  type ActorInput,
  type TicketOutcome,
} from './staff-work.js';
import { againstOpenTasks } from './tasks.js';
import { actsForCustomer, type Actor } from './ticket-access.js';
import { byAgent, byCustomer, bySystem, ticketEvent } from './ticket-event.js';
import {
  resolutionCategories,
  type Channel,
  type ResolutionCategory,
  type TicketFacts,
} from './ticket-facts.js';
import { isActive } from './ticket-status.js';

const dayMs = 86_400_000;

/** How long after it was finished a ticket can be reopened: 14 days on the calendar, to the millisecond. */
export const reopenWindowMs = 14 * dayMs;

/** After how many business days a solved ticket closes by itself. */
export const businessDaysToClose = 5;

/** What the customer is told, and how the ticket was settled. */
export interface ResolveInput {
  readonly actor: Actor;
  readonly message: string;
  readonly category: ResolutionCategory;
  readonly commentId: number;
  readonly channel: Channel;
  /** How the desk greets the customer; a greeting alone tells them nothing. */
  readonly givenName: string;
}

/** Ways to be settled that say the work was done, so that every stage must have been passed. */
const doneCategories: readonly ResolutionCategory[] = ['done', 'fixed'];

/** Ways to be settled without the work, so that required steps of a checklist may stay open. */
const undoneCategories: readonly ResolutionCategory[] = [
  'not_possible',
  'no_answer',
  'duplicate',
  'spam',
  'test',
];

/** Why this person may not resolve the ticket now. */
export function againstResolving(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.resolve.finished'),
    against(facts.pendingReason === 'approval', 'ticket.resolve.approval_pending'),
    againstOpenTasks(facts, 'ticket.resolve.tasks_open'),
  ];
}

/**
 * Staff say the work is done, in words for the customer and with a category. The message is an answer like
 * any other. What was done has passed all its stages; settled in another way, those left are called off.
 * Whatever comes of work has its required steps ticked; what is settled without any may leave them open.
 */
export function resolve(
  facts: TicketFacts,
  input: ResolveInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, category, commentId, channel } = input;
  const reasons = [
    ...againstResolving(facts, actor),
    against(
      isOnlyGreeting(input.message, input.givenName),
      'ticket.resolve.words_missing',
      'message',
    ),
    against(
      !resolutionCategories.includes(category),
      'ticket.resolve.category_missing',
      'category',
    ),
    against(
      facts.stagesLeft.length > 0 && doneCategories.includes(category),
      'ticket.resolve.stages_left',
      'category',
    ),
    undoneCategories.includes(category) ? null : againstOpenSteps(facts),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const taken = takenByAnswering(facts, actor, now);
    return {
      changes: {
        ...taken.changes,
        ...noLongerPending,
        status: 'solved',
        solvedAt: now,
        solvedById: actor.personId,
        resolutionCategory: category,
        resolutionWords: input.message,
      },
      events: [
        ticketEvent('commented', { side: 'agent', commentId, channel }, author, now),
        ...taken.events,
        ticketEvent('resolved', { category, commentId }, author, now),
      ],
    };
  });
}

/** Why the ticket is not settled. The customer's reason is also a message, whose id is given before deciding. */
export interface ReopenInput {
  readonly actor: Actor;
  readonly reason: string;
  readonly commentId: number;
  readonly channel: Channel;
}

/**
 * The last instant at which the ticket can still be reopened, or null when it can't be at all:
 * it is not finished, was withdrawn, or its approval was declined.
 */
export function reopenableUntil(facts: TicketFacts): number | null {
  if (facts.status !== 'solved' && facts.status !== 'closed') return null;
  if (facts.approval === 'declined') return null;
  return (facts.closedAt ?? facts.solvedAt ?? facts.openedAt) + reopenWindowMs;
}

function whyNeverReopenable(facts: TicketFacts): TicketRefusalCode {
  if (facts.status === 'withdrawn') return 'ticket.reopen.withdrawn';
  return isActive(facts.status) ? 'ticket.reopen.not_finished' : 'ticket.reopen.declined';
}

/** Why this person may not reopen the ticket now: the customer and the office's staff may, within 14 days. */
export function againstReopening(
  facts: TicketFacts,
  actor: Actor,
  now: number,
): (Refusal | null)[] {
  const who = actsForCustomer(actor, facts) ? null : againstWork(facts, actor);
  const until = reopenableUntil(facts);
  return until === null
    ? [who, ticketRefusal(whyNeverReopenable(facts))]
    : [who, against(now > until, 'ticket.reopen.too_late')];
}

/**
 * The work was not settled after all: the ticket is open again with whoever had it. The customer's
 * reason stands in the conversation as their message; the reason of staff stays in the history.
 */
export function reopen(
  facts: TicketFacts,
  input: ReopenInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, reason, commentId, channel } = input;
  const reasons = [
    ...againstReopening(facts, actor, now),
    against(reason.trim() === '', 'ticket.reopen.reason_missing', 'reason'),
  ];
  return decide(reasons, () => {
    const byThem = actsForCustomer(actor, facts);
    const author = byThem ? byCustomer(actor.personId) : byAgent(actor.personId);
    const from = facts.status === 'closed' ? 'closed' : 'solved';
    const said = { side: 'customer', commentId, channel } as const;
    return {
      changes: {
        status: 'open',
        solvedAt: null,
        solvedById: null,
        closedAt: null,
        reopenCount: facts.reopenCount + 1,
      },
      events: [
        ticketEvent('reopened', { from, reason }, author, now),
        ...(byThem ? [ticketEvent('commented', said, author, now)] : []),
      ],
    };
  });
}

/** Why this person may not confirm that it is fixed now. */
export function againstConfirming(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstCustomer(facts, actor),
    against(isActive(facts.status), 'ticket.confirm.not_solved'),
    against(
      facts.status === 'closed' || facts.status === 'withdrawn',
      'ticket.confirm.already_closed',
    ),
  ];
}

/** The one who asked says it is fixed: the solved ticket closes. */
export function confirmFixed(
  facts: TicketFacts,
  { actor }: ActorInput,
  now: number,
): Decision<TicketOutcome> {
  return decide(againstConfirming(facts, actor), () => ({
    changes: { status: 'closed', closedAt: now },
    events: [ticketEvent('closed', { how: 'customer_confirmed' }, byCustomer(actor.personId), now)],
  }));
}

/**
 * A solved ticket nobody spoke up about closes by itself. `dueAt` is the instant five business days
 * after it was solved, on the calendar of its team.
 */
export function closeAutomatically(
  facts: TicketFacts,
  { dueAt }: { readonly dueAt: number },
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    against(facts.status !== 'solved', 'ticket.close.not_solved'),
    against(now < dueAt, 'ticket.close.not_due'),
  ];
  return decide(reasons, () => ({
    changes: { status: 'closed', closedAt: now },
    events: [ticketEvent('closed', { how: 'automatic' }, bySystem, now)],
  }));
}

/** Why the one who asked may not withdraw the request now. */
export function againstWithdrawing(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstCustomer(facts, actor),
    against(!isActive(facts.status), 'ticket.withdraw.finished'),
  ];
}

/** The one who asked doesn't need it any more. Approvals still awaited and open tasks are called off. */
export function withdraw(
  facts: TicketFacts,
  { actor, reason }: { readonly actor: Actor; readonly reason: string | null },
  now: number,
): Decision<TicketOutcome> {
  return decide(againstWithdrawing(facts, actor), () => ({
    changes: {
      ...noLongerPending,
      status: 'withdrawn',
      closedAt: now,
      openTasks: [],
      ...(facts.approval === 'requested' ? { approval: 'cancelled', approverIds: [] } : {}),
    },
    events: [ticketEvent('withdrawn', { reason }, byCustomer(actor.personId), now)],
  }));
}
