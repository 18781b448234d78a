import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { AccessToken, MyRecord, NewStandIn } from './portal-types.js';

export const myRecordQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answer(api.GET('/me', { signal })),
  staleTime: 5 * 60_000,
});

export const changeMyRecord = (
  change: Partial<Pick<MyRecord, 'timeZone' | 'pulseOptOut' | 'accommodations'>>,
): Promise<MyRecord> => answer(api.PATCH('/me', { body: change }));

export const accessTokensQuery = queryOptions({
  queryKey: ['access-tokens'],
  queryFn: ({ signal }) => answer(api.GET('/access-tokens', { signal })),
});

/** The token itself is in this answer and nowhere else. */
export const createAccessToken = (
  name: string,
  expiresInDays: number,
): Promise<AccessToken & { readonly token: string }> =>
  answer(api.POST('/access-tokens', { body: { name, expiresInDays } }));

export const revokeAccessToken = async (id: number): Promise<void> => {
  await api.DELETE('/access-tokens/{id}', { params: { path: { id } } });
};

export const standInsQuery = queryOptions({
  queryKey: ['stand-ins'],
  queryFn: ({ signal }) => answer(api.GET('/stand-ins', { signal })),
});

export const nameStandIn = async (body: NewStandIn, repeatKey: string): Promise<void> => {
  await answer(api.POST('/stand-ins', { body, headers: writeHeaders({ repeatKey }) }));
};

export const endStandIn = async (id: number): Promise<void> => {
  await api.DELETE('/stand-ins/{id}', { params: { path: { id } } });
};

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: ({ signal }) => answer(api.GET('/session/demo-accounts', { signal })),
  staleTime: Infinity,
  retry: false,
});
