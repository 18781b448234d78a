import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { asProblem } from '../api/problem-error.js';
import { ErrorState } from '../app/error-state.js';
import { Loading } from '../components/loading.js';

interface PageStatesProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is loaded, as it reads in "Loading …": "the services". */
  readonly what: string;
  readonly lines?: number;
  /** Shown when there is no such thing; without it that is an error like any other. */
  readonly missing?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Loading, failed, or there; what is there stays when reading it again fails. */
export const PageStates = <T,>({
  query,
  what,
  lines = 8,
  missing,
  children,
}: PageStatesProps<T>): ReactElement => {
  if (missing && query.isError && asProblem(query.error).status === 404) return <>{missing}</>;
  return (
    <>
      {query.isPending && <Loading what={what} lines={lines} />}
      {query.isError && (
        <ErrorState
          error={query.error}
          title={query.data === undefined ? `We couldn’t load ${what}` : 'This may be out of date'}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
};
