import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { PickedPerson } from '../../components/person-picker.js';

/** What can be asked for, grouped by need. It changes with a release of the catalog, not by the minute. */
export const serviceGroupsQuery = queryOptions({
  queryKey: ['service-groups'],
  queryFn: ({ signal }) => answer(api.GET('/service-groups', { signal })),
  staleTime: 10 * 60_000,
});

export const serviceQuery = (code: string) =>
  queryOptions({
    queryKey: ['service', code],
    queryFn: ({ signal }) =>
      answer(api.GET('/services/{code}', { params: { path: { code } }, signal })),
    staleTime: 60_000,
  });

export const frontDoorQuery = (query: string) =>
  queryOptions({
    queryKey: ['front-door', query],
    queryFn: ({ signal }) =>
      answer(api.GET('/front-door', { params: { query: { q: query } }, signal })),
    enabled: query !== '',
    staleTime: 60_000,
  });

/** Colleagues by name or address, for the person picker. */
export const searchPeople = (words: string): Promise<readonly PickedPerson[]> =>
  answer(api.GET('/people', { params: { query: { q: words, limit: 8 } } }));
