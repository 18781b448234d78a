import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueueRow, QueueSummary } from '../desk-types.js';
import { untilNextPoll } from '../live/poll.js';
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

/** The queues the reader works in, with their counts. */
export const queuesQuery = queryOptions({
  queryKey: ['desk', 'queues'],
  queryFn: ({ signal }) => answer(api.GET('/queues', { signal })),
  refetchInterval: untilNextPoll,
});

/** The counts of some of them, as they are now. */
export const countsOf = (codes: readonly string[]): Promise<QueueSummary[]> =>
  answer(api.GET('/queues', { params: { query: { codes: codes.join(',') } } }));

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
    refetchInterval: untilNextPoll,
    // Old rows stay while a filter is applied, but never those of another queue.
    placeholderData: (before, query) => (query?.queryKey[2] === code ? before : undefined),
  });

/**
 * Which of some tickets are still in the list, though no longer on the page that is shown: a full page loses
 * its last rows to new ones at its top.
 */
export const stillInListQuery = (
  code: string,
  { cursor: _page, ...filters }: QueueFilters,
  numbers: readonly string[],
  asOf: string | undefined,
) =>
  queryOptions({
    queryKey: ['desk', 'still-in-list', code, filters, numbers, asOf],
    queryFn: async ({ signal }): Promise<readonly QueueRow[]> => {
      const query = { ...filters, numbers: numbers.join(','), limit: 60 };
      const path = { code };
      const page = await answer(
        api.GET('/queues/{code}/tickets', { params: { path, query }, signal }),
      );
      return page.items;
    },
    enabled: numbers.length > 0,
    gcTime: 60_000,
    // A row that is known to be gone stays so until the next answer.
    placeholderData: (before) => before,
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
