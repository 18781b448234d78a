import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { ViewSort } from './view-api.js';
import type { Priority } from '../../components/priority-mark.js';

/** What narrows a queue; all of it lives in the address. */
export interface QueueFilters {
  readonly status?: 'new' | 'open' | 'pending';
  readonly priority?: Priority;
  /** "me", "none", or somebody's id. */
  readonly assignee?: string;
  readonly q?: string;
  /** More conditions, as an address has them. */
  readonly where?: string;
  readonly sort?: ViewSort;
  readonly cursor?: string;
}

const pollMs = 20_000;

/** The queues the reader works in, with their counts. */
export const queuesQuery = queryOptions({
  queryKey: ['desk', 'queues'],
  queryFn: ({ signal }) => answer(api.GET('/queues', { signal })),
  refetchInterval: pollMs,
});

/** One page of a queue as it is on the server right now. */
export const queueTicketsQuery = (code: string, filters: QueueFilters) =>
  queryOptions({
    queryKey: ['desk', 'queue', code, filters],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/queues/{code}/tickets', {
          params: { path: { code }, query: { ...filters } },
          signal,
        }),
      ),
    refetchInterval: pollMs,
    // Old rows stay while a filter is applied, but never those of another queue.
    placeholderData: (before, query) => (query?.queryKey[2] === code ? before : undefined),
  });

/** Takes the most urgent unclaimed ticket of a queue; no two people are ever given the same one. */
export const claimNext = (
  code: string,
  repeatKey: string,
): Promise<components['schemas']['ClaimedTicketView']> =>
  answer(
    api.POST('/queues/{code}/claims', {
      params: { path: { code } },
      headers: writeHeaders({ repeatKey }),
    }),
  );
