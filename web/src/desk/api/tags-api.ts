import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Changed = components['schemas']['ChangedTicketView'];

/** Tags in use that begin so, and the word itself where it would be a new one. */
export const tagsQuery = (q: string) =>
  queryOptions({
    queryKey: ['desk', 'tags', q],
    queryFn: ({ signal }) => answer(api.GET('/tags', { params: { query: { q } }, signal })),
    staleTime: 30_000,
  });

export const changeTags = (
  { number, repeatKey }: { readonly number: string; readonly repeatKey: string },
  body: { readonly add: string[]; readonly remove: string[] },
): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/tags', {
      params: { path: { number } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );
