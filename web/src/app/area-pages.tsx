import { type ReactElement, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { AreaModule, AreaRoute } from './areas.js';
import { Loading } from '../components/loading.js';
import { ErrorBoundary } from './error-boundary.js';
import { NotFoundPage } from './not-found-page.js';
import { useSession } from './session.js';
import { StandardLayout } from './standard-layout.js';

/** Sends a reader who is not signed in to the sign-in page, and back here afterwards. */
const GuardedPage = ({ route }: { readonly route: AreaRoute }): ReactElement => {
  const { signedIn } = useSession();
  if (!route.open && !signedIn) {
    const here = `${location.pathname}${location.search}`;
    return (
      <Redirect
        to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`}
        replace
      />
    );
  }
  return <route.page />;
};

/** The frame of one area around the page that the address names. */
export const AreaPages = ({ area }: { readonly area: AreaModule }): ReactElement => {
  const [path] = useLocation();
  const pages = (
    <ErrorBoundary resetKey={path}>
      <Suspense fallback={<Loading what="this page" wholePage />}>
        <Switch>
          {area.routes.map((route) => (
            <Route key={route.path} path={route.path}>
              <GuardedPage route={route} />
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
  if (area.Layout) return <area.Layout>{pages}</area.Layout>;
  return <StandardLayout links={area.links ?? []}>{pages}</StandardLayout>;
};
