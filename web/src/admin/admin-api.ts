import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../api/client.js';
import type {
  Calendar,
  Mail,
  MailList,
  MailState,
  Overview,
  PersonSetup,
  Policy,
  RoleMatrix,
  ServiceRow,
  ServiceSetup,
  Trial,
} from './admin-types.js';

const refreshMs = 30_000;

export const overviewQuery = queryOptions({
  queryKey: ['admin', 'overview'],
  queryFn: ({ signal }): Promise<Overview> => answer(api.GET('/admin/overview', { signal })),
  refetchInterval: refreshMs,
});

/** Which part of the outbox is shown. */
export interface MailFilters {
  readonly state: MailState | null;
  readonly cursor: string | null;
}

export const mailsQuery = ({ state, cursor }: MailFilters) =>
  queryOptions({
    queryKey: ['admin', 'mails', state, cursor],
    queryFn: ({ signal }): Promise<MailList> =>
      answer(
        api.GET('/admin/outgoing-mails', {
          params: { query: { ...(state && { state }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const mailQuery = (id: number) =>
  queryOptions({
    queryKey: ['admin', 'mail', id],
    queryFn: ({ signal }): Promise<Mail> =>
      answer(api.GET('/admin/outgoing-mails/{id}', { params: { path: { id } }, signal })),
  });

/** Sends a failed mail again; `repeatKey` makes a second press harmless. */
export const retryMail = async (id: number, repeatKey: string): Promise<void> => {
  await api.POST('/admin/outgoing-mails/{id}/retry', {
    params: { path: { id } },
    headers: writeHeaders({ repeatKey }),
  });
};

export const servicesQuery = queryOptions({
  queryKey: ['admin', 'services'],
  queryFn: async ({ signal }): Promise<{ items: readonly ServiceRow[]; source: string }> =>
    answer(api.GET('/admin/services', { signal })),
});

export const serviceQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'service', code],
    queryFn: ({ signal }): Promise<ServiceSetup> =>
      answer(api.GET('/admin/services/{code}', { params: { path: { code } }, signal })),
  });

export const policiesQuery = queryOptions({
  queryKey: ['admin', 'policies'],
  queryFn: async ({ signal }): Promise<{ items: readonly Policy[]; source: string }> =>
    answer(api.GET('/admin/sla-policies', { signal })),
});

/** An imagined request, as the address has it. */
export interface TrialInput {
  readonly at: string;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly serviceCode: string;
}

export const trialQuery = (code: string, input: TrialInput) =>
  queryOptions({
    queryKey: ['admin', 'trial', code, input],
    queryFn: ({ signal }): Promise<Trial> =>
      answer(
        api.POST('/admin/sla-policies/{code}/trial', {
          params: { path: { code } },
          body: {
            at: input.at,
            priority: input.priority,
            ...(input.serviceCode && { serviceCode: input.serviceCode }),
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const calendarsQuery = queryOptions({
  queryKey: ['admin', 'calendars'],
  queryFn: async ({ signal }): Promise<{ items: readonly Calendar[] }> =>
    answer(api.GET('/admin/calendars', { signal })),
});

/** One role, any of them, or none. */
export type RoleChoice = PersonSetup['roles'][number]['role'] | 'any' | 'none';

/** Which people are shown. */
export interface PeopleFilters {
  readonly q: string;
  readonly role: RoleChoice | '';
  readonly cursor: string | null;
}

export const peopleQuery = ({ q, role, cursor }: PeopleFilters) =>
  queryOptions({
    queryKey: ['admin', 'people', q, role, cursor],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/admin/people', {
          params: {
            query: { ...(q && { q }), ...(role && { role }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const rolesQuery = queryOptions({
  queryKey: ['admin', 'roles'],
  queryFn: ({ signal }): Promise<RoleMatrix> => answer(api.GET('/admin/roles', { signal })),
});

/** An address under /admin with the values that are set. */
export const adminHref = (
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const search = new URLSearchParams(given).toString();
  return `/admin${path}${search && `?${search}`}`;
};
