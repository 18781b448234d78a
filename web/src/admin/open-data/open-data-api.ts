import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type NextMonth = Schemas['NextOpenDataView'];
export type OpenTable = Schemas['OpenTableView'];
export type PublishedMonth = Schemas['PublishedMonthView'];
export type TouchpointsChoices = Schemas['TouchpointsChoicesView'];

export const dueQuery = queryOptions({
  queryKey: ['admin', 'open-data', 'due'],
  queryFn: ({ signal }) => answer(api.GET('/admin/open-data', { signal })),
});

export const publishedQuery = queryOptions({
  queryKey: ['admin', 'open-data', 'published'],
  queryFn: ({ signal }) => answer(api.GET('/open-data', { signal })),
});

export const touchpointsQuery = queryOptions({
  queryKey: ['admin', 'open-data', 'touchpoints'],
  queryFn: ({ signal }) => answer(api.GET('/admin/touchpoints', { signal })),
});

/** Publishes a month for ever; `repeatKey` makes a second press harmless. */
export const publishMonth = (body: Schemas['PublishOpenDataBody'], repeatKey: string) =>
  answer(api.POST('/admin/open-data', { body, headers: writeHeaders({ repeatKey }) }));

/** Where a file of a published month is. */
export const fileHref = (month: string, file: string): string =>
  `/api/v1/open-data/${month}/${file}`;
