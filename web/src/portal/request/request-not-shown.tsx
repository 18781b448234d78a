import type { ReactElement } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';

/** The same words whether the request does not exist or is somebody else's. */
export const RequestNotShown = (): ReactElement => (
  <div className="portal-reading">
    <PageHeading title="Request not shown">We can’t show this request</PageHeading>
    <p className="cp-lead">It may not exist, or you may not be on it.</p>
    <p>Check the number, or ask the person who sent it to you. A desk can look it up by phone.</p>
    <div className="cp-actions">
      <ButtonLink href="/requests">See your requests</ButtonLink>
    </div>
  </div>
);
