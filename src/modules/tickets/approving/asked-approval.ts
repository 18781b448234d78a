import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  approvalSteps,
  seatsOf,
  type ApprovalStep,
} from '../../../domain/approval/approval-steps.js';
import { RequestQueries } from '../queries/request-queries.js';
import { TicketReads, type TicketForOthers } from '../queries/ticket-reads.js';
import type { AnswerView } from '../requests.views.js';
import type { ApprovalLink } from './approval-links.js';

/** What the page behind a link shows. */
export interface AskedApproval {
  readonly ticket: TicketForOthers;
  readonly answers: readonly AnswerView[];
  readonly step: ApprovalStep | null;
  readonly person: {
    readonly id: number;
    readonly fullName: string;
    readonly timeZone: string;
    readonly active: boolean;
  };
  /** Whether the person can decide in this step now. */
  readonly asked: boolean;
  /** In whose place, when somebody stands in. */
  readonly insteadOfName: string | null;
}

/** Reads what a link of a mail is about, for the person it was made for. */
@Injectable()
export class AskedApprovals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketReads,
    private readonly requests: RequestQueries,
  ) {}

  /** Null when ticket or person are not there. */
  async of({ ticketId, place, personId }: ApprovalLink): Promise<AskedApproval | null> {
    const ticket = await this.tickets.ticketById(ticketId);
    const people: AskedApproval['person'][] = await this.dataSource.query(
      `SELECT id, full_name AS "fullName", time_zone AS "timeZone", active FROM people WHERE id = $1`,
      [personId],
    );
    const person = people[0];
    if (!ticket || !person) return null;
    const steps = approvalSteps(await this.tickets.events(ticketId));
    const seat = seatsOf(steps, personId).find((one) => one.place === place)?.seat;
    const approverId = seat?.approverId ?? personId;
    return {
      ...{ ticket, person, answers: await this.requests.answers(ticket) },
      step: steps.find((step) => step.place === place) ?? null,
      asked: seat !== undefined && ticket.facts.pendingReason === 'approval',
      insteadOfName: approverId === personId ? null : await this.nameOf(approverId),
    };
  }

  private async nameOf(personId: number): Promise<string> {
    const rows: { fullName: string }[] = await this.dataSource.query(
      'SELECT full_name AS "fullName" FROM people WHERE id = $1',
      [personId],
    );
    return rows[0]?.fullName ?? 'a colleague';
  }
}
