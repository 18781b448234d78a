import { lazy } from 'react';
import type { AreaLink, AreaRoute } from '../app/areas.js';
import { HomePage } from './home/home-page.js';
import { DraftsPage } from './requests/drafts-page.js';
import { DoneRequestsPage, OpenRequestsPage } from './requests/my-requests-page.js';
import { SearchPage } from './search/search-page.js';
import { SentPage } from './sent/sent-page.js';
import { ServicePage } from './service/service-page.js';
import { SignInPage } from './sign-in/sign-in-page.js';
import './portal.scss';

// The pages that few visits open come when they are opened.
const FormPage = lazy(async () => ({ default: (await import('./form/form-page.js')).FormPage }));
const RequestPage = lazy(async () => ({
  default: (await import('./request/request-page.js')).RequestPage,
}));
const ProfilePage = lazy(async () => ({
  default: (await import('./profile/profile-page.js')).ProfilePage,
}));
const YouSaidPage = lazy(async () => ({
  default: (await import('./you-said/you-said-page.js')).YouSaidPage,
}));

const FeedbackPage = lazy(async () => ({
  default: (await import('./feedback/feedback-page.js')).FeedbackPage,
}));
const standards = () => import('./standards/standards-pages.js');
const CharterPage = lazy(async () => ({ default: (await standards()).CharterPage }));
const OfficeStandardsPage = lazy(async () => ({
  default: (await standards()).OfficeStandardsPage,
}));

/** The pages for the people we work for. */
export const routes: readonly AreaRoute[] = [
  { path: '/', page: HomePage },
  { path: '/sign-in', page: SignInPage, open: true },
  { path: '/search', page: SearchPage },
  { path: '/services/:code', page: ServicePage },
  { path: '/services/:code/request/:draftId/:step', page: FormPage },
  { path: '/requests', page: OpenRequestsPage },
  { path: '/requests/done', page: DoneRequestsPage },
  { path: '/requests/drafts', page: DraftsPage },
  { path: '/requests/:number/sent', page: SentPage },
  { path: '/requests/:number', page: RequestPage },
  { path: '/profile', page: ProfilePage },
  { path: '/feedback', page: FeedbackPage },
  { path: '/standards', page: CharterPage },
  { path: '/standards/:office', page: OfficeStandardsPage },
  { path: '/you-said', page: YouSaidPage },
];

/** The portal's links in the header. */
export const links: readonly AreaLink[] = [
  { href: '/', label: 'Home' },
  { href: '/requests', label: 'Your requests' },
];
