import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { MailFactsQuery } from './mail-facts-query.js';
import { TicketMails } from './ticket-mails.js';

/** Tells customers, approvers and staff by mail what happened. */
@Module({
  imports: [CalendarsModule, CatalogModule, TicketsModule],
  providers: [TicketMails, MailFactsQuery],
})
export class NotificationsModule {}
