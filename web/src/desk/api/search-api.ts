import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type {
  Channel,
  CustomerRecord,
  PersonFound,
  QueueRow,
  ServiceEntry,
  TicketView,
} from '../desk-types.js';

export type SearchScope = 'open' | 'done' | 'all';

export interface TicketSearch {
  readonly q?: string;
  readonly scope: SearchScope;
  readonly customerId?: number;
  readonly cursor?: string;
}

/** Tickets by number, customer or words; a number that is typed in full comes first. */
export const ticketSearchQuery = (search: TicketSearch) =>
  queryOptions({
    queryKey: ['desk', 'search', search],
    queryFn: ({ signal }) =>
      answer<{ readonly items: readonly QueueRow[]; readonly nextCursor: string | null }>(
        api.GET('/tickets', { params: { query: { ...search } }, signal }),
      ),
  });

/** People of the agency by name or address. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['desk', 'people', q],
    queryFn: ({ signal }) =>
      answer<readonly PersonFound[]>(
        api.GET('/people', { params: { query: { q, limit: 8 } }, signal }),
      ),
    enabled: q.length >= 2,
    staleTime: 60_000,
  });

/** One customer's record as staff see it. */
export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'customer', id],
    queryFn: ({ signal }) =>
      answer<CustomerRecord>(api.GET('/people/{id}', { params: { path: { id } }, signal })),
  });

/** Every service that can be asked for, in one list. */
export const servicesQuery = queryOptions({
  queryKey: ['desk', 'services'],
  queryFn: async ({ signal }) => {
    const { groups } = await answer<{
      readonly groups: readonly { readonly services: readonly ServiceEntry[] }[];
    }>(api.GET('/service-groups', { signal }));
    return groups.flatMap((group) => group.services);
  },
  staleTime: 10 * 60_000,
});

export interface LoggedTicket {
  readonly serviceCode: string;
  readonly customerId: number;
  readonly channel: Channel;
  readonly subject: string;
  readonly description: string;
  readonly resolveNow?: { readonly message: string; readonly category: string };
}

/** Writes down a call or a walk-up, solved at once if it was. */
export const logTicket = (ticket: LoggedTicket, repeatKey: string): Promise<TicketView> =>
  answer(api.POST('/tickets', { headers: writeHeaders({ repeatKey }), body: ticket }));
