import { useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../app/announcer.js';
import type { QueueRow } from '../desk-types.js';
import { changeWords, compareWithFrozen, type FrozenList, missingFrom } from './queue-changes.js';
import { type ListPage, useFurtherDown } from './use-further-down.js';

interface FrozenState extends FrozenList {
  readonly words: string;
  /** Takes over the server's order; the focus stays on the same row or goes to the nearest. */
  readonly update: () => void;
}

const nothing: readonly QueueRow[] = [];
/** How long a tab counts as just having become visible: what was missed is read in that time. */
const justVisibleMs = 5_000;

/** Somebody has the list in hand: focus or pointer in it, something of it selected, or not at its top. */
const readerIsInList = (): boolean => {
  const list = document.querySelector('[data-queue-list]');
  return Boolean(
    window.scrollY >= 8 ||
    list?.contains(document.activeElement) ||
    list?.matches(':hover') ||
    list?.querySelector('input:checked, [aria-selected="true"]'),
  );
};

/** Remembers the list as it was read first. */
const useFirstReading = (
  listKey: string,
  fresh: readonly QueueRow[] | undefined,
): [readonly QueueRow[], (rows: readonly QueueRow[]) => void] => {
  const [frozen, setFrozen] = useState<{ key: string; rows: readonly QueueRow[] } | null>(null);
  if (fresh && frozen?.key !== listKey) setFrozen({ key: listKey, rows: fresh });
  const rows = frozen?.key === listKey ? frozen.rows : (fresh ?? nothing);
  return [rows, (latest) => setFrozen({ key: listKey, rows: latest })];
};

/** The focus stays on the row of this number, else goes to the one that now stands nearest to its place. */
const keepFocus = (number: string, place: number): void => {
  requestAnimationFrame(() => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
    const same = links.find((link) => link.closest(`[data-row="${number}"]`));
    (same ?? links[Math.min(place, links.length - 1)])?.focus();
  });
};

/**
 * Holds the order of a list still while somebody reads it. `listKey` names the list: another queue,
 * filter or page starts afresh. It takes over the new order by itself only when the reader comes
 * back to the tab and stands at the top with nothing of the list in hand.
 */
export const useFrozenList = (
  listKey: string,
  fresh: readonly QueueRow[] | undefined,
  listPage: ListPage,
): FrozenState => {
  const [rows, freeze] = useFirstReading(listKey, fresh);
  const missing = useMemo(() => missingFrom(rows, fresh ?? rows), [rows, fresh]);
  const below = useFurtherDown(listPage, missing);
  const compared = useMemo(
    () => compareWithFrozen(rows, fresh ?? rows, below),
    [rows, fresh, below],
  );
  const words = changeWords(compared);

  const take = (topic: 'list' | undefined): void => {
    if (!fresh) return;
    const focused = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
    const place = rows.findIndex((row) => row.number === focused);
    freeze(fresh);
    announce('List updated', topic ? { topic } : {});
    if (focused) keepFocus(focused, place);
  };

  const latest = useRef({ words, take });
  const visibleSince = useRef(-Infinity);
  useEffect(() => {
    latest.current = { words, take };
  });
  useEffect(() => {
    if (!words) return;
    if (performance.now() - visibleSince.current < justVisibleMs && !readerIsInList()) {
      latest.current.take('list');
    } else announce(`${words}. Press period to update the list.`, { topic: 'list' });
  }, [words]);
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState !== 'visible') return;
      visibleSince.current = performance.now();
      if (latest.current.words !== '' && !readerIsInList()) latest.current.take('list');
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  return { ...compared, words, update: () => take(undefined) };
};
