import { Injectable } from '@nestjs/common';
import type { PlannedStep } from '../../../domain/approval/approval-plan.js';
import { approvalSteps, nextRound, tookPart } from '../../../domain/approval/approval-steps.js';
import { decideApproval } from '../../../domain/ticket/approval.js';
import { accessTo } from '../../../domain/ticket/ticket-access.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { Approvers } from '../approving/approvers.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface ApprovalToDecide {
  readonly ticketId: number;
  readonly decision: 'approve' | 'decline';
  readonly words: string | null;
  /** Only in the step that a link was made for. */
  readonly place?: number;
}

/** An approver, or who stands in for them, says yes or no. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly changes: TicketChanges,
    private readonly approvers: Approvers,
  ) {}

  decide(
    { actor }: Pick<SignedInPerson, 'actor'>,
    { ticketId, ...said }: ApprovalToDecide,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    return this.changes.change<readonly PlannedStep[]>({
      // Whoever was asked and no longer is doesn't see the ticket any more, but is told why it is too late.
      ...{ ticketId, actor: null, repeatKey },
      prepare: async (manager, { row, facts, events }, now) => {
        const steps = approvalSteps(events);
        if (accessTo(actor, facts) === 'none' && !tookPart(steps, actor.personId)) {
          throw Problem.notFound();
        }
        const ahead = nextRound(steps) !== null && said.decision === 'approve';
        return ahead ? this.approvers.planned(row, now, manager) : [];
      },
      decide: (facts, now, planned, { events }) =>
        decideApproval(facts, { actor, ...said, planned, steps: approvalSteps(events) }, now),
    });
  }
}
