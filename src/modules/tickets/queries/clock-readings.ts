import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { workingDayMs } from '../../../domain/calendar/business-days.js';
import type { PendingReason } from '../../../domain/ticket/ticket-status.js';
import type { ChipReading } from '../../../domain/sla/time-left-chip.js';
import type { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { MeasuredTicket } from '../../catalog/sla-materials.js';
import type { SlaMaterial } from '../refresh-clocks.js';

/** Reads the clocks of a page of tickets for one reader at one instant, looking the same policies up once. */
export class ClockReadings {
  private readonly materials = new Map<string, SlaMaterial>();
  private readonly dayLengths = new Map<BusinessCalendar, number>();

  constructor(
    private readonly catalog: CatalogQueries,
    readonly now: number,
    readonly zone: string,
  ) {}

  /** The policies and calendars that a ticket's clocks run on. */
  async material(ticket: MeasuredTicket): Promise<SlaMaterial> {
    const { bindings, firstTeamCode, bureauCode } = ticket;
    const key = JSON.stringify([bindings, firstTeamCode, bureauCode]);
    const known = this.materials.get(key);
    if (known) return known;
    const material = await this.catalog.slaMaterial(ticket);
    this.materials.set(key, material);
    return material;
  }

  /** How a chip on this calendar is read. */
  chip(
    calendar: BusinessCalendar,
    waitingFor: PendingReason | null,
    waitingUntil: number | null,
  ): ChipReading {
    const dayMs = this.dayLengths.get(calendar) ?? workingDayMs(calendar, this.now);
    this.dayLengths.set(calendar, dayMs);
    return { now: this.now, zone: this.zone, dayMs, waitingFor, waitingUntil };
  }
}
