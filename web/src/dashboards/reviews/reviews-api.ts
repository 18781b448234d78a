import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type ReviewList = Schemas['ReviewListView'];
export type ReviewDetail = Schemas['ReviewDetailView'];
export type ReviewEntryKind = ReviewDetail['entries'][number]['kind'];
export type NewEntry = Schemas['WriteInReviewBody'];

export const reviewsQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'reviews', bureau],
    queryFn: ({ signal }): Promise<ReviewList> =>
      answer(api.GET('/partners/{bureau}/reviews', { params: { path: { bureau } }, signal })),
  });

export const reviewQuery = (bureau: string, id: number) =>
  queryOptions({
    queryKey: ['partner', 'review', bureau, id],
    queryFn: ({ signal }): Promise<ReviewDetail> =>
      answer(
        api.GET('/partners/{bureau}/reviews/{id}', { params: { path: { bureau, id } }, signal }),
      ),
  });

export const freezeReview = (bureau: string, repeatKey: string): Promise<ReviewDetail> =>
  answer(
    api.POST('/partners/{bureau}/reviews', {
      params: { path: { bureau } },
      headers: writeHeaders({ repeatKey }),
    }),
  );

/** Which review is written into or signed. */
export interface ReviewAct {
  readonly bureau: string;
  readonly id: number;
  readonly repeatKey: string;
}

const at = ({ bureau, id, repeatKey }: ReviewAct) => ({
  params: { path: { bureau, id } },
  headers: writeHeaders({ repeatKey }),
});

export const writeInReview = (act: ReviewAct, body: NewEntry): Promise<ReviewDetail> =>
  answer(api.POST('/partners/{bureau}/reviews/{id}/entries', { ...at(act), body }));

export const signReview = (act: ReviewAct): Promise<ReviewDetail> =>
  answer(api.POST('/partners/{bureau}/reviews/{id}/signature', at(act)));

export const unsignReview = (act: ReviewAct): Promise<ReviewDetail> =>
  answer(api.POST('/partners/{bureau}/reviews/{id}/signature-withdrawal', at(act)));
