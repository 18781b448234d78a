import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { businessDaysAfter } from '../../../domain/calendar/business-days.js';
import { openOffer, remindOfOffer } from '../../../domain/ticket/offers.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

const dayMs = 86_400_000;

/** A team that has not answered an offer for a business day of its own is reminded, once. */
@Injectable()
export class RemindOfOffer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly calendars: CalendarQueries,
  ) {}

  /** The tickets that may be due at `now`: offered more than a day ago, and nobody was reminded since. */
  async candidates(now: number, limit: number): Promise<number[]> {
    const rows: { id: number }[] = await this.dataSource.query(
      `SELECT t.id FROM tickets t
         JOIN LATERAL (SELECT e.kind, e.occurred_at FROM ticket_events e WHERE e.ticket_id = t.id
             AND e.kind IN ('offer_made', 'offer_reminded') ORDER BY e.sequence DESC LIMIT 1) last ON true
        WHERE t.offered_team_code IS NOT NULL AND last.kind = 'offer_made' AND last.occurred_at <= $1
        ORDER BY last.occurred_at LIMIT $2`,
      [new Date(now - dayMs), limit],
    );
    return rows.map(({ id }) => id);
  }

  whenDue(ticketId: number): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor: null },
      prepare: async (manager, { facts, events }) => {
        const offer = openOffer(facts, events);
        if (offer === null) return { offer, due: Infinity };
        const { calendar } = await this.calendars.ofTeam(offer.teamCode, manager);
        return { offer, due: businessDaysAfter(calendar, offer.offeredAt, 1) ?? Infinity };
      },
      decide: (_facts, now, prepared) => remindOfOffer(prepared, now),
    });
  }
}
