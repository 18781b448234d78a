import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, Suspense } from 'react';
import { useLocation } from 'wouter';
import { areaOfPath, areaPages } from './areas.js';
import { Loading } from '../components/loading.js';
import { ErrorBoundary } from './error-boundary.js';
import { LiveRegions } from './live-regions.js';
import { queryClient } from './query-client.js';
import { RequireArea } from './require-area.js';
import { SessionProvider } from './session.js';
import { SignedOutDialog } from './signed-out-dialog.js';

const CurrentArea = (): ReactElement => {
  const [path] = useLocation();
  const name = areaOfPath(path);
  const Pages = areaPages[name];
  return (
    <RequireArea name={name}>
      <Suspense
        fallback={
          <main className="app-alone">
            <Loading what="this page" wholePage />
          </main>
        }
      >
        <Pages />
      </Suspense>
    </RequireArea>
  );
};

/** The whole application: session, live regions, and the area that the address belongs to. */
export const App = (): ReactElement => (
  <QueryClientProvider client={queryClient}>
    <LiveRegions />
    <ErrorBoundary resetKey="app" outermost>
      <SessionProvider>
        <CurrentArea />
        <SignedOutDialog />
      </SessionProvider>
    </ErrorBoundary>
  </QueryClientProvider>
);
