import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type TagSweep = components['schemas']['TagSweepView'];

export const tagListQuery = (q: string) =>
  queryOptions({
    queryKey: ['admin', 'tags', q],
    queryFn: ({ signal }) => answer(api.GET('/admin/tags', { params: { query: { q } }, signal })),
    placeholderData: keepPreviousData,
  });

/** What it would change to give the tag this word; to delete it, where there is none. */
export const tagEffectsQuery = (tag: string, to: string) =>
  queryOptions({
    queryKey: ['admin', 'tag-effects', tag, to],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/admin/tags/{tag}/effects', {
          params: { path: { tag }, query: to === '' ? {} : { to } },
          signal,
        }),
      ),
    retry: false,
    placeholderData: keepPreviousData,
  });

/** Newest first; read again while one is at work. */
export const tagChangesQuery = queryOptions({
  queryKey: ['admin', 'tag-changes'],
  queryFn: ({ signal }) => answer(api.GET('/admin/tag-changes', { signal })),
  refetchInterval: ({ state }) =>
    state.data?.some(({ finishedAt }) => finishedAt === null) ? 2_000 : false,
});

export const changeTag = (
  body: { readonly tag: string; readonly to: string | null },
  repeatKey: string,
): Promise<TagSweep> =>
  answer(api.POST('/admin/tag-changes', { headers: writeHeaders({ repeatKey }), body }));
