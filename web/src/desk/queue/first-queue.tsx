import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Redirect } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { queuesQuery } from '../api/queue-api.js';
import { readSetting } from '../shell/desk-storage.js';

/** `/desk`: the queue the reader last worked in, else the first of their teams. */
export const FirstQueue = (): ReactElement => {
  const queues = useQuery(queuesQuery);
  if (queues.isError) {
    return (
      <>
        <PageHeading section="Desk">Your queues</PageHeading>
        <ErrorState error={queues.error} onRetry={() => void queues.refetch()} />
      </>
    );
  }
  if (!queues.data) return <Loading what="your queues" lines={6} wholePage />;
  const last = readSetting('queue');
  const first =
    queues.data.find((queue) => queue.code === last) ??
    queues.data.find((queue) => queue.kind === 'team') ??
    queues.data[0];
  if (first) return <Redirect to={`/desk/${first.code}`} replace />;
  return (
    <>
      <PageHeading section="Desk">Your queues</PageHeading>
      <EmptyState heading="You are not in a team yet">
        <p>The lead of a team or an administrator can add you. Then its queue appears here.</p>
      </EmptyState>
    </>
  );
};
