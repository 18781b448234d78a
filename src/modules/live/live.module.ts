import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { QueuesModule } from '../queues/queues.module.js';
import { LiveController } from './live.controller.js';
import { LiveFeed } from './live-feed.js';
import { LivePages } from './live-pages.js';
import { Presences } from './presence/presences.js';
import { PresencesController } from './presence/presences.controller.js';
import { TicketPresence } from './presence/ticket-presence.entity.js';
import { removesOldUpdates } from './remove-old-updates.js';
import { TicketUpdates } from './ticket-updates.js';

/** What open pages of the Desk are told while they are open: that something changed, and who else is there. */
@Module({
  imports: [TypeOrmModule.forFeature([TicketPresence]), PeopleModule, QueuesModule],
  controllers: [LiveController, PresencesController],
  providers: [LiveFeed, LivePages, Presences, removesOldUpdates, TicketUpdates],
})
export class LiveModule {}
