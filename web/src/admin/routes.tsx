import type { AreaLink, AreaRoute } from '../app/areas.js';
import { CalendarsPage } from './calendars/calendars-page.js';
import { ClosingPage } from './calendars/closing/closing-page.js';
import { CalendarEditPage } from './calendars/edit/calendar-edit-page.js';
import { ImportPage } from './calendars/imports/import-page.js';
import { ContractPage } from './contracts/contract-page.js';
import { ContractsPage } from './contracts/contracts-page.js';
import { FeedbackListPage } from './feedback/feedback-list-page.js';
import { HolidaySetPage, NewHolidaySetPage } from './holidays/holiday-set-page.js';
import { HolidaysPage } from './holidays/holidays-page.js';
import { IncomingMailsPage } from './incoming-mail/incoming-mails-page.js';
import { MailPage } from './mail/mail-page.js';
import { MailsPage } from './mail/mails-page.js';
import { OpenDataPage } from './open-data/open-data-page.js';
import { OverviewPage } from './overview/overview-page.js';
import { PeoplePage } from './people/people-page.js';
import { PolicyEditPage } from './promises/edit/policy-edit-page.js';
import { NewPolicyPage } from './promises/new/new-policy-page.js';
import { PoliciesPage } from './promises/policies-page.js';
import { PolicyPage } from './promises/policy-page.js';
import { RulesPage } from './promises/rules/rules-page.js';
import { PublicationPage } from './publications/publication-page.js';
import { PublicationsPage } from './publications/publications-page.js';
import { PulsePage } from './pulses/pulse-page.js';
import { PulsesPage } from './pulses/pulses-page.js';
import { ServicePage } from './services/service-page.js';
import { ServicesPage } from './services/services-page.js';
import { TagPage } from './tags/tag-page.js';
import { TagsPage } from './tags/tags-page.js';
import './admin.scss';

export const routes: readonly AreaRoute[] = [
  { path: '/admin', page: OverviewPage },
  { path: '/admin/mail', page: MailsPage },
  { path: '/admin/mail/incoming', page: IncomingMailsPage },
  { path: '/admin/mail/:id', page: MailPage },
  { path: '/admin/services', page: ServicesPage },
  { path: '/admin/services/:code', page: ServicePage },
  { path: '/admin/promises', page: PoliciesPage },
  { path: '/admin/promises/new', page: NewPolicyPage },
  { path: '/admin/promises/:code', page: PolicyPage },
  { path: '/admin/promises/:code/edit', page: PolicyEditPage },
  { path: '/admin/promise-rules', page: RulesPage },
  { path: '/admin/contracts', page: ContractsPage },
  { path: '/admin/contracts/:code', page: ContractPage },
  { path: '/admin/calendars', page: CalendarsPage },
  { path: '/admin/publications', page: PublicationsPage },
  { path: '/admin/publications/:id', page: PublicationPage },
  { path: '/admin/calendars/:code', page: CalendarEditPage },
  { path: '/admin/calendar-closing', page: ClosingPage },
  { path: '/admin/calendar-imports/:id', page: ImportPage },
  { path: '/admin/holidays', page: HolidaysPage },
  { path: '/admin/holidays/new', page: NewHolidaySetPage },
  { path: '/admin/holidays/:code', page: HolidaySetPage },
  { path: '/admin/people', page: PeoplePage },
  { path: '/admin/pulses', page: PulsesPage },
  { path: '/admin/pulses/:office', page: PulsePage },
  { path: '/admin/open-data', page: OpenDataPage },
  { path: '/admin/feedback', page: FeedbackListPage },
  { path: '/admin/tags', page: TagsPage },
  { path: '/admin/tags/:tag', page: TagPage },
];

export const links: readonly AreaLink[] = [
  { href: '/admin', label: 'Overview' },
  { href: '/admin/mail', label: 'Mail' },
  { href: '/admin/services', label: 'Services' },
  { href: '/admin/promises', label: 'Promises' },
  { href: '/admin/calendars', label: 'Calendars' },
  { href: '/admin/publications', label: 'Publications' },
  { href: '/admin/people', label: 'People and roles' },
  { href: '/admin/pulses', label: 'Surveys' },
  { href: '/admin/tags', label: 'Tags' },
  { href: '/admin/open-data', label: 'Open data' },
  { href: '/admin/feedback', label: 'Feedback' },
];
