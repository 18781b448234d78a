import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { businessDaysAfter } from '../../../domain/calendar/business-days.js';
import { nextOpening } from '../../../domain/calendar/business-time.js';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { PeopleQueries, type PersonCard } from '../../people/people-queries.js';
import { addStep } from '../follow-ups/follow-up-history.js';

const dayMs = 86_400_000;

interface RatedTicket {
  readonly id: number;
  readonly officeCode: string;
  readonly teamCode: string;
  readonly customerId: number;
  readonly handlerIds: readonly number[];
}

/** Opens the lead's task after a low score. */
@Injectable()
export class OpenFollowUp {
  constructor(
    private readonly people: PeopleQueries,
    private readonly calendars: CalendarQueries,
  ) {}

  /**
   * The task's id, or null when the pulse has one already. It belongs to the office's lead, who gives it on, and to
   * the team's when the office's lead did the work or asked for it; nobody looks into their own.
   */
  async open(
    manager: EntityManager,
    pulse: { readonly id: number; readonly ticketId: number },
    score: number,
    now: number,
  ): Promise<number | null> {
    const ticket = await ratedTicket(manager, pulse.ticketId);
    const owner = await this.ownerFor(manager, ticket);
    const { calendar } = await this.calendars.ofTeam(ticket.teamCode, manager);
    const rows: { id: number }[] = await manager.query(
      `INSERT INTO follow_ups (pulse_id, ticket_id, office_code, team_code, owner_id, state, score, opened_at,
                               acknowledge_by, contact_by)
       VALUES ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9) ON CONFLICT (pulse_id) DO NOTHING RETURNING id`,
      [
        pulse.id,
        ticket.id,
        ticket.officeCode,
        ticket.teamCode,
        owner?.id ?? null,
        score,
        new Date(now),
        inBusinessDays(calendar, now, 1),
        inBusinessDays(calendar, now, 2),
      ],
    );
    const id = rows[0]?.id ?? null;
    if (id !== null) {
      await addStep(manager, id, { kind: 'received', at: now, ownerId: owner?.id ?? null });
    }
    return id;
  }

  private async ownerFor(
    manager: EntityManager,
    { teamCode, officeCode, customerId, handlerIds }: RatedTicket,
  ): Promise<PersonCard | undefined> {
    const impartial = ({ id }: PersonCard): boolean =>
      id !== customerId && !handlerIds.includes(id);
    const ofOffice = (await this.people.officeLeads(officeCode, manager)).find(impartial);
    return ofOffice ?? (await this.people.teamLeads(teamCode, manager)).find(impartial);
  }
}

async function ratedTicket(manager: EntityManager, ticketId: number): Promise<RatedTicket> {
  const rows: RatedTicket[] = await manager.query(
    `SELECT id, office_code AS "officeCode", team_code AS "teamCode", customer_id AS "customerId",
            array_to_json(array_remove(ARRAY[assignee_id, solved_by_id], NULL)) AS "handlerIds"
       FROM tickets WHERE id = $1`,
    [ticketId],
  );
  return rows[0]!;
}

/** The same time of day so many business days later; what comes in when the team is closed counts from its next opening. */
function inBusinessDays(calendar: BusinessCalendar, now: number, days: number): Date {
  const from = nextOpening(calendar, now) ?? now;
  return new Date(businessDaysAfter(calendar, from, days) ?? from + days * dayMs);
}
