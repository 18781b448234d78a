import { lazy } from 'react';
import type { AreaLink, AreaRoute } from '../app/areas.js';
import { BureausPage } from './bureaus-page.js';
import { CommentsPage } from './comments-page.js';
import { DashboardPage } from './dashboard-page.js';
import { DefinitionsPage } from './definitions-page.js';
import { TicketListPage } from './ticket-list-page.js';
import './dashboards.scss';

// What leaders open a few times a quarter comes when it is opened.
const ScorecardsPage = lazy(async () => ({
  default: (await import('./scorecards/scorecards-page.js')).ScorecardsPage,
}));
const ScorecardPage = lazy(async () => ({
  default: (await import('./scorecards/scorecard-page.js')).ScorecardPage,
}));
const AuditsPage = lazy(async () => ({
  default: (await import('./audits/audits-page.js')).AuditsPage,
}));
const AuditPage = lazy(async () => ({
  default: (await import('./audits/audit-page.js')).AuditPage,
}));
const ReviewsPage = lazy(async () => ({
  default: (await import('./reviews/reviews-page.js')).ReviewsPage,
}));
const ReviewPage = lazy(async () => ({
  default: (await import('./reviews/review-page.js')).ReviewPage,
}));
const ImprovementsPage = lazy(async () => ({
  default: (await import('./improvements/improvements-page.js')).ImprovementsPage,
}));
const CostsPage = lazy(async () => ({
  default: (await import('./channels/costs-page.js')).CostsPage,
}));
const CommitmentsPage = lazy(async () => ({
  default: (await import('./commitments/commitments-page.js')).CommitmentsPage,
}));
const CommitmentPage = lazy(async () => ({
  default: (await import('./commitments/commitment-page.js')).CommitmentPage,
}));
const RelationshipPage = lazy(async () => ({
  default: (await import('./relationship-page.js')).RelationshipPage,
}));

export const routes: readonly AreaRoute[] = [
  { path: '/partner', page: BureausPage },
  { path: '/partner/scorecards', page: ScorecardsPage },
  { path: '/partner/scorecards/:office/:period', page: ScorecardPage },
  { path: '/partner/audits', page: AuditsPage },
  { path: '/partner/audits/:office/:year', page: AuditPage },
  { path: '/partner/costs', page: CostsPage },
  { path: '/partner/definitions', page: DefinitionsPage },
  { path: '/partner/:bureau', page: DashboardPage },
  { path: '/partner/:bureau/comments', page: CommentsPage },
  { path: '/partner/:bureau/list', page: TicketListPage },
  { path: '/partner/:bureau/relationship', page: RelationshipPage },
  { path: '/partner/:bureau/commitments', page: CommitmentsPage },
  { path: '/partner/:bureau/commitments/:id', page: CommitmentPage },
  { path: '/partner/:bureau/reviews', page: ReviewsPage },
  { path: '/partner/:bureau/reviews/:id', page: ReviewPage },
  { path: '/partner/:bureau/improvements', page: ImprovementsPage },
];

export const links: readonly AreaLink[] = [
  { href: '/partner', label: 'All dashboards' },
  { href: '/partner/scorecards', label: 'Scorecards' },
  { href: '/partner/audits', label: 'Audits' },
  { href: '/partner/costs', label: 'Costs' },
];
