import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, newRepeatKey, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { untilNextPoll } from '../live/poll.js';

export type OfferedTicket = components['schemas']['OfferedTicketView'];
export type OfferSide = 'received' | 'made';

/** Tickets offered to the reader's teams or by them, the one that waits longest on top. */
export const offersQuery = (side: OfferSide) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'offers', side],
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/offers', {
          params: { query: { side, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: untilNextPoll,
  });

/** How many offers wait for the reader's teams, and how many of theirs wait for others. */
export const offerSummaryQuery = queryOptions({
  queryKey: ['desk', 'offers', 'summary'],
  queryFn: ({ signal }) => answer(api.GET('/offers/summary', { signal })),
  refetchInterval: untilNextPoll,
});

type Changed = components['schemas']['ChangedTicketView'];

const at = (number: string) => ({
  params: { path: { number } },
  headers: writeHeaders({ repeatKey: newRepeatKey() }),
});

export const acceptOffer = (number: string): Promise<Changed> =>
  answer(api.POST('/tickets/{number}/offer/acceptance', at(number)));

export const declineOffer = (number: string, reason: string): Promise<Changed> =>
  answer(api.POST('/tickets/{number}/offer/refusal', { ...at(number), body: { reason } }));

export const withdrawOffer = (number: string): Promise<Changed> =>
  answer(api.POST('/tickets/{number}/offer/withdrawal', at(number)));
