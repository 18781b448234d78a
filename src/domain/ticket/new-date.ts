import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { againstWork, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type TicketEvent, type TicketEventData } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

const dayMs = 86_400_000;
const furthestMs = 365 * dayMs;

/** A date for the customer in place of the one that could not be kept. */
export interface NewDateInput {
  readonly actor: Actor;
  readonly finishBy: number;
  /** Why, in words for the customer. */
  readonly reason: string;
  /** The finish first promised; null when there was none. */
  readonly promisedBy: number | null;
  /** Whether the promise to finish was missed, or its last date has passed. */
  readonly late: boolean;
}

/** Why this person may not give the customer a new date now. */
export function againstGivingDate(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor), against(!isActive(facts.status), 'ticket.new_date.finished')];
}

/**
 * Staff tell the customer a new date when the promise to finish was missed. The promise first made and
 * the SLA target stay what they were.
 */
export function giveNewDate(
  facts: TicketFacts,
  { actor, finishBy, reason, promisedBy, late }: NewDateInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [
    ...againstGivingDate(facts, actor),
    against(!late, 'ticket.new_date.not_late'),
    against(!(finishBy > now), 'ticket.new_date.past', 'finishBy'),
    against(finishBy > now + furthestMs, 'ticket.new_date.too_far', 'finishBy'),
    against(reason.trim() === '', 'ticket.new_date.reason_missing', 'reason'),
  ];
  const data = { finishBy, promisedBy, reason: reason.trim() };
  return decide(reasons, () => ({
    changes: {},
    events: [ticketEvent('date_given', data, byAgent(actor.personId), now)],
  }));
}

/** The last date given to the customer since the ticket was last open; null when there is none. */
export function givenDate(events: readonly TicketEvent[]): TicketEventData['date_given'] | null {
  const last = events.findLast(({ kind }) => kind === 'date_given' || kind === 'reopened');
  return last?.kind === 'date_given' ? last.data : null;
}

/** Does somebody still owe the customer a date: was one asked for, and none given since? */
export function dateOwed(events: readonly TicketEvent[]): boolean {
  const last = events.findLast(
    (event) =>
      event.kind === 'date_given' ||
      event.kind === 'resolved' ||
      (event.kind === 'escalated' && event.data.action === 'ask_owner_for_date'),
  );
  return last?.kind === 'escalated';
}
