import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type ViewChoices = Schemas['ViewChoicesView'];
export type ConditionField = Schemas['ConditionFieldView'];
export type SavedView = Schemas['SavedViewView'];
export type ViewPreview = Schemas['ViewPreviewView'];
export type ViewBody = Schemas['SaveViewBody'];
export type ViewSort = ViewBody['sort'];
export type ViewColumn = ViewBody['columns'][number];

/** What views are made of: fields, comparisons, values, columns, orders. */
export const viewChoicesQuery = queryOptions({
  queryKey: ['desk', 'view-choices'],
  queryFn: ({ signal }) => answer(api.GET('/views/choices', { signal })),
  staleTime: 300_000,
});

/** A saved view as it is edited; read anew each time, so that the version is the present one. */
export const savedViewQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'saved-view', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/views/{id}', { params: { path: { id } }, signal })) as Promise<SavedView>,
    gcTime: 0,
  });

/** What conditions mean and find right now. */
export const previewQuery = (body: Schemas['PreviewViewBody']) =>
  queryOptions({
    queryKey: ['desk', 'view-preview', body],
    queryFn: ({ signal }) =>
      answer(api.POST('/views/preview', { body, signal })) as Promise<ViewPreview>,
    placeholderData: (before) => before,
    retry: false,
  });

/** Saves a new view. */
export const saveView = (body: ViewBody, repeatKey: string): Promise<SavedView> =>
  answer(api.POST('/views', { body, headers: writeHeaders({ repeatKey }) }));

/** Changes a view that was read in this version. */
export const changeView = (id: number, version: number, body: ViewBody): Promise<SavedView> =>
  answer(
    api.PUT('/views/{id}', { params: { path: { id } }, body, headers: writeHeaders({ version }) }),
  );

/** Deletes a view; `restoreView` brings it back within a day. */
export const deleteView = async (id: number): Promise<void> => {
  await api.DELETE('/views/{id}', { params: { path: { id } } });
};

export const restoreView = (id: number): Promise<SavedView> =>
  answer(api.POST('/views/{id}/restoration', { params: { path: { id } } }));
