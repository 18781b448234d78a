import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusal } from './refusal-codes.js';
import {
  againstWork,
  noLongerPending,
  takenByAnswering,
  type ActorInput,
  type TicketOutcome,
} from './staff-work.js';
import type { Actor } from './ticket-access.js';
import {
  byAgent,
  bySystem,
  ticketEvent,
  type EventAuthor,
  type TicketEventData,
} from './ticket-event.js';
import type { Channel, TicketFacts } from './ticket-facts.js';
import { isActive, type PendingReason } from './ticket-status.js';

const dayMs = 86_400_000;

/** The longest a ticket may be put to wait at once; after it the ticket is active again by itself. */
export const longestHoldMs = 90 * dayMs;

/** Why and until when a ticket waits. The question goes to the customer as a public message. */
export interface HoldInput {
  readonly actor: Actor;
  readonly reason: PendingReason;
  readonly until: number | null;
  readonly question: { readonly body: string; readonly commentId: number } | null;
  readonly channel: Channel;
  /** Who we wait for, as the customer may read it ("the badge office"). */
  readonly waitingFor?: string | null;
}

/** Why this person may not make the ticket wait now. */
export function againstHolding(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(!isActive(facts.status), 'ticket.hold.finished'),
    against(facts.pendingReason === 'approval', 'ticket.hold.approval_pending'),
  ];
}

function againstQuestion({ reason, question }: HoldInput): Refusal | null {
  if (reason !== 'customer_answer') {
    return against(question !== null, 'ticket.hold.question_not_wanted', 'question');
  }
  const asked = question !== null && question.body.trim() !== '';
  return against(!asked, 'ticket.hold.question_missing', 'question');
}

function againstDate({ reason, until }: HoldInput, now: number): Refusal | null {
  if (until === null) {
    const wanted = reason === 'third_party' || reason === 'scheduled_work';
    return against(wanted, 'ticket.hold.until_missing', 'until');
  }
  if (until <= now) return ticketRefusal('ticket.hold.until_past', 'until');
  return against(until > now + longestHoldMs, 'ticket.hold.until_too_far', 'until');
}

/** The ticket waits from now on; a wait that only changes its reason is counted from its beginning. */
export function startWaiting(
  facts: TicketFacts,
  held: TicketEventData['held'],
  author: EventAuthor,
  now: number,
): TicketOutcome {
  return {
    changes: {
      status: 'pending',
      pendingReason: held.reason,
      pendingUntil: held.until,
      pendingSince: facts.pendingSince ?? now,
    },
    events: [ticketEvent('held', held, author, now)],
  };
}

/**
 * A ticket waits, for a reason that says whose turn it is. Waiting for the customer needs a question
 * to them; waiting for a third party or for planned work needs a date, at most 90 days ahead, on
 * which it is active again by itself. Waiting for an approval is not chosen by hand. A ticket that
 * already waits may change its reason.
 */
export function hold(facts: TicketFacts, input: HoldInput, now: number): Decision<TicketOutcome> {
  const { actor, reason, until, question, channel } = input;
  const reasons = [
    ...againstHolding(facts, actor),
    against(reason === 'approval', 'ticket.hold.approval_not_by_hand', 'reason'),
    againstQuestion(input),
    againstDate(input, now),
  ];
  return decide(reasons, () => {
    const author = byAgent(actor.personId);
    const taken = takenByAnswering(facts, actor, now);
    const questionCommentId = question?.commentId ?? null;
    const held = { reason, until, questionCommentId, waitingFor: input.waitingFor ?? null };
    const waiting = startWaiting(facts, held, author, now);
    const asked =
      questionCommentId === null
        ? []
        : [
            ticketEvent(
              'commented',
              { side: 'agent', commentId: questionCommentId, channel },
              author,
              now,
            ),
          ];
    return {
      changes: { ...taken.changes, ...waiting.changes },
      events: [...asked, ...taken.events, ...waiting.events],
    };
  });
}

function goOn(
  from: PendingReason,
  cause: TicketEventData['resumed']['cause'],
  author: EventAuthor,
  now: number,
): TicketOutcome {
  return {
    changes: { status: 'open', ...noLongerPending },
    events: [ticketEvent('resumed', { from, cause }, author, now)],
  };
}

/** The customer's message answers our question: the outcome by which the ticket goes on, or nothing when it was not waiting for them. */
export function resumedByAnswer(
  facts: TicketFacts,
  author: EventAuthor,
  now: number,
): TicketOutcome {
  return facts.pendingReason === 'customer_answer'
    ? goOn('customer_answer', 'customer_answered', author, now)
    : { changes: {}, events: [] };
}

/** Why this person may not take the ticket out of its wait now. */
export function againstResuming(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [
    againstWork(facts, actor),
    against(facts.pendingReason === null, 'ticket.resume.not_pending'),
    against(facts.pendingReason === 'approval', 'ticket.resume.approval_pending'),
  ];
}

/** Staff take the ticket out of its wait; the paused clocks run again from now. An approval is not overruled this way. */
export function resume(
  facts: TicketFacts,
  { actor }: ActorInput,
  now: number,
): Decision<TicketOutcome> {
  return decide(againstResuming(facts, actor), () =>
    goOn(facts.pendingReason as PendingReason, 'agent', byAgent(actor.personId), now),
  );
}

/** The date until which the ticket waits has come: it is active again, whoever's turn it was. */
export function resumeWhenDue(facts: TicketFacts, now: number): Decision<TicketOutcome> {
  const reasons = [
    against(facts.pendingReason === null, 'ticket.resume.not_pending'),
    against(facts.pendingUntil === null || facts.pendingUntil > now, 'ticket.resume.not_due'),
  ];
  return decide(reasons, () =>
    goOn(facts.pendingReason as PendingReason, 'date_passed', bySystem, now),
  );
}
