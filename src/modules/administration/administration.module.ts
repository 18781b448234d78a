import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CalendarSetup } from './calendars/calendar-setup.js';
import { CalendarSetupController } from './calendars/calendar-setup.controller.js';
import { OutboxReader } from './outgoing-mails/outbox-reader.js';
import { OutgoingMailsController } from './outgoing-mails/outgoing-mails.controller.js';
import { RetryMail } from './outgoing-mails/retry-mail.js';
import { JobRuns } from './overview/job-runs.js';
import { OverviewFigures } from './overview/overview-figures.js';
import { OverviewController } from './overview/overview.controller.js';
import { Overview } from './overview/overview.js';
import { PeopleSetup } from './people/people-setup.js';
import { PeopleSetupController } from './people/people-setup.controller.js';
import { PolicySetup } from './promises/policy-setup.js';
import { PolicyTrials } from './promises/policy-trials.js';
import { SlaPoliciesController } from './promises/sla-policies.controller.js';
import { ServiceSetupController } from './services/service-setup.controller.js';
import { ServiceSetup } from './services/service-setup.js';

/** For administrators: how the service runs, what left by mail, and how the agency is set up. */
@Module({
  imports: [CalendarsModule, CatalogModule],
  controllers: [
    OverviewController,
    OutgoingMailsController,
    ServiceSetupController,
    SlaPoliciesController,
    CalendarSetupController,
    PeopleSetupController,
  ],
  providers: [
    Overview,
    OverviewFigures,
    JobRuns,
    OutboxReader,
    RetryMail,
    ServiceSetup,
    PolicySetup,
    PolicyTrials,
    CalendarSetup,
    PeopleSetup,
  ],
})
export class AdministrationModule {}
