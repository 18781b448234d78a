import { Injectable } from '@nestjs/common';
import { approvalSteps } from '../../../domain/approval/approval-steps.js';
import type { ApproverFacts } from '../../../domain/approval/choose-approvers.js';
import { remindApprovers, settleApprovers } from '../../../domain/ticket/approval-turns.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { Approvers } from './approvers.js';

/** What happens to an approval by itself: who left is replaced, stand-ins come and go, holders are reminded. */
@Injectable()
export class SettleApprovers {
  constructor(
    private readonly changes: TicketChanges,
    private readonly approvers: Approvers,
  ) {}

  settle(ticketId: number): Promise<SavedTicket> {
    return this.changes.change<ApproverFacts>({
      ...{ ticketId, actor: null },
      prepare: (manager, { row, events }, now) =>
        this.approvers.factsFor(row, approvalSteps(events), now, manager),
      decide: (_facts, now, known, { events }) =>
        settleApprovers(approvalSteps(events), known, now),
    });
  }

  remind(ticketId: number): Promise<SavedTicket> {
    return this.changes.change<ReadonlyMap<number, string>>({
      ...{ ticketId, actor: null },
      prepare: async (manager) => {
        const people: { id: number; timeZone: string }[] = await manager.query(
          `SELECT p.id, p.time_zone AS "timeZone" FROM approvals a
             JOIN people p ON p.id IN (a.approver_id, a.stand_in_id) WHERE a.ticket_id = $1`,
          [ticketId],
        );
        return new Map(people.map(({ id, timeZone }) => [id, timeZone]));
      },
      decide: (_facts, now, zones, { events }) =>
        remindApprovers(approvalSteps(events), (id) => zones.get(id) ?? 'UTC', now),
    });
  }
}
