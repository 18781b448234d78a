import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PendingReason } from '../../../domain/ticket/ticket-status.js';
import type { WaitingTerms } from '../../../domain/ticket/waiting-terms.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { WaitingRules } from '../../catalog/waiting-rules.js';
import type { LockedTicket } from '../locked-ticket.js';

/** Looks up by what a wait of a ticket is measured. */
@Injectable()
export class WaitingTermsOf {
  constructor(
    private readonly rules: WaitingRules,
    private readonly calendars: CalendarQueries,
  ) {}

  /** Null where the agency has no rule for the reason. */
  async of(
    { row, events }: Pick<LockedTicket, 'row' | 'events'>,
    reason: PendingReason,
    manager: EntityManager,
  ): Promise<WaitingTerms | null> {
    const rule = await this.rules.of(reason, manager);
    if (rule === null) return null;
    const { calendar } = await this.calendars.ofTeam(row.teamCode, manager);
    return { rule, calendar, events, customerZone: await zoneOf(row.customerId, manager) };
  }
}

/** The time zone in which a person reads the clock. */
export async function zoneOf(personId: number, manager: EntityManager): Promise<string> {
  const rows: { zone: string }[] = await manager.query(
    'SELECT time_zone AS zone FROM people WHERE id = $1',
    [personId],
  );
  return rows[0]!.zone;
}
