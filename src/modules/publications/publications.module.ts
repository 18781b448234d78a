import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { SlaModule } from '../sla/sla.module.js';
import { CalendarPublishing } from './calendar-publishing.js';
import { ContractPublishing } from './contract-publishing.js';
import { Publication } from './entities/publication.entity.js';
import { PolicyPublishing } from './policy-publishing.js';
import { PublicationQueries } from './publication-queries.js';
import { PublicationsController } from './publications.controller.js';
import { Publications } from './publications.service.js';
import { PublishingKinds } from './publishing-kinds.js';
import { removesOldPublications } from './remove-old-publications.js';
import { RulesPublishing } from './rules-publishing.js';

/** How a change to what is promised comes into force: drafted, tried out on open tickets, applied. */
@Module({
  imports: [TypeOrmModule.forFeature([Publication]), CalendarsModule, CatalogModule, SlaModule],
  controllers: [PublicationsController],
  providers: [
    Publications,
    PublicationQueries,
    PublishingKinds,
    CalendarPublishing,
    PolicyPublishing,
    ContractPublishing,
    RulesPublishing,
    removesOldPublications,
  ],
})
export class PublicationsModule {}
