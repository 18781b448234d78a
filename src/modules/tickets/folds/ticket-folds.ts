import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { measuredTicket } from '../measured-ticket.js';
import { refreshClocks, type ClockChanges, type SlaMaterial } from '../refresh-clocks.js';
import { readFoldable, type FoldableTicket } from './foldable-ticket.js';

/** What is taken to hold although it is not published: a calendar as it would be. */
export interface Assumption {
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

/** A ticket with what its clocks say when folded anew. */
export interface FoldedTicket {
  readonly ticket: FoldableTicket;
  readonly clocks: ClockChanges;
  /** The instant of the fold, never before the ticket's last event. */
  readonly now: number;
}

/** Folds the clocks of many tickets at a time, without a lock: for those who compare, or save under a check. */
@Injectable()
export class TicketFolds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
  ) {}

  /** The tickets of these ids, folded as of `now` (epoch ms). */
  async of(
    ids: readonly number[],
    now: number,
    assumption: Assumption | null,
  ): Promise<FoldedTicket[]> {
    const folded: FoldedTicket[] = [];
    for (const ticket of await readFoldable(this.dataSource, ids)) {
      const at = Math.max(now, ticket.lastEventAt);
      const material = await this.material(ticket, assumption);
      const { events, clocks: stored, journal } = ticket;
      folded.push({
        ticket,
        clocks: refreshClocks({ events, material, now: at, stored, journal }),
        now: at,
      });
    }
    return folded;
  }

  private async material(
    ticket: FoldableTicket,
    assumption: Assumption | null,
  ): Promise<SlaMaterial> {
    const material = await this.catalog.slaMaterial(measuredTicket(ticket, ticket.events));
    if (assumption === null) return material;
    const { calendars } = material;
    const assumed = [...calendars].map(
      ([code, calendar]) => [code, assumption.calendars.get(code) ?? calendar] as const,
    );
    return { ...material, calendars: new Map(assumed) };
  }
}
