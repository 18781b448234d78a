import type { Refusal } from '../decision.js';
import { ticketRefusal } from './refusal-codes.js';
import {
  accessTo,
  actsForCustomer,
  worksInOffice,
  worksInTeam,
  type Actor,
  type TicketVisibility,
} from './ticket-access.js';
import { byAgent, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import type { TicketChanges, TicketFacts } from './ticket-facts.js';

/** What a decision leads to: what changes on the ticket and what is recorded, in order. */
export interface TicketOutcome {
  readonly changes: TicketChanges;
  readonly events: readonly NewTicketEvent[];
}

/** Who asks, for a rule that needs no more. */
export interface ActorInput {
  readonly actor: Actor;
}

/** Why this person may not read or write staff notes here: it is their own request, or they are not staff for it. */
export function againstStaff(facts: TicketVisibility, actor: Actor): Refusal | null {
  if (actor.personId === facts.customerId) return ticketRefusal('ticket.own_request');
  return accessTo(actor, facts) === 'staff' ? null : ticketRefusal('ticket.staff_only');
}

/**
 * Why this person may not act on the ticket in the desk's name. Staff of another office may read it
 * and leave a staff note, but an answer in an office's name comes from that office.
 */
export function againstWork(facts: TicketVisibility, actor: Actor): Refusal | null {
  const reason = againstStaff(facts, actor);
  if (reason !== null) return reason;
  return worksInOffice(actor, facts.officeCode) ? null : ticketRefusal('ticket.other_office');
}

/** Why this person may not act for the one who asked. */
export function againstCustomer(facts: TicketFacts, actor: Actor): Refusal | null {
  return actsForCustomer(actor, facts) ? null : ticketRefusal('ticket.customer_only');
}

/**
 * Whoever answers an unassigned ticket of their own team takes it, and a new ticket becomes open:
 * what an answer changes besides the conversation.
 */
export function takenByAnswering(facts: TicketFacts, actor: Actor, now: number): TicketOutcome {
  const opened: TicketChanges = facts.status === 'new' ? { status: 'open' } : {};
  const takes = facts.assigneeId === null && worksInTeam(actor, facts.teamCode, facts.officeCode);
  if (!takes) return { changes: opened, events: [] };
  const data = { assigneeId: actor.personId, previousAssigneeId: null, how: 'answered' } as const;
  return {
    changes: { ...opened, assigneeId: actor.personId },
    events: [ticketEvent('assigned', data, byAgent(actor.personId), now)],
  };
}

/** The changes by which a ticket stops waiting. */
export const noLongerPending = {
  pendingReason: null,
  pendingUntil: null,
  pendingSince: null,
  pendingRemindAt: null,
} as const satisfies TicketChanges;
