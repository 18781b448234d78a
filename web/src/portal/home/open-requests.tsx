import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { OldDataNote } from '../old-data-note.js';
import { RequestRow } from '../requests/request-row.js';
import type { RequestList } from '../api/portal-types.js';

const most = 5;

export const OpenRequests = ({
  list,
}: {
  readonly list: UseQueryResult<RequestList>;
}): ReactElement => {
  const count = list.data?.counts.open ?? 0;
  const see = count > most ? `See all ${count}` : 'All your requests';
  return (
    <Panel heading="Your open requests" aside={<Link href="/requests">{see}</Link>}>
      {list.isPending && <Loading what="your requests" lines={3} />}
      {list.isError && !list.data && (
        <ErrorState
          error={list.error}
          title="We couldn’t load your requests"
          safe="Nothing you sent is lost."
          headingLevel={3}
          onRetry={() => void list.refetch()}
        />
      )}
      <OldDataNote query={list} />
      {list.data?.items.length === 0 && (
        <p className="cp-quiet">You have no open requests. Search above to start one.</p>
      )}
      {list.data && list.data.items.length > 0 && (
        <ul className="cp-plain-list portal-rows">
          {list.data.items.slice(0, most).map((request) => (
            <RequestRow key={request.number} request={request} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
