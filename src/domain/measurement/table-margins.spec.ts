import { auditDisclosure } from './disclosure-audit.js';
import type { FiveCounts } from './pulse-counts.js';
import { marginsTellOfFew, type HiddenCell } from './table-margins.js';

type Row = readonly (readonly [hits: number, of: number])[];

const tableOf = (...rows: Row[]): HiddenCell[][] =>
  rows.map((row) => row.map(([hits, of]) => ({ hits, of })));

describe('the margins of a table of hits', () => {
  it.each([
    [
      'leave a choice in every cell',
      tableOf(
        [
          [1, 6],
          [2, 7],
        ],
        [
          [1, 8],
          [2, 9],
        ],
      ),
      false,
    ],
    [
      'tell a cell beside a row without hits',
      tableOf(
        [
          [3, 3],
          [3, 9],
        ],
        [
          [0, 8],
          [0, 9],
        ],
      ),
      true,
    ],
    [
      'tell that all hits of a row lie in one column',
      tableOf(
        [
          [2, 6],
          [0, 7],
        ],
        [
          [1, 8],
          [0, 9],
        ],
      ),
      true,
    ],
    [
      'tell what is left beside an alike column',
      tableOf(
        [
          [2, 4],
          [0, 8],
        ],
        [
          [3, 9],
          [0, 9],
        ],
      ),
      true,
    ],
    [
      'leave ten beside an alike column',
      tableOf(
        [
          [2, 10],
          [0, 8],
        ],
        [
          [3, 11],
          [0, 9],
        ],
      ),
      false,
    ],
    [
      'tell large cells, which may be told',
      tableOf([
        [2, 10],
        [1, 12],
      ]),
      false,
    ],
    [
      'tell all of one large row',
      tableOf([
        [0, 10],
        [0, 12],
      ]),
      false,
    ],
    [
      'tell cells that are full',
      tableOf(
        [
          [6, 6],
          [7, 7],
        ],
        [
          [8, 8],
          [8, 9],
        ],
      ),
      true,
    ],
  ])('%s', (_words, table, tells) => {
    expect(marginsTellOfFew(table)).toBe(tells);
  });

  it('tell of few wherever linear programming finds a small cell, in tables drawn at random', () => {
    let state = 7;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const judged = { safe: 0, telling: 0 };
    while (judged.safe + judged.telling < 120) {
      const table = [0, 1, 2].map(() =>
        [0, 1, 2].map(() => {
          const of = next(12);
          return { of, hits: Math.min(of, next(4) * next(3)) };
        }),
      );
      if (marginsOf(table).some((of) => of < 10)) continue;
      const found = attacked(table);
      const tells = marginsTellOfFew(table);
      // What this finds may be more (parts of what an alike margin says), never less.
      if (found) expect([table, tells]).toEqual([table, true]);
      judged[tells ? 'telling' : 'safe'] += 1;
    }
    expect(judged.safe).toBeGreaterThan(15);
    expect(judged.telling).toBeGreaterThan(15);
  });
});

function marginsOf(table: readonly (readonly HiddenCell[])[]): number[] {
  const size = (cells: readonly HiddenCell[]) => cells.reduce((sum, { of }) => sum + of, 0);
  return [...table.map(size), ...[0, 1, 2].map((at) => size(table.map((row) => row[at]!)))];
}

function attacked(table: readonly (readonly HiddenCell[])[]): boolean {
  const cells = table.flatMap((row, at) =>
    row.map(({ hits, of }, column) => ({ name: `${at}-${column}`, at, column, hits, of })),
  );
  const marginOf = (name: string, held: typeof cells) => ({
    ...{ name, cells: held.map((cell) => cell.name) },
    counts: [
      held.reduce((sum, { hits }) => sum + hits, 0),
      held.reduce((sum, { hits, of }) => sum + of - hits, 0),
      ...[0, 0, 0],
    ] as unknown as FiveCounts,
  });
  const margins = [0, 1, 2].flatMap((one) => [
    marginOf(
      `row ${one}`,
      cells.filter(({ at }) => at === one),
    ),
    marginOf(
      `column ${one}`,
      cells.filter(({ column }) => column === one),
    ),
  ]);
  const sizes = new Map(cells.map(({ name, of }) => [name, of]));
  const alike = margins.filter(({ counts: [hits, misses] }) => hits === 0 || misses === 0);
  return auditDisclosure(sizes, margins).some(({ cells: few }) => {
    const [cell, ...more] = few.filter((one) => sizes.get(one)! > 0);
    const isAlike = alike.some((margin) => margin.cells.includes(cell!));
    return more.length === 0 && !isAlike;
  });
}
