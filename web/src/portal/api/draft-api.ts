import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { Answers, Draft } from './portal-types.js';

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => answer(api.GET('/drafts', { signal })),
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => answer(api.GET('/drafts/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What of a draft is saved as the person goes along. */
export interface DraftContent {
  readonly answers: Answers;
  readonly customerId: number | null;
  readonly attachmentIds: string[];
}

export const createDraft = (serviceCode: string, content: DraftContent): Promise<Draft> =>
  answer(api.POST('/drafts', { body: { serviceCode, ...content } }));

/** Refused with 412 when the draft was saved elsewhere since `version` was read. */
export const saveDraft = (id: string, version: number, content: DraftContent): Promise<Draft> =>
  answer(
    api.PATCH('/drafts/{id}', {
      params: { path: { id } },
      body: content,
      headers: writeHeaders({ version }),
    }),
  );

export const readDraft = (id: string): Promise<Draft> =>
  answer(api.GET('/drafts/{id}', { params: { path: { id } } }));

export const discardDraft = async (id: string): Promise<void> => {
  await api.DELETE('/drafts/{id}', { params: { path: { id } } });
};
