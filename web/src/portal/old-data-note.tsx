import { onlineManager, type UseQueryResult } from '@tanstack/react-query';
import { type ReactElement, useSyncExternalStore } from 'react';
import { asProblem } from '../api/problem-error.js';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';
import { useDateWords } from './use-date-words.js';

const onlineListeners = (listener: () => void): (() => void) => onlineManager.subscribe(listener);

/** Shown above what was read earlier when a newer reading failed: the page is never blanked. */
export const OldDataNote = ({
  query,
}: {
  readonly query: Pick<UseQueryResult, 'data' | 'isError' | 'error' | 'dataUpdatedAt' | 'refetch'>;
}): ReactElement | null => {
  const words = useDateWords();
  const offline = !useSyncExternalStore(onlineListeners, () => onlineManager.isOnline());
  if (query.data === undefined || (!query.isError && !offline)) return null;
  const why =
    offline || asProblem(query.error).status === 0
      ? 'You’re offline; this may be old.'
      : 'We can’t get newer news right now; this may be old.';
  return (
    <Alert tone="warning" slim role="status" className="portal-old">
      <p>
        Updated {words.moment(query.dataUpdatedAt)} {words.zone}. {why}{' '}
        <Button variant="link" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </p>
    </Alert>
  );
};
