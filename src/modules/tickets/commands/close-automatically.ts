import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDaysAfter } from '../../../domain/calendar/business-days.js';
import { businessDaysToClose, closeAutomatically } from '../../../domain/ticket/finishing.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

/** A solved ticket nobody spoke up about closes by itself. */
@Injectable()
export class CloseAutomatically {
  constructor(
    private readonly changes: TicketChanges,
    private readonly calendars: CalendarQueries,
  ) {}

  close(ticketId: number): Promise<SavedTicket> {
    return this.changes.change<number>({
      ...{ ticketId, actor: null },
      prepare: (manager, { row }) =>
        this.dueAt(row.teamCode, row.solvedAt ?? row.updatedAt, manager),
      decide: (facts, now, dueAt) => closeAutomatically(facts, { dueAt }, now),
    });
  }

  /** When a ticket of the team that was solved then closes by itself, epoch ms. */
  async dueAt(teamCode: string, solvedAt: number, manager?: EntityManager): Promise<number> {
    const { calendar } = await this.calendars.ofTeam(teamCode, manager);
    return businessDaysAfter(calendar, solvedAt, businessDaysToClose) ?? Infinity;
  }
}
