import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { TicketEventRelay } from '../tickets/ticket-event-relay.js';
import { keepStageTimes } from './keep-stage-times.js';

/** Keeps in step with the ticket events how long stages usually take. */
@Injectable()
export class StageTimeKeeper implements OnModuleInit {
  constructor(
    private readonly relay: TicketEventRelay,
    private readonly calendars: CalendarQueries,
  ) {}

  onModuleInit(): void {
    this.relay.follow('stage-times', {
      kinds: ['resolved', 'reopened', 'corrected', 'voided'],
      handle: (manager, tickets) =>
        keepStageTimes(
          manager,
          this.calendars,
          tickets.map(({ ticketId }) => ticketId),
        ),
    });
  }
}
