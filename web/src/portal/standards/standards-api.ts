import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';

export const chartersQuery = queryOptions({
  queryKey: ['standards'],
  queryFn: ({ signal }) => answer(api.GET('/standards', { signal })),
  staleTime: 10 * 60_000,
});

export const officeStandardsQuery = (office: string) =>
  queryOptions({
    queryKey: ['standards', office],
    queryFn: ({ signal }) =>
      answer(api.GET('/standards/{office}', { params: { path: { office } }, signal })),
    staleTime: 60_000,
  });
