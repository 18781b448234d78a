import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { DeliverMail } from './deliver-mail.js';
import { IncomingMail } from './entities/incoming-mail.entity.js';
import { IngestMail } from './ingest-mail.js';
import { MailFiles } from './mail-files.js';
import { DiscardMachineMail } from './parked/discard-machine-mail.js';
import { IncomingMailList } from './parked/incoming-mail-list.js';
import { IncomingMailsController } from './parked/incoming-mails.controller.js';
import { SettleParked } from './parked/settle-parked.js';
import { TicketOfMail } from './ticket-of-mail.js';

/** Mail that people send us: a message on their ticket, a new request, or parked with the reason. */
@Module({
  imports: [
    TypeOrmModule.forFeature([IncomingMail]),
    ...[PeopleModule, CatalogModule, AttachmentsModule, TicketsModule],
  ],
  controllers: [IncomingMailsController],
  providers: [
    ...[IngestMail, DeliverMail, TicketOfMail, MailFiles],
    ...[IncomingMailList, SettleParked, DiscardMachineMail],
  ],
})
export class InboundMailModule {}
