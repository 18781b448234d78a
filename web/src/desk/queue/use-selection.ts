import { useRef, useState } from 'react';
import { announce } from '../../app/announcer.js';
import type { QueueRow } from '../desk-types.js';
import { useKeyBindings } from '../shell/key-bindings.js';

/** The rows of a list that are chosen, and how rows choose themselves. */
export interface RowSelection {
  readonly has: (number: string) => boolean;
  /** `ranged` takes everything from the row chosen last to this one. */
  readonly toggle: (number: string, ranged: boolean) => void;
  /** Whether every row in view is chosen. */
  readonly wholePage: boolean;
  readonly togglePage: () => void;
}

export interface Selection extends RowSelection {
  /** Number and version of each, the version as the list shows it now. */
  readonly chosen: readonly { readonly number: string; readonly version: number }[];
  readonly clear: () => void;
}

const countWords = (count: number): string =>
  count === 0 ? 'Nothing selected' : `${count} selected`;

const rowInHand = (): string | null =>
  document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null;

/** Choosing rows by box, by x and by Shift+x; what was chosen on another page stays chosen. */
export const useSelection = (rows: readonly QueueRow[]): Selection => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const last = useRef<string | null>(null);
  const versions = new Map(rows.map(({ number, version }) => [number, version]));

  const change = (numbers: readonly string[], choose: boolean): void => {
    const next = new Map(chosen);
    for (const number of numbers) {
      if (choose) next.set(number, versions.get(number) ?? next.get(number) ?? 1);
      else next.delete(number);
    }
    setChosen(next);
    announce(countWords(next.size), { topic: 'selection' });
  };
  const toggle = (number: string, ranged: boolean): void => {
    const order = rows.map((row) => row.number);
    const [from, to] = [order.indexOf(last.current ?? ''), order.indexOf(number)];
    const range =
      ranged && from !== -1 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [number];
    change(range, ranged || !chosen.has(number));
    last.current = number;
  };
  const wholePage = rows.length > 0 && rows.every((row) => chosen.has(row.number));
  const byKey = (ranged: boolean): void => {
    const number = rowInHand();
    if (number === null) announce('Go to a row with j first, then select it with x.');
    else toggle(number, ranged);
  };
  useKeyBindings('This list', [
    { keys: 'x', label: 'Select the row', run: () => byKey(false) },
    { keys: 'X', label: 'Select all up to the row (Shift+x)', run: () => byKey(true) },
  ]);
  return {
    has: (number) => chosen.has(number),
    toggle,
    wholePage,
    togglePage: () => {
      const numbers = rows.map((row) => row.number);
      change(numbers, !wholePage);
    },
    chosen: [...chosen].map(([number, version]) => ({
      ...{ number, version: versions.get(number) ?? version },
    })),
    clear: () => {
      setChosen(new Map());
      last.current = null;
    },
  };
};
