import type { ReactElement } from 'react';
import { Link } from 'wouter';

/** Help in the same place on each page. */
export const AppFooter = (): ReactElement => (
  <footer className="app-footer">
    <div className="app-footer__inner">
      <p>
        <strong>Need help?</strong> Call <a href="tel:+12025550100">202-555-0100</a>, any hour, or{' '}
        <Link href="/services/general-request">tell us in your own words</Link>.
      </p>
      <p className="app-footer__about">Counterpart, open-source software for shared services.</p>
    </div>
  </footer>
);
