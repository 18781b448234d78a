import type { DueStep, StepReason } from '../sla/due-steps.js';
import { priorities, priorityOf, urgencies, type Impact, type Urgency } from './priority.js';
import { movedTo } from './routing.js';
import type { TicketOutcome } from './staff-work.js';
import { bySystem, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import { isActive } from './ticket-status.js';

/** A step that is to be done, and what is known about it now. */
export interface StepToDo {
  readonly step: DueStep;
  /** Whether its threshold still is a fact. */
  readonly stillTrue: boolean;
  /** Whether its clock is still open. */
  readonly clockOpen: boolean;
  /** The person who leads the ticket's team; null when there is none who could have this ticket. */
  readonly leadId: number | null;
  /** The team that the step names. */
  readonly team: {
    readonly code: string;
    readonly officeCode: string;
    readonly active: boolean;
  } | null;
}

/** What came of a step: its effect, or why there was none. */
export type StepResult =
  | { readonly state: 'done'; readonly outcome: TicketOutcome }
  | { readonly state: 'skipped' | 'stopped'; readonly reason: StepReason };

/**
 * Carries out a step that changes the ticket, in the system's name. It is stopped when its threshold was
 * taken back, and skipped when the clock is over or there is nothing to change.
 */
export function escalate(facts: TicketFacts, todo: StepToDo, now: number): StepResult {
  if (!todo.stillTrue) return { state: 'stopped', reason: 'taken_back' };
  if (!todo.clockOpen || !isActive(facts.status)) return { state: 'skipped', reason: 'finished' };
  const effect = effectOf(facts, todo, now);
  if (typeof effect === 'string') return { state: 'skipped', reason: effect };
  const events = [escalatedEvent(todo.step, now), ...effect.events];
  return { state: 'done', outcome: { changes: effect.changes, events } };
}

/** The event that tells that a step was done. */
export function escalatedEvent(due: DueStep, now: number): NewTicketEvent {
  const { step, action, receiver, metric, cycle, at } = due;
  const percent = due.kind === 'breach' ? null : due.percent;
  return ticketEvent(
    'escalated',
    { step, action, receiver, metric, cycle, percent, at },
    bySystem,
    now,
  );
}

function effectOf(
  facts: TicketFacts,
  { step, leadId, team }: StepToDo,
  now: number,
): TicketOutcome | StepReason {
  if (step.action === 'raise_priority') return raised(facts, now);
  if (step.receiver === 'nobody') return assigned(facts, null, now);
  if (step.receiver === 'team_lead') {
    return leadId === null ? 'no_lead' : assigned(facts, leadId, now);
  }
  return handedOver(facts, team, step, now);
}

function raised(
  { impact, urgency, priority }: TicketFacts,
  now: number,
): TicketOutcome | StepReason {
  const pressing = raisedUrgency(impact, urgency);
  if (pressing === null) return 'highest_priority';
  const changes = { impact, urgency: pressing, priority: priorityOf(impact, pressing) };
  const data = { ...changes, previousPriority: priority };
  return { changes, events: [ticketEvent('priority_changed', data, bySystem, now)] };
}

/** The next urgency with which the same matter has a higher priority; null when there is none. */
export function raisedUrgency(impact: Impact, urgency: Urgency): Urgency | null {
  const rank = (one: Urgency): number => priorities.indexOf(priorityOf(impact, one));
  const more = urgencies.slice(urgencies.indexOf(urgency) + 1);
  return more.find((one) => rank(one) > rank(urgency)) ?? null;
}

function assigned(
  { assigneeId: previousAssigneeId, status }: TicketFacts,
  assigneeId: number | null,
  now: number,
): TicketOutcome | StepReason {
  if (assigneeId === previousAssigneeId) return 'unchanged';
  const data = { assigneeId, previousAssigneeId, how: 'assigned' } as const;
  const opens = status === 'new' && assigneeId !== null;
  return {
    changes: opens ? { assigneeId, status: 'open' } : { assigneeId },
    events: [ticketEvent('assigned', data, bySystem, now)],
  };
}

function handedOver(
  facts: TicketFacts,
  team: StepToDo['team'],
  { metric }: DueStep,
  now: number,
): TicketOutcome | StepReason {
  if (team === null || !team.active) return 'team_closed';
  if (team.code === facts.teamCode) return 'unchanged';
  if (facts.sensitive && team.officeCode !== facts.officeCode) return 'restricted';
  const reason = metric === 'resolution' ? 'The time to finish it runs out.' : 'Its time runs out.';
  return movedTo(facts, { team, reason, assigneeInNewTeam: false, author: bySystem }, now);
}
