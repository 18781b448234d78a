import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Mentionable = components['schemas']['MentionableView'];

/** Colleagues who see the ticket and whose name begins so; those of its team first. */
export const mentionableQuery = (number: string, q: string) =>
  queryOptions({
    queryKey: ['desk', 'mentionable', number, q],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/tickets/{number}/mentionable', {
          params: { path: { number }, query: { q } },
          signal,
        }),
      ),
    staleTime: 60_000,
  });

/** The staff notes that call the reader, newest first. */
export const mentionsQuery = infiniteQueryOptions({
  queryKey: ['desk', 'mentions'],
  queryFn: ({ signal, pageParam }) =>
    answer(
      api.GET('/mentions', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
