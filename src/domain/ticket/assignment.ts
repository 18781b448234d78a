import { skipWords, type SkipReason } from '../assignment/skipping.js';
import { decide, type Decision, type Refusal } from '../decision.js';
import { against, ticketRefusal } from './refusal-codes.js';
import { againstWork, type ActorInput, type TicketOutcome } from './staff-work.js';
import { worksInTeam, type Actor } from './ticket-access.js';
import { byAgent, bySystem, ticketEvent, type TicketEventData } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** Who is to work on the ticket, with their roles; null takes it off everybody. */
export interface AssignInput {
  readonly actor: Actor;
  readonly assignee: Actor | null;
}

function assignTo(
  facts: TicketFacts,
  actor: Actor,
  assigneeId: number | null,
  how: TicketEventData['assigned']['how'],
  now: number,
): TicketOutcome {
  const data = { assigneeId, previousAssigneeId: facts.assigneeId, how };
  const opens = facts.status === 'new' && assigneeId !== null;
  return {
    changes: opens ? { assigneeId, status: 'open' } : { assigneeId },
    events: [ticketEvent('assigned', data, byAgent(actor.personId), now)],
  };
}

/** Why this person may not say who works on the ticket now. */
export function againstAssigning(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  return [againstWork(facts, actor), against(!isActive(facts.status), 'ticket.assign.finished')];
}

/** Why this person may not have the ticket, or why nothing would change. */
export function againstAssignee(facts: TicketFacts, assignee: Actor | null): Refusal | null {
  if ((assignee?.personId ?? null) === facts.assigneeId) {
    return ticketRefusal('ticket.assign.unchanged', 'assigneeId');
  }
  if (assignee === null) return null;
  if (assignee.personId === facts.customerId) {
    return ticketRefusal('ticket.assign.own_request', 'assigneeId');
  }
  const inTeam = worksInTeam(assignee, facts.teamCode, facts.officeCode);
  return against(!inTeam, 'ticket.assign.not_in_team', 'assigneeId');
}

/**
 * Staff of the office say who in the ticket's team works on it, or take it off everybody. A new
 * ticket becomes open when somebody gets it; nobody gets their own request.
 */
export function assign(
  facts: TicketFacts,
  input: AssignInput,
  now: number,
): Decision<TicketOutcome> {
  const reasons = [...againstAssigning(facts, input.actor), againstAssignee(facts, input.assignee)];
  return decide(reasons, () =>
    assignTo(facts, input.actor, input.assignee?.personId ?? null, 'assigned', now),
  );
}

/** Why this person may not take the ticket for themselves now. */
export function againstClaiming(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  const work = againstWork(facts, actor);
  const inTeam = worksInTeam(actor, facts.teamCode, facts.officeCode);
  return [
    work,
    against(work === null && !inTeam, 'ticket.other_team'),
    against(facts.assigneeId !== null, 'ticket.claim.taken'),
    against(facts.status !== 'new' && facts.status !== 'open', 'ticket.claim.not_waiting'),
  ];
}

/** Somebody of the team takes a ticket that nobody has. The second of two who try is told it was taken. */
export function claim(
  facts: TicketFacts,
  { actor }: ActorInput,
  now: number,
): Decision<TicketOutcome> {
  return decide(againstClaiming(facts, actor), () =>
    assignTo(facts, actor, actor.personId, 'claimed', now),
  );
}

/** Taking a waiting ticket of one's own team is claiming it, wherever the button was; all else is assigning. */
export function assignOrClaim(
  facts: TicketFacts,
  input: AssignInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, assignee } = input;
  const waiting = facts.assigneeId === null && (facts.status === 'new' || facts.status === 'open');
  const claims =
    waiting &&
    assignee?.personId === actor.personId &&
    worksInTeam(actor, facts.teamCode, facts.officeCode);
  return claims ? claim(facts, { actor }, now) : assign(facts, input, now);
}

/** Who gives a ticket back, and why; words are needed where the reason alone says nothing. */
export interface SkipInput extends ActorInput {
  readonly reason: SkipReason;
  readonly words: string;
}

/** Why this person may not give the ticket back now. */
export function againstSkipping(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  const work = againstWork(facts, actor);
  return [
    work,
    against(work === null && facts.assigneeId !== actor.personId, 'ticket.skip.not_yours'),
    against(facts.status !== 'open', 'ticket.skip.not_at_work'),
  ];
}

/** Whoever was given a ticket gives it back to the queue, and says why. */
export function skip(
  facts: TicketFacts,
  { actor, reason, words }: SkipInput,
  now: number,
): Decision<TicketOutcome> {
  const unsaid = reason === 'other' && words.trim() === '';
  const reasons = [
    ...againstSkipping(facts, actor),
    against(unsaid, 'ticket.skip.reason_missing', 'words'),
  ];
  return decide(reasons, () => {
    const because = skipWords(reason, words);
    const { personId } = actor;
    const data = {
      assigneeId: null,
      previousAssigneeId: personId,
      how: 'skipped',
      because,
    } as const;
    const events = [ticketEvent('assigned', data, byAgent(personId), now)];
    return { changes: { assigneeId: null }, events };
  });
}

/** Who is given a ticket by their team's own rule, and why just they. */
export interface AutomaticInput {
  readonly assignee: Actor;
  readonly because: string;
}

/** A ticket that waits is given to a member of its team without anybody's doing. */
export function assignAutomatically(
  facts: TicketFacts,
  { assignee, because }: AutomaticInput,
  now: number,
): Decision<TicketOutcome> {
  return decide(againstClaiming(facts, assignee), () => {
    const assigneeId = assignee.personId;
    const data = { assigneeId, previousAssigneeId: null, how: 'automatic', because } as const;
    return {
      changes: facts.status === 'new' ? { assigneeId, status: 'open' } : { assigneeId },
      events: [ticketEvent('assigned', data, bySystem, now)],
    };
  });
}
