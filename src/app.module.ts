import { type DynamicModule, Module } from '@nestjs/common';
import { type Environment } from '../config/environment.js';
import { AdministrationModule } from './modules/administration/administration.module.js';
import { AttachmentsModule } from './modules/attachments/attachments.module.js';
import { AutomationModule } from './modules/automation/automation.module.js';
import { AvailabilityModule } from './modules/availability/availability.module.js';
import { BulkEditsModule } from './modules/bulk-edits/bulk-edits.module.js';
import { CalendarsModule } from './modules/calendars/calendars.module.js';
import { CatalogModule } from './modules/catalog/catalog.module.js';
import { KnowledgeModule } from './modules/knowledge/knowledge.module.js';
import { LiveModule } from './modules/live/live.module.js';
import { PartnersModule } from './modules/partners/partners.module.js';
import { InboundMailModule } from './modules/inbound-mail/inbound-mail.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { PeopleModule } from './modules/people/people.module.js';
import { PublicationsModule } from './modules/publications/publications.module.js';
import { PulsesModule } from './modules/pulses/pulses.module.js';
import { QueuesModule } from './modules/queues/queues.module.js';
import { SavedRepliesModule } from './modules/saved-replies/saved-replies.module.js';
import { SlaModule } from './modules/sla/sla.module.js';
import { TicketsModule } from './modules/tickets/tickets.module.js';
import { PlatformModule, type Replacements } from './platform/platform.module.js';

/** What a server offers on top of the machinery. */
export type FeatureModules = NonNullable<DynamicModule['imports']>;

/** The features, in rank order: a module may import those of lower rank and no others. */
const featureModules: FeatureModules = [
  PeopleModule,
  CalendarsModule,
  CatalogModule,
  AttachmentsModule,
  AvailabilityModule,
  TicketsModule,
  SlaModule,
  QueuesModule,
  SavedRepliesModule,
  KnowledgeModule,
  NotificationsModule,
  InboundMailModule,
  PulsesModule,
  PartnersModule,
  PublicationsModule,
  LiveModule,
  BulkEditsModule,
  AutomationModule,
  AdministrationModule,
];

/** The whole server: the machinery, and on it the features. */
@Module({})
export class AppModule {
  static of(
    environment: Environment,
    replacements: Replacements = {},
    features: FeatureModules = featureModules,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(environment, replacements), ...features],
    };
  }
}
