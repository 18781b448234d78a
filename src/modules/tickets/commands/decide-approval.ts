import { Injectable } from '@nestjs/common';
import { decideApproval } from '../../../domain/ticket/approval.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { callOffApprovals } from './settle-approvals.js';

export interface ApprovalToDecide {
  readonly ticketId: number;
  readonly decision: 'approve' | 'decline';
  readonly words: string | null;
}

/** An approver says yes or no. */
@Injectable()
export class DecideApproval {
  constructor(private readonly changes: TicketChanges) {}

  decide(
    person: SignedInPerson,
    { ticketId, decision, words }: ApprovalToDecide,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const actor = person.actor;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      decide: (facts, now) => decideApproval(facts, { actor, decision, words }, now),
      write: async (manager, _locked, now) => {
        await manager.query(
          `UPDATE approvals SET state = $3, words = $4, decided_at = $5
            WHERE ticket_id = $1 AND approver_id = $2 AND state = 'requested'`,
          [
            ...[ticketId, person.id, decision === 'approve' ? 'approved' : 'declined', words],
            new Date(now),
          ],
        );
        if (decision === 'decline') await callOffApprovals(manager, ticketId, now);
      },
    });
  }
}
