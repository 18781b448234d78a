import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Loading } from '../../components/loading.js';
import { NewerOlder } from '../../components/newer-older.js';
import { bulkEditsQuery } from '../api/bulk-api.js';
import { stateWords } from './state-words.js';

/** The reader's bulk edits of the last 30 days. */
export const BulkEditsPage = (): ReactElement => {
  const { timeZone } = usePerson();
  const cursor = new URLSearchParams(useSearch()).get('cursor') ?? '';
  const edits = useQuery(bulkEditsQuery(cursor));
  return (
    <div className="cp-stack">
      <PageHeading section="Desk">Bulk edits</PageHeading>
      <p>What you did to several tickets at once in the last 30 days.</p>
      {edits.isError && !edits.data && (
        <ErrorState
          error={edits.error}
          title="We couldn’t load your bulk edits"
          onRetry={() => void edits.refetch()}
        />
      )}
      {edits.isPending && <Loading what="your bulk edits" lines={4} />}
      {edits.data?.items.length === 0 && (
        <EmptyState heading="You changed no tickets together">
          <p>
            Select tickets in a <Link href="/desk">queue</Link> with their boxes, or with the key x.
          </p>
        </EmptyState>
      )}
      {edits.data && edits.data.items.length > 0 && (
        <ul className="desk-cards">
          {edits.data.items.map((edit) => (
            <li key={edit.id} className="desk-card">
              <h2 className="desk-card__subject">
                <Link href={`/desk/bulk-edits/${edit.id}`}>{edit.words}</Link>
              </h2>
              <p className="desk-card__more">
                {stateWords(edit)} · {edit.source} · {shortDate(edit.createdAt, timeZone)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <NewerOlder
        label="Bulk edits"
        newerHref={cursor ? '/desk/bulk-edits' : null}
        olderHref={
          edits.data?.nextCursor ? `/desk/bulk-edits?cursor=${edits.data.nextCursor}` : null
        }
      />
    </div>
  );
};
