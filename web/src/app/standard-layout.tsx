import type { ReactElement, ReactNode } from 'react';
import { AppFooter } from './app-footer.js';
import { AppHeader } from './app-header.js';
import type { AreaLink } from './areas.js';
import { SkipLink } from './skip-link.js';

interface StandardLayoutProps {
  readonly links: readonly AreaLink[];
  readonly children: ReactNode;
}

/** Header, one centred column, help: the frame of every area that brings none of its own. */
export const StandardLayout = ({ links, children }: StandardLayoutProps): ReactElement => (
  <div className="app-frame">
    <SkipLink />
    <AppHeader links={links} />
    <main id="main" className="app-main" tabIndex={-1}>
      {children}
    </main>
    <AppFooter />
  </div>
);
