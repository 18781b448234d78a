import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Publication = Schemas['PublicationView'];
export type PublicationRow = Schemas['PublicationRowView'];
export type PublicationCounts = Schemas['PublicationCountsView'];
export type PublicationTicket = Schemas['PublicationTicketView'];

const pollMs = 1_000;

export const publicationsQuery = (cursor: string | null) =>
  queryOptions({
    queryKey: ['admin', 'publications', cursor],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/admin/publications', { params: { query: cursor ? { cursor } : {} }, signal }),
      ),
    placeholderData: keepPreviousData,
  });

const isMoving = (state: Publication['state'] | undefined): boolean =>
  state === 'checking' || state === 'applying';

/** Asked again every second while work on it goes on. */
export const publicationQuery = (id: number) =>
  queryOptions({
    queryKey: ['admin', 'publication', id],
    queryFn: ({ signal }): Promise<Publication> =>
      answer(api.GET('/admin/publications/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (isMoving(state.data?.state) ? pollMs : false),
  });

export const publicationTicketsQuery = (id: number, cursor: string | null) =>
  queryOptions({
    queryKey: ['admin', 'publication', id, 'tickets', cursor],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/admin/publications/{id}/tickets', {
          params: { path: { id }, query: { limit: 25, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Applies it or gives it up; `repeatKey` makes a second press harmless. */
export const settlePublication = (
  act: 'apply' | 'cancel',
  id: number,
  repeatKey: string,
): Promise<Publication> => {
  const options = { params: { path: { id } }, headers: writeHeaders({ repeatKey }) };
  return act === 'apply'
    ? answer(api.POST('/admin/publications/{id}/apply', options))
    : answer(api.POST('/admin/publications/{id}/cancel', options));
};
