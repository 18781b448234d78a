import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { FollowUpDetail, FollowUpSummary } from '../desk-types.js';

/** Low ratings and unmet needs that somebody has to look into. */
export const followUpsQuery = (state: 'open' | 'responded') =>
  queryOptions({
    queryKey: ['desk', 'follow-ups', state],
    queryFn: ({ signal }) =>
      answer(api.GET('/follow-ups', { params: { query: { state } }, signal })),
  });

export const followUpQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'follow-up', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/follow-ups/{id}', { params: { path: { id } }, signal })),
  });

interface Edit {
  readonly id: number;
  readonly version: number;
  readonly repeatKey: string;
}

const at = (edit: Edit) => ({
  params: { path: { id: edit.id } },
  headers: writeHeaders(edit),
});

export const acknowledgeFollowUp = (edit: Edit): Promise<FollowUpDetail> =>
  answer(api.POST('/follow-ups/{id}/acknowledgement', at(edit)));

export const dispatchFollowUp = (edit: Edit, ownerId: number): Promise<FollowUpDetail> =>
  answer(api.POST('/follow-ups/{id}/dispatch', { ...at(edit), body: { ownerId } }));

export type FollowUpCause = NonNullable<FollowUpDetail['cause']>;

export interface FollowUpEnd {
  readonly cause: FollowUpCause;
  readonly result: NonNullable<FollowUpDetail['result']>;
  readonly outcome: string;
}

export const respondToFollowUp = (edit: Edit, end: FollowUpEnd): Promise<FollowUpDetail> =>
  answer(api.POST('/follow-ups/{id}/response', { ...at(edit), body: end }));

export const noteFollowUp = (edit: Edit, note: string): Promise<FollowUpDetail> =>
  answer(api.POST('/follow-ups/{id}/notes', { ...at(edit), body: { note } }));

/** How the loop is closed, for leads. */
export const followUpSummaryQuery = queryOptions({
  queryKey: ['desk', 'follow-ups', 'summary'],
  queryFn: ({ signal }): Promise<FollowUpSummary> =>
    answer(api.GET('/follow-ups/summary', { signal })),
});
