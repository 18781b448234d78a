import type { AreaLink, AreaRoute } from '../app/areas.js';
import { BureausPage } from './bureaus-page.js';
import { CommentsPage } from './comments-page.js';
import { DashboardPage } from './dashboard-page.js';
import { TicketListPage } from './ticket-list-page.js';
import './dashboards.scss';

export const routes: readonly AreaRoute[] = [
  { path: '/partner', page: BureausPage },
  { path: '/partner/:bureau', page: DashboardPage },
  { path: '/partner/:bureau/comments', page: CommentsPage },
  { path: '/partner/:bureau/list', page: TicketListPage },
];

export const links: readonly AreaLink[] = [{ href: '/partner', label: 'All dashboards' }];
