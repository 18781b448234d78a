import { usePrefetchQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Loading } from '../../components/loading.js';
import { serviceGroupsQuery } from '../api/catalog-api.js';
import { draftsQuery } from '../api/draft-api.js';
import { approvalsQuery, requestsQuery } from '../api/request-api.js';
import { ApprovalsWaiting } from './approvals-waiting.js';
import { DraftsWaiting } from './drafts-waiting.js';
import { FrontSearch } from './front-search.js';
import { NeedsYou } from './needs-you.js';
import { DecisionNews } from './decision-news.js';
import { OpenRequests } from './open-requests.js';
import { ServicesByNeed } from './services-by-need.js';

/** Answered, or failing: the page does not wait for the tries that follow. */
const isKnown = ({ isPending, failureCount }: UseQueryResult<unknown>): boolean =>
  !isPending || failureCount > 0;

/** The front door: what needs you first, then what is open, then everything you can ask for. */
export const HomePage = (): ReactElement => {
  const person = usePerson();
  const open = useQuery(requestsQuery({ state: 'open' }));
  const approvals = useQuery(approvalsQuery);
  const drafts = useQuery(draftsQuery);
  usePrefetchQuery(serviceGroupsQuery);
  // What stands above decides where everything below stands: shown together, nothing jumps.
  const settled = [open, approvals, drafts].every(isKnown);
  return (
    <>
      <div className="portal-hero">
        <p className="portal-hero__hello">Hello, {person.givenName}</p>
        <PageHeading title="Home">What do you need help with?</PageHeading>
        <FrontSearch label="Search HR, IT and acquisition" />
        <p className="portal-hero__hint">
          Use your own words, such as “badge”, “parental leave” or “buy a laptop”.
        </p>
      </div>
      <DecisionNews />
      {settled ? (
        <>
          <NeedsYou requests={open.data?.items ?? []} />
          <ApprovalsWaiting />
          <DraftsWaiting />
          <OpenRequests list={open} />
          <ServicesByNeed />
        </>
      ) : (
        <Loading what="your requests" lines={8} />
      )}
    </>
  );
};
