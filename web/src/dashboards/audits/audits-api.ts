import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Audit = Schemas['CxAuditView'];
export type AuditRow = Schemas['CxAuditRowView'];
export type AuditDimension = Schemas['CxDimensionView'];
export type Review = Schemas['CxReviewBody'];

export const auditsQuery = queryOptions({
  queryKey: ['cx-audits'],
  queryFn: ({ signal }) => answer(api.GET('/cx-audits', { signal })),
});

export const auditQuery = (office: string, year: number) =>
  queryOptions({
    queryKey: ['cx-audits', office, year],
    queryFn: ({ signal }) =>
      answer(api.GET('/cx-audits/{office}/{year}', { params: { path: { office, year } }, signal })),
  });

/** Sends a review, once; `repeatKey` makes a second press harmless. */
export const sendReview = (
  { officeCode: office, fiscalYear: year }: Pick<Audit, 'officeCode' | 'fiscalYear'>,
  body: Review,
  repeatKey: string,
): Promise<Audit> =>
  answer(
    api.POST('/cx-audits/{office}/{year}/reviews', {
      params: { path: { office, year } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );
