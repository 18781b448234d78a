import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { NewerOlder } from '../../components/newer-older.js';
import { requestsQuery } from '../api/request-api.js';
import { OldDataNote } from '../old-data-note.js';
import { RequestRow } from './request-row.js';
import { RequestTabs } from './request-tabs.js';

type State = 'open' | 'done';

const listPath = (state: State, query: string, cursor = ''): string => {
  const search = new URLSearchParams();
  if (query) search.set('q', query);
  if (cursor) search.set('after', cursor);
  const path = state === 'open' ? '/requests' : '/requests/done';
  return search.size > 0 ? `${path}?${search.toString()}` : path;
};

const RequestsPage = ({ state }: { readonly state: State }): ReactElement => {
  const [search] = useSearchParams();
  const query = search.get('q') ?? '';
  const cursor = search.get('after') ?? '';
  const list = useQuery(
    requestsQuery({ state, ...(query ? { q: query } : {}), ...(cursor ? { cursor } : {}) }),
  );
  const found = query && list.data && !list.isPlaceholderData ? list.data.items.length : null;
  useEffect(() => {
    if (found !== null) announce(found === 1 ? '1 request found' : `${found} requests found`);
  }, [found]);
  return (
    <div className="portal-list">
      <div className="portal-list__head">
        <PageHeading title={state === 'open' ? 'Your open requests' : 'Your finished requests'}>
          Your requests
        </PageHeading>
        <ButtonLink href="/" icon="add">
          Start a request
        </ButtonLink>
      </div>
      <RequestTabs counts={list.data?.counts} />
      <OwnSearch state={state} query={query} />
      <OldDataNote query={list} />
      {list.isPending && <Loading what="your requests" lines={6} />}
      {list.isError && !list.data && (
        <ErrorState
          error={list.error}
          title="We couldn’t load your requests"
          safe="Nothing you sent is lost."
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data?.items.length === 0 && <Nothing state={state} query={query} />}
      {list.data && list.data.items.length > 0 && (
        <ul className="cp-plain-list portal-rows" aria-label="Requests">
          {list.data.items.map((request) => (
            <RequestRow key={request.number} request={request} />
          ))}
        </ul>
      )}
      <NewerOlder
        label="Requests"
        newerHref={cursor ? listPath(state, query) : null}
        newerWord="Newest"
        olderHref={list.data?.nextCursor ? listPath(state, query, list.data.nextCursor) : null}
      />
    </div>
  );
};

/** What is not finished; what needs you comes first. */
export const OpenRequestsPage = (): ReactElement => <RequestsPage key="open" state="open" />;

/** What is done or withdrawn. */
export const DoneRequestsPage = (): ReactElement => <RequestsPage key="done" state="done" />;

const OwnSearch = ({
  state,
  query,
}: {
  readonly state: State;
  readonly query: string;
}): ReactElement => {
  const [words, setWords] = useState(query);
  const [, navigate] = useLocation();
  useEffect(() => setWords(query), [query]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    navigate(listPath(state, words.trim()));
  };
  return (
    <form role="search" className="portal-own-search" onSubmit={submit}>
      <label className="usa-label" htmlFor="own-search">
        Search your requests
      </label>
      <div className="cp-search">
        <input
          id="own-search"
          className="usa-input"
          type="search"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" variant="outline" icon="search">
          Search
        </Button>
      </div>
      {query && (
        <p className="cp-row">
          Showing what matches “{query}”. <Link href={listPath(state, '')}>Clear search</Link>
        </p>
      )}
    </form>
  );
};

const Nothing = ({
  state,
  query,
}: {
  readonly state: State;
  readonly query: string;
}): ReactElement => {
  if (query) {
    return (
      <EmptyState
        heading={`None of your ${state === 'open' ? 'open' : 'finished'} requests match “${query}”`}
        action={
          <ButtonLink href={listPath(state, '')} variant="outline">
            Clear search
          </ButtonLink>
        }
      >
        <p>Try one word, or the number of the request.</p>
      </EmptyState>
    );
  }
  return state === 'open' ? (
    <EmptyState
      heading="You have no open requests"
      action={<ButtonLink href="/">Start a request</ButtonLink>}
    >
      <p>When you ask a desk for something, you follow it here.</p>
    </EmptyState>
  ) : (
    <EmptyState heading="Nothing is finished yet">
      <p>Requests that are done or withdrawn are kept here.</p>
    </EmptyState>
  );
};
