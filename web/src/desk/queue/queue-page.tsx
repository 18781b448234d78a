import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { Loading } from '../../components/loading.js';
import { NewerOlder } from '../../components/newer-older.js';
import { queuesQuery, queueTicketsQuery } from '../api/queue-api.js';
import { viewChoicesQuery, type ViewChoices, type ViewSort } from '../api/view-api.js';
import { FlashSlot } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { writeSetting } from '../shell/desk-storage.js';
import { ChangesBar } from './changes-bar.js';
import { ClaimNext } from './claim-next.js';
import { DensitySwitch, useDensity } from './density.js';
import { rememberQueue } from './last-queue.js';
import { hasFilters, queueHref, useQueueFilters } from './queue-address.js';
import { QueueEmpty } from './queue-empty.js';
import { FilterChips, FilterForm } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { SummaryLine } from './summary-line.js';
import { ViewActs, ViewWords } from './view-line.js';
import { useFrozenList } from './use-frozen-list.js';
import { useRowKeys } from './use-row-keys.js';
import { useSelection } from './use-selection.js';

const BulkBar = lazy(async () => ({ default: (await import('../bulk/bulk-bar.js')).BulkBar }));

/** A queue or a saved view: its tickets in the server's order, the most urgent promise first where nobody chose otherwise. */
export const QueuePage = (): ReactElement => {
  const { view: code = '' } = useParams<{ view: string }>();
  return <Queue key={code} code={code} />;
};

const Queue = ({ code }: { readonly code: string }): ReactElement => {
  const filters = useQueueFilters();
  const [filtering, setFiltering] = useState(false);
  const [density, setDensity] = useDensity();
  const queues = useQuery(queuesQuery);
  const choices = useQuery(viewChoicesQuery);
  const tickets = useQuery(queueTicketsQuery(code, filters));
  const queue = queues.data?.find((entry) => entry.code === code);
  const name = queue?.name ?? tickets.data?.view.name ?? 'Queue';
  const fresh = tickets.isPlaceholderData ? undefined : tickets.data?.items;
  const list = useFrozenList(queueHref(code, filters), fresh, {
    code,
    filters,
    page: tickets.data,
  });
  const finished = tickets.data?.summary.finished ?? queue?.finished;
  const numbers = list.shown.map((entry) => entry.row.number).join(' ');

  useRowKeys();
  useKeyBindings('This queue', [
    { keys: '.', label: 'Update the list', run: list.update },
    { keys: 'f', label: 'Filter', run: () => setFiltering(true) },
  ]);
  useEffect(() => writeSetting('queue', code), [code]);
  useEffect(() => {
    if (queue) {
      rememberQueue({ href: queueHref(code, filters), name, numbers: numbers.split(' ') });
    }
  }, [queue, name, numbers]); // eslint-disable-line react-hooks/exhaustive-deps

  const selection = useSelection(list.shown.map((entry) => entry.row));
  const [touched, setTouched] = useState(false);
  if (selection.chosen.length > 0 && !touched) setTouched(true);

  if (tickets.isError && asProblem(tickets.error).status === 404) return <NotFoundPage />;
  const rows = tickets.isPlaceholderData
    ? (tickets.data?.items ?? []).map((row) => ({ row, gone: false }))
    : list.shown;
  return (
    <div className={`desk-queue desk-queue--${density}`}>
      <FlashSlot />
      <div className="desk-queue__head">
        <div>
          <PageHeading section="Desk">{name}</PageHeading>
          {tickets.data && <SummaryLine page={tickets.data} />}
          {tickets.data && <ViewWords page={tickets.data} />}
        </div>
        <div className="desk-queue__acts">
          {queue?.kind !== 'mine' && !finished && <ClaimNext code={code} name={name} />}
          <Button
            variant="outline"
            id="queue-filter-button"
            icon="filter_list"
            aria-expanded={filtering}
            aria-controls="queue-filter"
            onClick={() => setFiltering(!filtering)}
          >
            Filter
          </Button>
        </div>
      </div>
      {filtering && (
        <FilterForm
          code={code}
          filters={filters}
          teamCode={queue?.teamCode ?? null}
          onDone={() => {
            setFiltering(false);
            document.getElementById('queue-filter-button')?.focus();
          }}
        />
      )}
      {selection.chosen.length === 0 && <FilterChips code={code} filters={filters} />}
      {touched && (
        <Suspense fallback={null}>
          <BulkBar
            {...{ code, filters, selection }}
            more={Boolean(filters.cursor ?? tickets.data?.nextCursor)}
          />
        </Suspense>
      )}
      <div className="desk-queue__line">
        <ChangesBar words={list.words} query={tickets} onUpdate={list.update} />
        <div className="desk-queue__look">
          {tickets.data && <ViewActs code={code} filters={filters} page={tickets.data} />}
          <DensitySwitch density={density} onChange={setDensity} />
        </div>
      </div>
      {tickets.isError && !tickets.data && (
        <ErrorState
          error={tickets.error}
          title="We couldn’t load this queue"
          onRetry={() => void tickets.refetch()}
        />
      )}
      {tickets.isPending && <Loading what={`the queue`} lines={12} />}
      {tickets.data && rows.length === 0 && (
        <QueueEmpty code={code} name={name} filtered={hasFilters(filters)} page={tickets.data} />
      )}
      {rows.length > 0 && (
        <QueueList
          name={name}
          rows={rows}
          updatedAt={tickets.data?.generatedAt ?? null}
          columns={tickets.data?.columns ?? []}
          order={orderOf(choices.data?.sorts, tickets.data?.sort)}
          selection={selection}
        />
      )}
      {tickets.data && (
        <NewerOlder
          label={name}
          newerHref={filters.cursor ? queueHref(code, { ...filters, cursor: '' }) : null}
          olderHref={
            tickets.data.nextCursor
              ? queueHref(code, { ...filters, cursor: tickets.data.nextCursor })
              : null
          }
          newerWord="First page"
          olderWord="Next page"
        />
      )}
    </div>
  );
};

/** "due first", for the caption of the table. */
const orderOf = (sorts: ViewChoices['sorts'] | undefined, sort: ViewSort | undefined): string =>
  sorts?.find(({ code }) => code === sort)?.label.toLowerCase() ?? 'in order';
