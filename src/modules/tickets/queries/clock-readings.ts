import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { workingDayMs } from '../../../domain/calendar/business-days.js';
import type { PendingReason } from '../../../domain/ticket/ticket-status.js';
import type { ChipReading } from '../../../domain/sla/time-left-chip.js';
import type { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { SlaMaterial } from '../refresh-clocks.js';
import type { TicketRow } from '../ticket-row.js';

/** What names the policy and the calendars of a ticket. */
export type PolicyOfTicket = Pick<TicketRow, 'policyCode' | 'policyVersion' | 'firstTeamCode'>;

/** Reads the clocks of a page of tickets for one reader at one instant, looking each policy up once. */
export class ClockReadings {
  private readonly materials = new Map<string, SlaMaterial>();
  private readonly dayLengths = new Map<BusinessCalendar, number>();

  constructor(
    private readonly catalog: CatalogQueries,
    readonly now: number,
    readonly zone: string,
  ) {}

  /** The policies and calendars that a ticket's clocks run on. */
  async material({
    policyCode,
    policyVersion,
    firstTeamCode,
  }: PolicyOfTicket): Promise<SlaMaterial> {
    const key = `${policyCode} ${policyVersion} ${firstTeamCode}`;
    const known = this.materials.get(key);
    if (known) return known;
    const material = await this.catalog.slaMaterial(policyCode, policyVersion, firstTeamCode);
    this.materials.set(key, material);
    return material;
  }

  /** How a chip on this calendar is read. */
  chip(calendar: BusinessCalendar, waitingFor: PendingReason | null): ChipReading {
    const dayMs = this.dayLengths.get(calendar) ?? workingDayMs(calendar, this.now);
    this.dayLengths.set(calendar, dayMs);
    return { now: this.now, zone: this.zone, dayMs, waitingFor };
  }
}
