import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from './page-heading.js';

/** An address that leads nowhere; also what a mistyped link shows. */
export const NotFoundPage = (): ReactElement => (
  <div className="app-alone">
    <PageHeading title="Page not found">We can’t find this page</PageHeading>
    <p className="cp-lead">
      If you typed the address, check that it is right. If you followed a link, the page may have
      moved.
    </p>
    <p>
      <Link href="/">Go to the start page</Link>
    </p>
  </div>
);
