import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { YouSaidList, youSaidQuery } from './you-said.js';

/** What came of what the people of the reader's bureau said. */
export const YouSaidPage = (): ReactElement => {
  const said = useQuery(youSaidQuery(null));
  return (
    <div className="portal-reading">
      <PageHeading>You said, we did</PageHeading>
      <p className="cp-lead">
        What your bureau told us about our service, and what we do about it.
      </p>
      {said.isPending && <Loading what="what we do" lines={6} />}
      {said.isError && <ErrorState error={said.error} onRetry={() => void said.refetch()} />}
      {said.data?.items.length === 0 && (
        <EmptyState heading="Nothing to tell yet">
          <p>Rate a finished request and write what could be better. We read every comment.</p>
        </EmptyState>
      )}
      {said.data && said.data.items.length > 0 && <YouSaidList items={said.data.items} />}
    </div>
  );
};
