import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem-error.js';
import { noteSignedOut } from './signed-out-signal.js';

const longestWaitMs = 15_000;

const retry = (failures: number, error: unknown): boolean =>
  failures < 2 && asProblem(error).temporary;

const retryDelay = (failures: number, error: unknown): number => {
  const asked = asProblem(error).retryAfterSeconds;
  return Math.min(asked === undefined ? 1_000 * 2 ** failures : asked * 1_000, longestWaitMs);
};

const watchForSignOut = (error: unknown): void => {
  if (asProblem(error).status === 401) noteSignedOut();
};

// Without a connection a call fails and says so. Held back, it would be sent minutes later, when
// the person has long gone on: nobody wants a ticket claimed that way.
const networkMode = 'always' as const;

/** One cache for the page's life. Reads are tried again when that can help; writes never are. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchForSignOut }),
  mutationCache: new MutationCache({ onError: watchForSignOut }),
  defaultOptions: {
    queries: { staleTime: 10_000, gcTime: 10 * 60_000, retry, retryDelay, networkMode },
    mutations: { retry: false, networkMode },
  },
});
