import { decide, type Decision, type Refusal } from '../decision.js';
import { against } from './refusal-codes.js';
import { noLongerPending, type TicketOutcome } from './staff-work.js';
import type { Actor } from './ticket-access.js';
import { byCustomer, ticketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';

/** What the approver says; words are needed to decline. */
export interface ApprovalInput {
  readonly actor: Actor;
  readonly decision: 'approve' | 'decline';
  readonly words: string | null;
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

function approved(facts: TicketFacts, { actor, words }: ApprovalInput, now: number): TicketOutcome {
  const author = byCustomer(actor.personId);
  const approverIds = facts.approverIds.filter((id) => id !== actor.personId);
  const data = { approverId: actor.personId, decision: 'approved', words } as const;
  const decided = ticketEvent('approval_decided', data, author, now);
  if (approverIds.length > 0) return { changes: { approverIds }, events: [decided] };
  const resumed = { from: 'approval', cause: 'approved' } as const;
  return {
    changes: {
      ...noLongerPending,
      approverIds,
      approval: 'approved',
      status: facts.assigneeId === null ? 'new' : 'open',
    },
    events: [decided, ticketEvent('resumed', resumed, author, now)],
  };
}

function declined({ actor, words }: ApprovalInput, now: number): TicketOutcome {
  const author = byCustomer(actor.personId);
  const data = { approverId: actor.personId, decision: 'declined', words } as const;
  return {
    changes: {
      ...noLongerPending,
      approverIds: [],
      approval: 'declined',
      status: 'closed',
      closedAt: now,
    },
    events: [
      ticketEvent('approval_decided', data, author, now),
      ticketEvent('closed', { how: 'not_approved' }, author, now),
    ],
  };
}

/**
 * An approver decides. When the last one asked approves, the work can start; one who declines, with
 * words for the customer, closes the ticket for good.
 */
export function decideApproval(
  facts: TicketFacts,
  input: ApprovalInput,
  now: number,
): Decision<TicketOutcome> {
  const silent = (input.words ?? '').trim() === '';
  const reasons = [
    ...againstApproving(facts, input.actor),
    against(input.decision === 'decline' && silent, 'ticket.approval.words_missing', 'words'),
  ];
  return decide(reasons, () =>
    input.decision === 'approve' ? approved(facts, input, now) : declined(input, now),
  );
}
