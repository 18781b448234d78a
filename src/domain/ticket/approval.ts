import type { ApprovalStepPlan, ApproverToAsk, PlannedStep } from '../approval/approval-plan.js';
import {
  awaitedIds,
  nextRound,
  openSteps,
  seatsOf,
  stepsAfter,
  tookPart,
  type ApprovalStep,
} from '../approval/approval-steps.js';
import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { noLongerPending, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byCustomer, bySystem, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

/** What the approver says; words are needed to decline. */
export interface ApprovalInput {
  readonly actor: Actor;
  readonly decision: 'approve' | 'decline';
  readonly words: string | null;
  /** The steps as they stand. */
  readonly steps: readonly ApprovalStep[];
  /** The steps of the service with the people whom they would ask now; only the next round is asked. */
  readonly planned: readonly PlannedStep[];
  /** Only in this step, which a link was made for; absent: wherever the person is asked. */
  readonly place?: number | undefined;
}

/** Why this person may not decide now: nobody approves their own request. */
export function againstApproving(facts: TicketFacts, actor: Actor): (Refusal | null)[] {
  const own = actor.personId === facts.customerId;
  return [
    against(own, 'ticket.approval.own_request'),
    against(!own && !facts.approverIds.includes(actor.personId), 'ticket.approval.not_asked'),
    against(facts.pendingReason !== 'approval', 'ticket.approval.not_pending'),
  ];
}

/** A step of a service without the people. */
export function approvalPlanOf(step: PlannedStep): ApprovalStepPlan {
  const { place, code, name, rule, needed, round } = step;
  return { place, code, name, rule, needed, round };
}

/** The events by which the first round among these steps is asked; whoever was not found is left out. */
export function requestsOf(steps: readonly PlannedStep[], now: number): NewTicketEvent[] {
  const first = Math.min(...steps.map(({ round }) => round));
  return steps
    .filter(({ round }) => round === first)
    .flatMap((step) => step.asks.flatMap((ask) => requestOf(step, ask, now)));
}

function requestOf(
  { place, code: step }: PlannedStep,
  { approverId, because, insteadOfId, standInId }: ApproverToAsk,
  now: number,
): NewTicketEvent[] {
  if (approverId === null) return [];
  const data = {
    ...{ approverId, step, place },
    ...(because !== null && { because }),
    ...(insteadOfId !== null && { insteadOfId }),
    ...(standInId !== null && { standInId }),
  };
  return [ticketEvent('approval_requested', data, bySystem, now)];
}

/** The person's words, one in each open step that asks them; only the last of a round ends it. */
function wordsOf({ actor, decision, words, steps, place }: ApprovalInput, now: number) {
  const state = decision === 'approve' ? 'approved' : 'declined';
  let after = steps;
  const events: NewTicketEvent[] = [];
  for (const asked of seatsOf(steps, actor.personId)) {
    if (place !== undefined && place !== asked.place) continue;
    const { approverId } = asked.seat;
    const data = { approverId, decision: state, words, place: asked.place } as const;
    const said = ticketEvent('approval_decided', data, byCustomer(actor.personId), now);
    after = stepsAfter(after, said);
    const ended = openSteps(after).length === 0 || after.some((step) => step.state === 'declined');
    const word = ended ? said : { ...said, data: { ...data, endsRound: false } };
    events.push(word as NewTicketEvent);
    if (after.some((step) => step.state === 'declined')) break;
  }
  return { after, events };
}

function whatFollows(facts: TicketFacts, input: ApprovalInput, now: number): TicketOutcome {
  const author = byCustomer(input.actor.personId);
  const { after, events } = wordsOf(input, now);
  if (after.some(({ state }) => state === 'declined')) {
    const closed = ticketEvent('closed', { how: 'not_approved' }, author, now);
    return {
      changes: {
        ...noLongerPending,
        ...{ approverIds: [], approval: 'declined', status: 'closed', closedAt: now },
        openTasks: [],
      },
      events: [...events, closed],
    };
  }
  const round = nextRound(after);
  if (openSteps(after).length > 0) return { changes: { approverIds: awaitedIds(after) }, events };
  if (round !== null) {
    const asked = requestsOf(ofRound(input.planned, round), now);
    return {
      changes: { approverIds: awaitedIds(asked.reduce(stepsAfter, after)) },
      events: [...events, ...asked],
    };
  }
  const resumed = ticketEvent('resumed', { from: 'approval', cause: 'approved' }, author, now);
  const status = facts.assigneeId === null ? 'new' : 'open';
  return {
    changes: { ...noLongerPending, approverIds: [], approval: 'approved', status },
    events: [...events, resumed],
  };
}

function ofRound(planned: readonly PlannedStep[], wanted: number): readonly PlannedStep[] {
  return planned.filter(({ round }) => round === wanted);
}

/** Whether the next round, if there is one, has somebody to ask for every seat. */
function isNextUnknown({ steps, planned }: ApprovalInput): boolean {
  const round = nextRound(steps);
  if (round === null) return false;
  const asks = ofRound(planned, round).flatMap((step) => step.asks);
  return asks.length === 0 || asks.some(({ approverId }) => approverId === null);
}

/**
 * An approver, or who stands in for them, decides. The next round is asked when the present one is
 * approved; when the last one is, the work can start. A step that is declined, with words for the
 * customer, closes the ticket for good. Of two who decide at the same moment the first counts, and the
 * other is told that it is decided.
 */
export function decideApproval(
  facts: TicketFacts,
  input: ApprovalInput,
  now: number,
): Decision<TicketOutcome> {
  const { actor, steps, decision, place } = input;
  const silent = (input.words ?? '').trim() === '';
  const seats = seatsOf(steps, actor.personId);
  const here = seats.some((seat) => place === undefined || seat.place === place);
  const late = !here && tookPart(steps, actor.personId) && actor.personId !== facts.customerId;
  const reasons = late
    ? [against(true, 'ticket.approval.already_decided')]
    : [
        ...againstApproving(facts, actor),
        against(decision === 'decline' && silent, 'ticket.approval.words_missing', 'words'),
        against(decision === 'approve' && isNextUnknown(input), 'ticket.approval.next_unknown'),
      ];
  return decide(reasons, () => whatFollows(facts, input, now));
}
