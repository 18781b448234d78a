import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import type { Actor } from './ticket-access.js';
import { byAgent, byCustomer, ticketEvent, type TicketEventData } from './ticket-event.js';
import type { Channel, TicketFacts } from './ticket-facts.js';
import {
  againstCustomer,
  againstStaff,
  againstWork,
  takenByAnswering,
  type TicketOutcome,
} from './staff-work.js';
import { againstHolding, resumedByAnswer, startWaiting } from './waiting.js';
import { againstTerms, waitUntil, type WaitingTerms } from './waiting-terms.js';

/** A public message. Its id is given before deciding, so that the event can name it. */
export interface MessageInput {
  readonly actor: Actor;
  readonly body: string;
  readonly commentId: number;
  readonly channel: Channel;
}

/** A reply by staff, and whether the ticket then waits for the customer's answer. */
export interface ReplyInput extends MessageInput {
  readonly afterwards: 'none' | 'wait_for_customer';
  /** By what the wait is measured, where there is a rule. */
  readonly terms?: WaitingTerms | null;
}

const nothing: TicketOutcome = { changes: {}, events: [] };

function askedIn(
  questionCommentId: number,
  until: number | null,
  terms: WaitingTerms | null,
): TicketEventData['held'] {
  const atEnd = terms && { atEnd: terms.rule.atEnd };
  return { reason: 'customer_answer', until, questionCommentId, waitingFor: null, ...atEnd };
}

function isClosed(facts: TicketFacts): boolean {
  return facts.status === 'closed' || facts.status === 'withdrawn';
}

/** Why this person may not reply to the customer now. */
export function againstReplying(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor), against(isClosed(facts), 'ticket.reply.closed')];
}

/**
 * Staff answer the customer. A new ticket becomes open, and an unassigned one of the writer's own
 * team becomes theirs. A reply to a solved ticket leaves it solved; waiting goes on unless the reply
 * itself makes the ticket wait for the customer.
 */
export function replyAsAgent(
  facts: TicketFacts,
  input: ReplyInput,
  now: number,
): Decision<TicketOutcome> {
  const asks = input.afterwards === 'wait_for_customer';
  const { terms = null } = input;
  const until = terms && waitUntil(terms, null, now);
  const reasons = [
    ...againstReplying(facts, input.actor),
    against(input.body.trim() === '', 'ticket.reply.words_missing', 'body'),
    ...(asks ? againstHolding(facts, input.actor).slice(1) : []),
    ...(asks && terms
      ? againstTerms(facts, terms, { actor: input.actor, until, allowedBecause: null }, now)
      : []),
  ];
  return decide(reasons, () => {
    const author = byAgent(input.actor.personId);
    const { commentId, channel } = input;
    const said = ticketEvent('commented', { side: 'agent', commentId, channel }, author, now);
    const taken = takenByAnswering(facts, input.actor, now);
    const waits = asks
      ? startWaiting(facts, askedIn(commentId, until, terms), author, now, terms)
      : nothing;
    return {
      changes: { ...taken.changes, ...waits.changes },
      events: [said, ...taken.events, ...waits.events],
    };
  });
}

/** Why this person may not write to the desk about this request now. */
export function againstCommenting(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstCustomer(facts, actor), against(isClosed(facts), 'ticket.comment.closed')];
}

/**
 * The one who asked writes to the desk. It answers our question, so a ticket that waits for the
 * customer goes on. A message on a solved ticket leaves it solved: a thank-you must not reopen it,
 * Reopen is its own act.
 */
export function commentAsCustomer(
  facts: TicketFacts,
  input: MessageInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstCommenting(facts, input.actor),
    against(input.body.trim() === '', 'ticket.comment.words_missing', 'body'),
  ];
  return decide(reasons, () => {
    const author = byCustomer(input.actor.personId);
    const { commentId, channel } = input;
    const said = ticketEvent('commented', { side: 'customer', commentId, channel }, author, now);
    const { changes, events } = resumedByAnswer(facts, author, now);
    return { changes, events: [said, ...events] };
  });
}

/** A note for staff only. Its id is given before deciding. */
export interface StaffNoteInput {
  readonly actor: Actor;
  readonly body: string;
  readonly staffNoteId: number;
  /** The colleagues whom it calls: only such as see the ticket. */
  readonly mentionedIds?: readonly number[];
}

/** Why this person may not add a staff note; the state of the ticket is no reason, and neither is the office. */
export function againstNoting(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstStaff(facts, actor)];
}

/** Staff write for staff. It changes nothing, stops no clock and is never shown to the customer. */
export function addStaffNote(
  facts: TicketFacts,
  input: StaffNoteInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstNoting(facts, input.actor),
    against(input.body.trim() === '', 'ticket.staff_note.words_missing', 'body'),
  ];
  return decide(reasons, () => {
    const { staffNoteId, mentionedIds = [] } = input;
    const data = mentionedIds.length === 0 ? { staffNoteId } : { staffNoteId, mentionedIds };
    const author = byAgent(input.actor.personId);
    return { changes: {}, events: [ticketEvent('staff_noted', data, author, now)] };
  });
}
