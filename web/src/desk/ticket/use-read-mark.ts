import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { queuesQuery } from '../api/queue-api.js';
import { markRead } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';

/** What stands on the page is read, as soon as the page can be seen; lists then stop calling it new. */
export const useReadMark = ({ number, version }: TicketView): void => {
  const client = useQueryClient();
  useEffect(() => {
    const mark = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', mark);
      markRead(number, version)
        .then(() => client.invalidateQueries({ queryKey: queuesQuery.queryKey }))
        // More has happened meanwhile, or nobody answers: then it stays new, and the next reading marks it.
        .catch(() => undefined);
    };
    document.addEventListener('visibilitychange', mark);
    mark();
    return () => document.removeEventListener('visibilitychange', mark);
  }, [client, number, version]);
};
