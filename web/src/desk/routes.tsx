import { lazy } from 'react';
import type { AreaRoute } from '../app/areas.js';
import { FirstQueue } from './queue/first-queue.js';
import { QueuePage } from './queue/queue-page.js';
import './desk.scss';

export { DeskLayout as Layout } from './shell/desk-layout.js';

const TicketPage = lazy(async () => ({
  default: (await import('./ticket/ticket-page.js')).TicketPage,
}));
const NoteToReplyPage = lazy(async () => ({
  default: (await import('./ticket/note-to-reply-page.js')).NoteToReplyPage,
}));
const PhoneRatingPage = lazy(async () => ({
  default: (await import('./phone-rating/phone-rating-page.js')).PhoneRatingPage,
}));
const AsCustomerPage = lazy(async () => ({
  default: (await import('./ticket/as-customer-page.js')).AsCustomerPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('./ticket/history-page.js')).HistoryPage,
}));
const NewTicketPage = lazy(async () => ({
  default: (await import('./new-ticket/new-ticket-page.js')).NewTicketPage,
}));
const SearchPage = lazy(async () => ({
  default: (await import('./search/search-page.js')).SearchPage,
}));
const MyWorkPage = lazy(async () => ({
  default: (await import('./my-work/my-work-page.js')).MyWorkPage,
}));
const TasksPage = lazy(async () => ({
  default: (await import('./tasks/tasks-page.js')).TasksPage,
}));
const TaskPage = lazy(async () => ({
  default: (await import('./tasks/task-page.js')).TaskPage,
}));
const OffersPage = lazy(async () => ({
  default: (await import('./offers/offers-page.js')).OffersPage,
}));
const FollowUpsPage = lazy(async () => ({
  default: (await import('./follow-ups/follow-ups-page.js')).FollowUpsPage,
}));
const FollowUpPage = lazy(async () => ({
  default: (await import('./follow-ups/follow-up-page.js')).FollowUpPage,
}));
const ThemesPage = lazy(async () => ({
  default: (await import('./themes/themes-page.js')).ThemesPage,
}));
const StaffPulsePage = lazy(async () => ({
  default: (await import('./staff-pulse/staff-pulse-page.js')).StaffPulsePage,
}));
const ForecastPage = lazy(async () => ({
  default: (await import('./forecast/forecast-page.js')).ForecastPage,
}));
const AvailabilityPage = lazy(async () => ({
  default: (await import('./availability/availability-page.js')).AvailabilityPage,
}));
const SavedRepliesPage = lazy(async () => ({
  default: (await import('./saved-replies/saved-replies-page.js')).SavedRepliesPage,
}));
const TeamsPage = lazy(async () => ({
  default: (await import('./teams/teams-page.js')).TeamsPage,
}));
const TeamPage = lazy(async () => ({
  default: (await import('./teams/team-page.js')).TeamPage,
}));
const FairnessPage = lazy(async () => ({
  default: (await import('./teams/fairness-page.js')).FairnessPage,
}));
const BoardPage = lazy(async () => ({
  default: (await import('./board/board-page.js')).BoardPage,
}));
const CustomerPage = lazy(async () => ({
  default: (await import('./customer/customer-page.js')).CustomerPage,
}));

const ViewsPage = lazy(async () => ({
  default: (await import('./views/views-page.js')).ViewsPage,
}));
const NewViewPage = lazy(async () => ({
  default: (await import('./views/view-editor-page.js')).NewViewPage,
}));
const ChangeViewPage = lazy(async () => ({
  default: (await import('./views/view-editor-page.js')).ChangeViewPage,
}));

const BulkEditsPage = lazy(async () => ({
  default: (await import('./bulk/bulk-edits-page.js')).BulkEditsPage,
}));
const BulkPage = lazy(async () => ({
  default: (await import('./bulk/bulk-page.js')).BulkPage,
}));

const RulesPage = lazy(async () => ({
  default: (await import('./rules/rules-page.js')).RulesPage,
}));
const RulePage = lazy(async () => ({
  default: (await import('./rules/rule-page.js')).RulePage,
}));

/** The addresses of the Desk; fixed words come before `/desk/:view`, which is any queue. */
export const routes: readonly AreaRoute[] = [
  { path: '/desk', page: FirstQueue },
  { path: '/desk/me', page: MyWorkPage },
  { path: '/desk/search', page: SearchPage },
  { path: '/desk/new', page: NewTicketPage },
  { path: '/desk/availability', page: AvailabilityPage },
  { path: '/desk/availability/:id', page: AvailabilityPage },
  { path: '/desk/board', page: BoardPage },
  { path: '/desk/forecast', page: ForecastPage },
  { path: '/desk/teams', page: TeamsPage },
  { path: '/desk/teams/:code', page: TeamPage },
  { path: '/desk/teams/:code/fairness', page: FairnessPage },
  { path: '/desk/tasks', page: TasksPage },
  { path: '/desk/tasks/:id', page: TaskPage },
  { path: '/desk/offers', page: OffersPage },
  { path: '/desk/follow-ups', page: FollowUpsPage },
  { path: '/desk/follow-ups/:id', page: FollowUpPage },
  { path: '/desk/themes', page: ThemesPage },
  { path: '/desk/staff-pulse', page: StaffPulsePage },
  { path: '/desk/saved-replies', page: SavedRepliesPage },
  { path: '/desk/customers/:id', page: CustomerPage },
  { path: '/desk/tickets/:number', page: TicketPage },
  { path: '/desk/tickets/:number/history', page: HistoryPage },
  { path: '/desk/tickets/:number/as-customer', page: AsCustomerPage },
  { path: '/desk/tickets/:number/phone-rating', page: PhoneRatingPage },
  { path: '/desk/tickets/:number/note-to-reply', page: NoteToReplyPage },
  { path: '/desk/bulk-edits', page: BulkEditsPage },
  { path: '/desk/bulk-edits/:id', page: BulkPage },
  { path: '/desk/rules', page: RulesPage },
  { path: '/desk/rules/:id', page: RulePage },
  { path: '/desk/views', page: ViewsPage },
  { path: '/desk/views/new', page: NewViewPage },
  { path: '/desk/views/:id', page: ChangeViewPage },
  { path: '/desk/:view', page: QueuePage },
];
