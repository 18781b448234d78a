import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { LoggedTicket } from '../desk-types.js';

export type SearchScope = 'open' | 'done' | 'all';

export interface TicketSearchWords {
  readonly q: string;
  readonly scope: SearchScope;
  readonly cursor?: string;
  /** Conditions besides, as an address has them. */
  readonly where?: string;
  readonly limit?: number;
  /** Whether the answer says how many there are. */
  readonly count?: boolean;
}

/** Tickets by number, customer or words; a number that is typed in full comes first. An older question is given up. */
export const ticketSearchQuery = (search: TicketSearchWords) =>
  queryOptions({
    queryKey: ['desk', 'search', search],
    queryFn: ({ signal }) =>
      answer(api.GET('/tickets', { params: { query: { ...search } }, signal })),
    enabled: search.q !== '',
  });

/** People of the agency by name or address. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['desk', 'people', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/people', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q.length >= 2,
    staleTime: 60_000,
  });

/** One customer as staff see them, with their tickets. */
export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'customer', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/customers/{id}', { params: { path: { id } }, signal })),
  });

/** Every service that can be asked for, in one list. */
export const servicesQuery = queryOptions({
  queryKey: ['desk', 'services'],
  queryFn: async ({ signal }) => {
    const { groups } = await answer(api.GET('/service-groups', { signal }));
    const byCode = new Map(
      groups.flatMap((group) => group.services).map((service) => [service.code, service]),
    );
    return [...byCode.values()];
  },
  staleTime: 10 * 60_000,
});

/** Services that a title may be about, the likeliest first; for a customer, those that they can ask for. */
export const serviceGuessesQuery = (q: string, customerId: number | null) =>
  queryOptions({
    queryKey: ['desk', 'service-guesses', q, customerId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/service-guesses', {
          params: { query: { q, ...(customerId === null ? {} : { customerId }) } },
          signal,
        }),
      ),
    enabled: q.length >= 3,
    staleTime: 10 * 60_000,
  });

/** Writes down a call or a walk-up, solved at once if it was. */
export const logTicket = (
  ticket: LoggedTicket,
  repeatKey: string,
): Promise<components['schemas']['ChangedTicketView']> =>
  answer(api.POST('/tickets', { headers: writeHeaders({ repeatKey }), body: ticket }));
