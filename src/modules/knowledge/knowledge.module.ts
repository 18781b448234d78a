import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { FrontDoor } from './front-door.js';
import { FrontDoorController } from './front-door.controller.js';
import { ServicePages } from './service-pages.js';
import { ServiceGuessesController } from './service-guesses.controller.js';
import { ServicesController } from './services.controller.js';
import { OfficeStandards } from './standards/office-standards.js';
import { StandardsController } from './standards/standards.controller.js';
import { StageTimeKeeper } from './stage-time-keeper.js';
import { UsualTimes } from './usual-times.js';

/** What people should know: the front door to everything, and the page of each service. */
@Module({
  imports: [PeopleModule, CalendarsModule, CatalogModule, TicketsModule],
  controllers: [
    ...[FrontDoorController, ServicesController, ServiceGuessesController, StandardsController],
  ],
  providers: [FrontDoor, ServicePages, StageTimeKeeper, UsualTimes, OfficeStandards],
  exports: [],
})
export class KnowledgeModule {}
