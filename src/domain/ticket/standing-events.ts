import { effectiveEvents } from '../sla/effective-events.js';
import type { SlaEvent } from '../sla/sla-event.js';
import type { Priority } from './priority.js';
import type { TicketEvent } from './ticket-event.js';
import type { PendingReason } from './ticket-status.js';

/**
 * A ticket's events as they stand: in order of occurrence, corrected ones at their new time, voided
 * ones gone, and the corrections and voids themselves left out. The same rules as for the clocks
 * (`effectiveEvents`), for every kind of event.
 */
export function standingEvents(events: readonly TicketEvent[], asOf = Infinity): TicketEvent[] {
  const bySequence = new Map(events.map((event) => [String(event.sequence), event]));
  return effectiveEvents(events.map(rewritable), asOf).flatMap(({ id, occurredAt }) => {
    const event = bySequence.get(id as string) as TicketEvent;
    return event.kind === 'corrected' || event.kind === 'voided' ? [] : [{ ...event, occurredAt }];
  });
}

function rewritable(event: TicketEvent): SlaEvent {
  const { occurredAt, sequence } = event;
  const recordedAt = event.recordedAt ?? occurredAt;
  const place = { id: String(sequence), sequence, occurredAt, recordedAt };
  if (event.kind === 'corrected') {
    const { targetSequence, newOccurredAt } = event.data;
    return { ...place, type: 'correction', target: String(targetSequence), newOccurredAt };
  }
  if (event.kind === 'voided') {
    return { ...place, type: 'void', target: String(event.data.targetSequence) };
  }
  return { ...place, type: event.kind === 'opened' ? 'created' : 'merged' };
}

/** Where a ticket's events lead: what corrections must leave as it is, and the instants they may move. */
export interface StandingState {
  readonly status: 'active' | 'pending' | 'solved' | 'closed' | 'withdrawn';
  readonly pendingReason: PendingReason | null;
  readonly pendingSince: number | null;
  readonly priority: Priority | null;
  readonly teamCode: string | null;
  readonly firstRespondedAt: number | null;
  readonly solvedAt: number | null;
  readonly closedAt: number | null;
  /** Where it stood when it was merged into another ticket; null when it is not. */
  readonly beforeMerge: Pick<StandingState, 'status' | 'pendingReason' | 'pendingSince'> | null;
}

const nothing: StandingState = {
  status: 'active',
  pendingReason: null,
  pendingSince: null,
  priority: null,
  teamCode: null,
  firstRespondedAt: null,
  solvedAt: null,
  closedAt: null,
  beforeMerge: null,
};

const goesOn = { status: 'active', pendingReason: null, pendingSince: null } as const;
const isOver = { pendingReason: null, pendingSince: null } as const;

/** Plays the standing events through; a new and an open ticket are both `active`. */
export function standingState(standing: readonly TicketEvent[]): StandingState {
  return standing.reduce((state, event) => ({ ...state, ...changeBy(event, state) }), nothing);
}

function changeBy(event: TicketEvent, state: StandingState): Partial<StandingState> {
  const at = event.occurredAt;
  switch (event.kind) {
    case 'opened': {
      const { priority, teamCode, waitsForApproval } = event.data;
      return { priority, teamCode, ...(waitsForApproval && waiting('approval', at)) };
    }
    case 'commented': {
      const answers = event.data.side === 'agent' && event.data.automatic !== true;
      return answers && state.firstRespondedAt === null ? { firstRespondedAt: at } : {};
    }
    case 'held':
      return waiting(event.data.reason, state.pendingSince ?? at);
    case 'resumed':
      return goesOn;
    case 'reopened':
      return { ...goesOn, solvedAt: null, closedAt: null };
    case 'resolved':
      return { ...isOver, status: 'solved', solvedAt: at };
    case 'closed':
      return { ...isOver, status: 'closed', closedAt: at };
    case 'withdrawn':
      return { ...isOver, status: 'withdrawn', closedAt: at };
    case 'merged':
      return { ...isOver, status: 'withdrawn', closedAt: at, beforeMerge: stoodBefore(state) };
    case 'unmerged':
      return { ...(state.beforeMerge ?? goesOn), closedAt: null, beforeMerge: null };
    case 'priority_changed':
      return { priority: event.data.priority };
    case 'transferred':
      return { teamCode: event.data.teamCode };
    default:
      return {};
  }
}

function waiting(reason: PendingReason, since: number): Partial<StandingState> {
  return { status: 'pending', pendingReason: reason, pendingSince: since };
}

function stoodBefore({ status, pendingReason, pendingSince }: StandingState) {
  return { status, pendingReason, pendingSince };
}
