import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CalendarImportsController } from './calendar-imports/calendar-imports.controller.js';
import { CalendarImports } from './calendar-imports/calendar-imports.service.js';
import { removesOldImports } from './calendar-imports/remove-old-imports.js';
import { CalendarClosings } from './calendars/calendar-closings.js';
import { CalendarEditor } from './calendars/calendar-editor.js';
import { CalendarSetup } from './calendars/calendar-setup.js';
import { CalendarSetupController } from './calendars/calendar-setup.controller.js';
import { ContractSetup } from './contracts/contract-setup.js';
import { VendorContractsController } from './contracts/vendor-contracts.controller.js';
import { HolidaySetQueries } from './holidays/holiday-set-queries.js';
import { HolidaySetsController } from './holidays/holiday-sets.controller.js';
import { HolidaySetWrites } from './holidays/holiday-sets.service.js';
import { OutboxReader } from './outgoing-mails/outbox-reader.js';
import { OutgoingMailsController } from './outgoing-mails/outgoing-mails.controller.js';
import { RetryMail } from './outgoing-mails/retry-mail.js';
import { JobRuns } from './overview/job-runs.js';
import { OverviewFigures } from './overview/overview-figures.js';
import { OverviewController } from './overview/overview.controller.js';
import { Overview } from './overview/overview.js';
import { PeopleSetup } from './people/people-setup.js';
import { PeopleSetupController } from './people/people-setup.controller.js';
import { NewPolicies } from './promises/new-policies.js';
import { PolicyEditor } from './promises/policy-editor.js';
import { PolicyRulesController } from './promises/policy-rules.controller.js';
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
    PolicyRulesController,
    VendorContractsController,
    CalendarSetupController,
    HolidaySetsController,
    CalendarImportsController,
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
    PolicyEditor,
    NewPolicies,
    ContractSetup,
    CalendarSetup,
    CalendarEditor,
    CalendarClosings,
    HolidaySetQueries,
    HolidaySetWrites,
    CalendarImports,
    removesOldImports,
    PeopleSetup,
  ],
})
export class AdministrationModule {}
