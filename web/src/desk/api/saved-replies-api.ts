import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type SavedReply = Schemas['SavedReplyView'];
export type FilledReply = Schemas['FilledReplyView'];
export type CannedClose = Schemas['CannedCloseView'];
type Words = Schemas['SaveReplyBody'];

/** The saved replies of the reader's offices and of all, most used first. */
export const savedRepliesQuery = queryOptions({
  queryKey: ['desk', 'saved-replies'],
  queryFn: ({ signal }) => answer(api.GET('/saved-replies', { signal })),
});

/** Closes whose only answer was a saved reply as it was, newest first. */
export const cannedClosesQuery = infiniteQueryOptions({
  queryKey: ['desk', 'canned-closes'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ signal, pageParam }) =>
    answer(
      api.GET('/canned-closes', {
        signal,
        params: { query: pageParam === undefined ? {} : { cursor: pageParam } },
      }),
    ),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

export const fillReply = (number: string, savedReplyId: number): Promise<FilledReply> =>
  answer(
    api.POST('/tickets/{number}/filled-replies', {
      params: { path: { number } },
      body: { savedReplyId },
    }),
  );

export const createSavedReply = (words: Words, repeatKey: string): Promise<{ id: number }> =>
  answer(api.POST('/saved-replies', { headers: writeHeaders({ repeatKey }), body: words }));

export const changeSavedReply = (
  { id, version }: Pick<SavedReply, 'id' | 'version'>,
  words: Words,
): Promise<{ id: number }> =>
  answer(
    api.PUT('/saved-replies/{id}', {
      params: { path: { id } },
      headers: writeHeaders({ version }),
      body: words,
    }),
  );

export const retireSavedReply = async ({
  id,
  version,
}: Pick<SavedReply, 'id' | 'version'>): Promise<void> => {
  await api.DELETE('/saved-replies/{id}', {
    params: { path: { id } },
    headers: writeHeaders({ version }),
  });
};
