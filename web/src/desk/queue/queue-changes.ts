import type { QueueRow } from '../desk-types.js';

/** A row as it is shown: what it says is new, where it stands is as it was when the list was read. */
export interface ShownRow {
  readonly row: QueueRow;
  /** It is no longer in the list on the server. */
  readonly gone: boolean;
}

/** Tickets that are no longer on the page, and still in the list: further down. null: not known yet. */
export type FurtherDown = readonly QueueRow[] | null;

/** The numbers of rows that the reader was shown and that the page no longer has. */
export const missingFrom = (
  frozen: readonly QueueRow[],
  fresh: readonly QueueRow[],
): readonly string[] => {
  const there = new Set(fresh.map(({ number }) => number));
  return frozen.flatMap(({ number }) => (there.has(number) ? [] : [number]));
};

/** The list the reader looks at, and how the list on the server differs from it. */
export interface FrozenList {
  readonly shown: readonly ShownRow[];
  readonly added: number;
  readonly moved: number;
  readonly gone: number;
}

/** Length of the longest run that kept its order: everything outside it has moved. */
const keptOrder = (positions: readonly number[]): number => {
  const tails: number[] = [];
  for (const position of positions) {
    const place = tails.findIndex((tail) => tail >= position);
    tails[place === -1 ? tails.length : place] = position;
  }
  return tails.length;
};

/**
 * Compares the order the reader was shown with what the server says now. Contents are taken from
 * the server at once, order and membership only when the reader asks for it.
 */
export const compareWithFrozen = (
  frozen: readonly QueueRow[],
  fresh: readonly QueueRow[],
  furtherDown: FurtherDown = [],
): FrozenList => {
  const below = new Map(furtherDown?.map((row) => [row.number, row]));
  const freshAt = new Map(fresh.map((row, index) => [row.number, index]));
  const frozenNumbers = new Set(frozen.map((row) => row.number));
  const shown = frozen.map((row) => {
    const index = freshAt.get(row.number);
    return {
      row: (index === undefined ? below.get(row.number) : fresh[index]) ?? row,
      gone: index === undefined && furtherDown !== null && !below.has(row.number),
    };
  });
  const positions = frozen.flatMap((row) => freshAt.get(row.number) ?? []);
  return {
    shown,
    added: fresh.filter((row) => !frozenNumbers.has(row.number)).length,
    moved: positions.length - keptOrder(positions),
    gone: shown.filter((entry) => entry.gone).length,
  };
};

/** "4 new, 2 moved, 1 gone", or nothing when the list is as it was. */
export const changeWords = ({ added, moved, gone }: FrozenList): string =>
  [
    added > 0 ? `${added} new` : '',
    moved > 0 ? `${moved} moved` : '',
    gone > 0 ? `${gone} gone` : '',
  ]
    .filter(Boolean)
    .join(', ');
