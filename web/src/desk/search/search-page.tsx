import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { NewerOlder } from '../../components/newer-older.js';
import { type SearchScope, ticketSearchQuery } from '../api/search-api.js';
import { FoundTable } from './found-table.js';
import { rememberQueue } from '../queue/last-queue.js';
import { useRowKeys } from '../queue/use-row-keys.js';

const scopes: readonly { value: SearchScope; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Finished' },
  { value: 'all', label: 'All' },
];

const hrefOf = (q: string, scope: SearchScope, cursor?: string): string =>
  `/desk/search?${new URLSearchParams({ q, scope, ...(cursor ? { cursor } : {}) }).toString()}`;

/** Tickets by number, customer or words, open ones first. */
export const SearchPage = (): ReactElement => {
  const params = new URLSearchParams(useSearch());
  const q = params.get('q')?.trim() ?? '';
  const scope = scopes.find(({ value }) => value === params.get('scope'))?.value ?? 'open';
  const cursor = params.get('cursor') ?? undefined;
  const found = useQuery(ticketSearchQuery({ q, scope, ...(cursor ? { cursor } : {}) }));
  const items = found.data?.items;
  const more = found.data?.nextCursor ?? null;
  useRowKeys();
  useEffect(() => {
    if (!items) return;
    announce(`${items.length}${more ? ' or more' : ''} tickets found`);
    rememberQueue({
      href: hrefOf(q, scope, cursor),
      name: `Results for “${q}”`,
      numbers: items.map((row) => row.number),
    });
  }, [items, more, q, scope, cursor]);
  return (
    <div className="desk-queue desk-queue--comfortable">
      <PageHeading section="Desk" title={q ? `Results for “${q}”` : 'Search'}>
        {q ? `Results for “${q}”` : 'Search tickets'}
      </PageHeading>
      {q === '' && (
        <EmptyState heading="Type in the field above">
          <p>A ticket’s number, a customer’s name, or words from the conversation.</p>
        </EmptyState>
      )}
      {q !== '' && <Scopes q={q} scope={scope} />}
      {q !== '' && found.isPending && <Loading what="the results" lines={8} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title="We couldn’t search"
          onRetry={() => void found.refetch()}
        />
      )}
      {items?.length === 0 && <NothingFound q={q} scope={scope} />}
      {items && items.length > 0 && <FoundTable name={`Results for ${q}`} rows={items} />}
      <NewerOlder
        label="Results"
        newerHref={cursor ? hrefOf(q, scope) : null}
        olderHref={more ? hrefOf(q, scope, more) : null}
        newerWord="First page"
        olderWord="More results"
      />
    </div>
  );
};

const Scopes = ({
  q,
  scope,
}: {
  readonly q: string;
  readonly scope: SearchScope;
}): ReactElement => (
  <nav aria-label="Which tickets" className="desk-scopes">
    <ul>
      {scopes.map(({ value, label }) => (
        <li key={value}>
          <Link href={hrefOf(q, value)} aria-current={value === scope ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const NothingFound = ({
  q,
  scope,
}: {
  readonly q: string;
  readonly scope: SearchScope;
}): ReactElement => (
  <EmptyState
    heading={`We found nothing for “${q}”`}
    action={
      scope === 'all' ? undefined : <Link href={hrefOf(q, 'all')}>Search in all tickets</Link>
    }
  >
    <p>
      {scope === 'open' ? 'Only open tickets were searched. ' : ''}
      Check the spelling, or try the customer’s last name. Restricted tickets of other offices are
      never found.
    </p>
  </EmptyState>
);
