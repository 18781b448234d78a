import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { StatusTag } from '../../components/status-tag.js';
import { draftsQuery } from '../api/draft-api.js';
import { requestsQuery } from '../api/request-api.js';
import { draftPath } from '../form/draft-path.js';
import { useDateWords } from '../use-date-words.js';
import { RequestTabs } from './request-tabs.js';

/** What you began and did not send yet. */
export const DraftsPage = (): ReactElement => {
  const drafts = useQuery(draftsQuery);
  const open = useQuery(requestsQuery({ state: 'open' }));
  const [search] = useSearchParams();
  const words = useDateWords();
  return (
    <div className="portal-list">
      <div className="portal-list__head">
        <PageHeading title="Your drafts">Your requests</PageHeading>
        <ButtonLink href="/" icon="add">
          Start a request
        </ButtonLink>
      </div>
      <RequestTabs counts={open.data?.counts} />
      {search.has('saved') && (
        <Alert tone="success" slim role="status">
          <p>Your draft is saved. We keep it for 60 days.</p>
        </Alert>
      )}
      {drafts.isPending && <Loading what="your drafts" lines={4} />}
      {drafts.isError && !drafts.data && (
        <ErrorState
          error={drafts.error}
          title="We couldn’t load your drafts"
          safe="They are still saved."
          onRetry={() => void drafts.refetch()}
        />
      )}
      {drafts.data?.items.length === 0 && (
        <EmptyState
          heading="You have no drafts"
          action={<ButtonLink href="/">Start a request</ButtonLink>}
        >
          <p>A request that you begin and don’t send is kept here for 60 days.</p>
        </EmptyState>
      )}
      {drafts.data && drafts.data.items.length > 0 && (
        <ul className="cp-plain-list portal-rows">
          {drafts.data.items.map((draft) => (
            <li key={draft.id} className="portal-row">
              <div className="portal-row__top">
                <Link href={draftPath(draft)} className="portal-row__subject">
                  {draft.service.name}
                </Link>
                <StatusTag state="draft" />
              </div>
              <p className="cp-quiet cp-small">
                {draft.customer && `For ${draft.customer.fullName}. `}
                Saved {words.moment(draft.updatedAt)} {words.zone}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
