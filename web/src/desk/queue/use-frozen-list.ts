import { useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../app/announcer.js';
import type { QueueRow } from '../desk-types.js';
import { changeWords, compareWithFrozen, type FrozenList } from './queue-changes.js';

interface FrozenState extends FrozenList {
  readonly words: string;
  /** Takes over the server's order; the focus stays on the same row or goes to the nearest. */
  readonly update: () => void;
}

const nothing: readonly QueueRow[] = [];

const readerIsInList = (): boolean => {
  const list = document.querySelector('[data-queue-list]');
  return Boolean(list?.contains(document.activeElement) || list?.matches(':hover'));
};

/**
 * Holds the order of a list still while somebody reads it. `listKey` names the list: another queue,
 * filter or page starts afresh. It takes over the new order by itself only when the reader comes
 * back to the tab and stands at the top with nothing of the list in hand.
 */
export const useFrozenList = (
  listKey: string,
  fresh: readonly QueueRow[] | undefined,
): FrozenState => {
  const [frozen, setFrozen] = useState<{ key: string; rows: readonly QueueRow[] } | null>(null);
  if (fresh && frozen?.key !== listKey) setFrozen({ key: listKey, rows: fresh });
  const rows = frozen?.key === listKey ? frozen.rows : (fresh ?? nothing);
  const compared = useMemo(() => compareWithFrozen(rows, fresh ?? rows), [rows, fresh]);
  const words = changeWords(compared);

  const update = (): void => {
    if (!fresh) return;
    const focused = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
    const place = rows.findIndex((row) => row.number === focused);
    setFrozen({ key: listKey, rows: fresh });
    announce('List updated');
    if (!focused) return;
    requestAnimationFrame(() => {
      const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
      const same = links.find((link) => link.closest(`[data-row="${focused}"]`));
      (same ?? links[Math.min(place, links.length - 1)])?.focus();
    });
  };

  const latest = useRef({ words, update });
  useEffect(() => {
    latest.current = { words, update };
  });
  useEffect(() => {
    if (words) announce(`${words}. Press period to update the list.`, { topic: 'list' });
  }, [words]);
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState !== 'visible' || latest.current.words === '') return;
      if (window.scrollY < 8 && !readerIsInList()) latest.current.update();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  return { ...compared, words, update };
};
