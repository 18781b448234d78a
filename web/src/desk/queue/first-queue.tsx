import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useLayoutEffect } from 'react';
import { Redirect } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { queuesQuery } from '../api/queue-api.js';
import { readSetting } from '../shell/desk-storage.js';
import { carryFlash, FlashSlot } from '../shell/flash.js';

/** `/desk`: the queue the reader last worked in, else the first of their teams. */
export const FirstQueue = (): ReactElement => {
  const queues = useQuery(queuesQuery);
  const last = readSetting('queue');
  const first =
    queues.data?.find((queue) => queue.code === last) ??
    queues.data?.find((queue) => queue.kind === 'team') ??
    queues.data?.[0];
  const href = first && `/desk/${first.code}`;
  useLayoutEffect(() => {
    if (href) carryFlash('/desk', href);
  }, [href]);
  if (queues.isError) {
    return (
      <>
        <FlashSlot />
        <PageHeading section="Desk">Your queues</PageHeading>
        <ErrorState error={queues.error} onRetry={() => void queues.refetch()} />
      </>
    );
  }
  if (!queues.data) return <Loading what="your queues" lines={6} wholePage />;
  if (href) return <Redirect to={href} replace />;
  return (
    <>
      <FlashSlot />
      <PageHeading section="Desk">Your queues</PageHeading>
      <EmptyState heading="You are not in a team yet">
        <p>The lead of a team or an administrator can add you. Then its queue appears here.</p>
      </EmptyState>
    </>
  );
};
