import { Injectable } from '@nestjs/common';
import { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import type { Assumption } from '../../tickets/folds/ticket-folds.js';
import type { RecomputationChange } from './recomputation.js';

/** What dry runs take to hold: the calendar as it would be, compiled once for each run. */
@Injectable()
export class Assumptions {
  private readonly known = new Map<number, Assumption>();

  constructor(private readonly calendars: CalendarQueries) {}

  async of(runId: number, change: RecomputationChange): Promise<Assumption | null> {
    if (change?.definition === undefined) return null;
    const known = this.known.get(runId);
    if (known) return known;
    const { code, definition, effectiveFrom } = change;
    const { versions } = await this.calendars.compiled(code);
    const version = { ...definition, effectiveFrom: Date.parse(effectiveFrom) };
    const assumption = {
      calendars: new Map([[code, new BusinessCalendar([...versions, version])]]),
    };
    this.known.clear();
    this.known.set(runId, assumption);
    return assumption;
  }
}
