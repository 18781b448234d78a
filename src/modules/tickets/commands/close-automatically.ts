import { Injectable } from '@nestjs/common';
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
      prepare: async (manager, { row }) => {
        const { calendar } = await this.calendars.ofTeam(row.teamCode, manager);
        const solvedAt = row.solvedAt ?? row.updatedAt;
        return businessDaysAfter(calendar, solvedAt, businessDaysToClose) ?? Infinity;
      },
      decide: (facts, now, dueAt) => closeAutomatically(facts, { dueAt }, now),
    });
  }
}
