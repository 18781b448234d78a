import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { clockTime, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { lastHeardAt, watchLive } from '../live/live-stream.js';
import { KeyCaps } from '../shell/keys-dialog.js';

interface ChangesBarProps {
  /** "4 new, 2 moved"; empty when the list is as it was. */
  readonly words: string;
  readonly query: { readonly dataUpdatedAt: number; readonly isError: boolean };
  readonly onUpdate: () => void;
}

const staleAfterMs = 60_000;

const useStale = (updatedAt: number): boolean => {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    setStale(false);
    if (updatedAt === 0) return undefined;
    const wait = Math.max(0, updatedAt + staleAfterMs - Date.now());
    const timer = setTimeout(() => setStale(true), wait);
    return () => clearTimeout(timer);
  }, [updatedAt]);
  return stale;
};

/** What changed since the list was read. It keeps its height, so that nothing jumps when it fills. */
export const ChangesBar = ({ words, query, onUpdate }: ChangesBarProps): ReactElement => {
  const { timeZone } = usePerson();
  const heardAt = useSyncExternalStore(watchLive, lastHeardAt);
  const { dataUpdatedAt } = query;
  // While the server is heard, what was read stands: it would say so if it did not.
  const knownAt = dataUpdatedAt === 0 ? 0 : Math.max(dataUpdatedAt, heardAt);
  const stale = useStale(knownAt);
  return (
    <div className="desk-changes">
      {stale && (
        <p className="desk-changes__stale">
          Updated {clockTime(knownAt, timeZone)} {zoneName(timeZone)}.{' '}
          {navigator.onLine ? 'We can’t reach the service' : 'You’re offline'}; this list may be
          old.
        </p>
      )}
      {!stale && words !== '' && (
        <p className="desk-changes__news">
          {words}.{' '}
          <Button variant="link" onClick={onUpdate}>
            Update list
          </Button>{' '}
          <KeyCaps keys="." />
        </p>
      )}
    </div>
  );
};
