import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueueFilters } from './queue-api.js';

type Schemas = components['schemas'];
export type BulkEdit = Schemas['BulkEditView'];
export type BulkOrder = Schemas['BulkEditBody'];
export type BulkSelection = Schemas['BulkSelectionBody'];
type Only = 'done' | 'refused' | 'waiting' | 'will_change' | 'will_refuse';
export type BulkPart = Only | '';

const pollMs = 1_500;

/** The filters of a queue that say which tickets; order and page say nothing of that. */
export const selectionFilters = ({ status, priority, assignee, q, where }: QueueFilters) => ({
  ...(status ? { status } : {}),
  ...(priority ? { priority } : {}),
  ...(assignee ? { assignee } : {}),
  ...(q ? { q } : {}),
  ...(where ? { where } : {}),
});

/** How many tickets a queue holds under its filters. */
export const matchesQuery = (code: string, filters: QueueFilters) =>
  queryOptions({
    queryKey: ['desk', 'matches', code, selectionFilters(filters)],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/queues/{code}/matches', {
          params: { path: { code }, query: selectionFilters(filters) },
          signal,
        }),
      ),
  });

export const orderBulkEdit = (order: BulkOrder, repeatKey: string): Promise<BulkEdit> =>
  answer(api.POST('/bulk-edits', { headers: writeHeaders({ repeatKey }), body: order }));

/** One bulk edit, read again while it moves. */
export const bulkEditQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'bulk-edit', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/bulk-edits/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'checking' || state.data?.state === 'running' ? pollMs : false,
  });

/** The reader's bulk edits, the newest first. */
export const bulkEditsQuery = (cursor: string) =>
  queryOptions({
    queryKey: ['desk', 'bulk-edits', cursor],
    queryFn: ({ signal }) =>
      answer(api.GET('/bulk-edits', { params: { query: cursor ? { cursor } : {} }, signal })),
  });

/** A page of the tickets of a bulk edit. */
export const bulkRowsQuery = (id: number, only: BulkPart, cursor: string, progress: number) =>
  queryOptions({
    queryKey: ['desk', 'bulk-edit', id, 'tickets', only, cursor, progress],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/bulk-edits/{id}/tickets', {
          params: {
            path: { id },
            query: { ...(only ? { only } : {}), ...(cursor ? { cursor } : {}) },
          },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });

const at = (id: number) => ({ params: { path: { id } } });

export const startBulkEdit = (id: number): Promise<BulkEdit> =>
  answer(api.POST('/bulk-edits/{id}/start', at(id)));

export const cancelBulkEdit = (id: number): Promise<BulkEdit> =>
  answer(api.POST('/bulk-edits/{id}/cancellation', at(id)));

export const undoBulkEdit = (id: number): Promise<BulkEdit> =>
  answer(api.POST('/bulk-edits/{id}/undo', at(id)));

/** The tickets as a CSV file. */
export const exportTickets = (selection: BulkSelection): Promise<Blob> =>
  answer(
    api.POST('/ticket-exports', { body: { selection }, parseAs: 'blob' }) as Promise<{
      data?: Blob;
    }>,
  );
