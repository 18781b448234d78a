import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { ApprovalDecision, FiledRequest, NewRequest, Reply } from './portal-types.js';

const path = (number: string) => ({ params: { path: { number } } });

interface RequestsFilter {
  readonly state: 'open' | 'done';
  readonly q?: string;
  readonly cursor?: string;
}

export const requestsQuery = (filter: RequestsFilter) =>
  queryOptions({
    queryKey: ['requests', filter.state, filter.q ?? '', filter.cursor ?? ''],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/requests', {
          params: {
            query: {
              state: filter.state,
              ...(filter.q ? { q: filter.q } : {}),
              ...(filter.cursor ? { cursor: filter.cursor } : {}),
            },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  });

export const requestQuery = (number: string) =>
  queryOptions({
    queryKey: ['request', number],
    queryFn: ({ signal }) => answer(api.GET('/requests/{number}', { ...path(number), signal })),
    refetchInterval: 30_000,
    refetchOnWindowFocus: true,
  });

export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => answer(api.GET('/approvals', { signal })),
});

/** Files a request. The same `repeatKey` again gives the same request back, never a second one. */
export const sendRequest = (body: NewRequest, repeatKey: string): Promise<FiledRequest> =>
  answer(api.POST('/requests', { body, headers: writeHeaders({ repeatKey }) }));

export const sendReply = (number: string, body: Reply, repeatKey: string): Promise<unknown> =>
  answer(
    api.POST('/requests/{number}/comments', {
      ...path(number),
      body,
      headers: writeHeaders({ repeatKey }),
    }),
  );

export const withdrawRequest = (
  number: string,
  reason: string,
  repeatKey: string,
): Promise<unknown> =>
  answer(
    api.POST('/requests/{number}/withdrawal', {
      ...path(number),
      body: reason ? { reason } : {},
      headers: writeHeaders({ repeatKey }),
    }),
  );

export const reopenRequest = (
  number: string,
  reason: string,
  repeatKey: string,
): Promise<unknown> =>
  answer(
    api.POST('/requests/{number}/reopening', {
      ...path(number),
      body: { reason },
      headers: writeHeaders({ repeatKey }),
    }),
  );

export const confirmFixed = (number: string, repeatKey: string): Promise<unknown> =>
  answer(
    api.POST('/requests/{number}/confirmation', {
      ...path(number),
      headers: writeHeaders({ repeatKey }),
    }),
  );

export const decideApproval = (
  number: string,
  body: ApprovalDecision,
  repeatKey: string,
): Promise<unknown> =>
  answer(
    api.POST('/requests/{number}/approval', {
      ...path(number),
      body,
      headers: writeHeaders({ repeatKey }),
    }),
  );
