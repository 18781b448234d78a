import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';

/** A ticket as its customer sees it. Each reading is recorded, so it is read once and never by itself again. */
export const seenAsCustomerQuery = (number: string) =>
  queryOptions({
    queryKey: ['customer-look', number],
    queryFn: ({ signal }) =>
      answer(
        api.POST('/tickets/{number}/customer-looks', {
          params: { path: { number } },
          headers: writeHeaders({}),
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
