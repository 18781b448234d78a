import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { NewerOlder } from '../../components/newer-older.js';
import { type SearchScope, ticketSearchQuery } from '../api/search-api.js';
import { rememberQueue } from '../queue/last-queue.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FlashSlot } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { FoundTable } from './found-table.js';
import { conditionsOfSearch, readSearch, searchHref } from './search-address.js';
import { SearchFilterChips, SearchFilterForm } from './search-filters.js';

type Asked = ReturnType<typeof readSearch>;

const scopes: readonly { value: SearchScope; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Finished' },
  { value: 'all', label: 'All' },
];

interface Total {
  readonly tickets: number;
  readonly orMore: boolean;
}

const totalWords = ({ tickets, orMore }: Total): string => {
  const count = tickets.toLocaleString('en-US');
  if (orMore) return `More than ${count} tickets`;
  return tickets === 1 ? '1 ticket' : `${count} tickets`;
};

/** Tickets by number, customer or words, open ones first; found as one types in the field above. */
export const SearchPage = (): ReactElement => {
  const asked = readSearch(useSearch());
  const { q, scope, filters, cursor } = asked;
  const where = conditionsOfSearch(filters);
  const [filtering, setFiltering] = useState(false);
  const found = useQuery({
    ...ticketSearchQuery({
      ...{ q, scope, count: cursor === undefined },
      ...(cursor ? { cursor } : {}),
      ...(where ? { where } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const answer = q === '' ? undefined : found.data;
  const items = answer?.items;
  const older = found.isPlaceholderData;
  const name = `Results for “${q}”`;
  useRowKeys();
  useKeyBindings('This search', [{ keys: 'f', label: 'Filter', run: () => setFiltering(true) }]);
  useEffect(() => {
    if (!answer || older) return;
    const words = answer.total ? totalWords(answer.total) : `${answer.items.length} more tickets`;
    announce(`${words} found`, { topic: 'results' });
    rememberQueue({
      href: searchHref(asked),
      name,
      numbers: answer.items.map((row) => row.number),
    });
  }, [answer, older, searchHref(asked)]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <div className="desk-queue desk-queue--comfortable">
      <FlashSlot />
      <PageHeading section="Desk" title={q ? name : 'Search'}>
        {q ? name : 'Search tickets'}
      </PageHeading>
      {q === '' && (
        <EmptyState heading="Type in the field above">
          <p>
            A ticket’s number, a customer’s name, or words of the title, the messages or the form.
          </p>
        </EmptyState>
      )}
      {q !== '' && (
        <div className="desk-search-line">
          <Scopes asked={asked} />
          <Button
            variant="outline"
            small
            id="search-filter-button"
            icon="filter_list"
            aria-expanded={filtering}
            aria-controls="search-filter"
            onClick={() => setFiltering(!filtering)}
          >
            Filter
          </Button>
        </div>
      )}
      {filtering && (
        <SearchFilterForm
          asked={asked}
          onDone={() => {
            setFiltering(false);
            document.getElementById('search-filter-button')?.focus();
          }}
        />
      )}
      <SearchFilterChips asked={asked} />
      {q !== '' && found.isPending && <Loading what="the results" lines={8} />}
      {q !== '' && found.isError && (
        <ErrorState
          error={found.error}
          title="We couldn’t search"
          onRetry={() => void found.refetch()}
        />
      )}
      {items?.length === 0 && !older && <NothingFound asked={asked} />}
      {answer?.total && answer.items.length > 0 && (
        <p className="desk-search-total">{older ? 'Searching…' : totalWords(answer.total)}</p>
      )}
      {items && items.length > 0 && !older && items.every((row) => row.similar) && (
        <p>
          No ticket has exactly these words. {items.length === 1 ? 'This has' : 'These have'}{' '}
          similar ones.
        </p>
      )}
      {items && items.length > 0 && (
        <div aria-busy={older}>
          <FoundTable name={name} rows={items} />
        </div>
      )}
      <NewerOlder
        label="Results"
        newerHref={cursor ? searchHref({ q, scope, filters }) : null}
        olderHref={answer?.nextCursor ? searchHref({ ...asked, cursor: answer.nextCursor }) : null}
        newerWord="First page"
        olderWord="More results"
      />
    </div>
  );
};

const Scopes = ({ asked }: { readonly asked: Asked }): ReactElement => (
  <nav aria-label="Which tickets" className="desk-scopes">
    <ul>
      {scopes.map(({ value, label }) => (
        <li key={value}>
          <Link
            href={searchHref({ ...asked, scope: value, cursor: undefined })}
            aria-current={value === asked.scope ? 'page' : undefined}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const NothingFound = ({ asked }: { readonly asked: Asked }): ReactElement => {
  const { q, scope, filters } = asked;
  const narrowed = Object.keys(filters).length > 0;
  return (
    <EmptyState
      heading={`We found nothing for “${q}”`}
      action={
        narrowed || scope !== 'all' ? (
          <Link href={searchHref({ q, scope: 'all' })}>
            {narrowed ? 'Search in all tickets, without filters' : 'Search in all tickets'}
          </Link>
        ) : undefined
      }
    >
      <p>
        {scope === 'open' ? 'Only open tickets were searched. ' : ''}
        {narrowed ? 'The filters leave some out. ' : ''}
        Check the spelling, or try the customer’s last name. Restricted tickets of other offices are
        never found.
      </p>
    </EmptyState>
  );
};
