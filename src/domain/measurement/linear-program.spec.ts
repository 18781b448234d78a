import { boundsUnder, type Equations } from './linear-program.js';

const row = (total: number, ...coefficients: number[]) => ({ coefficients, total });

/** Bureaus by services with printed margins: nine cells, three row totals, three column totals. */
function margins(
  table: readonly (readonly number[])[],
  shown: readonly (readonly number[])[],
): Equations {
  const cells = table.flat();
  const sumOf = (belongs: (at: number) => boolean) =>
    row(
      cells.reduce((sum, value, at) => sum + (belongs(at) ? value : 0), 0),
      ...cells.map((_, at) => Number(belongs(at))),
    );
  return {
    unknowns: 9,
    rows: [
      ...[0, 1, 2].map((line) => sumOf((at) => Math.floor(at / 3) === line)),
      ...[0, 1, 2].map((column) => sumOf((at) => at % 3 === column)),
      ...shown.map(([line = 0, column = 0]) => sumOf((at) => at === line * 3 + column)),
    ],
  };
}

describe('the bounds of hidden cells', () => {
  const table = [
    [40, 12, 8],
    [25, 3, 15],
    [9, 14, 11],
  ];
  const cell = (line: number, column: number) =>
    Array.from({ length: 9 }, (_, at) => Number(at === line * 3 + column));

  it('are those of the worked check: with seven of nine hidden, 3 lies in 0 to 15, 8 in 5 to 20, 9 in 0 to 20', () => {
    const bounds = boundsUnder(
      margins(table, [
        [0, 0],
        [2, 1],
      ]),
    )!;
    expect(bounds(cell(1, 1))).toEqual({ least: 0, greatest: 15 });
    expect(bounds(cell(0, 2))).toEqual({ least: 5, greatest: 20 });
    expect(bounds(cell(2, 0))).toEqual({ least: 0, greatest: 20 });
  });

  it('are wide without any cell, and a point where margins give it away', () => {
    const open = boundsUnder(margins(table, []))!;
    expect(open(cell(1, 1))).toEqual({ least: 0, greatest: 29 });
    const known = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const closed = boundsUnder(margins(table, known))!;
    expect(closed(cell(2, 2))).toEqual({ least: 11, greatest: 11 });
  });

  it('of a sum of cells are those of the sum', () => {
    const bounds = boundsUnder(margins(table, []))!;
    const line = cell(0, 0).map((value, at) => (at < 3 ? 1 : value));
    expect(bounds(line)).toEqual({ least: 60, greatest: 60 });
  });

  it('are without end where nothing holds an unknown', () => {
    const bounds = boundsUnder({ unknowns: 2, rows: [row(3, 1, 0)] })!;
    expect(bounds([0, 1])).toEqual({ least: 0, greatest: Infinity });
    expect(bounds([1, 0])).toEqual({ least: 3, greatest: 3 });
  });

  it('are none where the equations contradict each other', () => {
    expect(boundsUnder({ unknowns: 1, rows: [row(3, 1), row(4, 1)] })).toBeNull();
  });

  it('come from the same equation twice as from once, and from none at all', () => {
    const twice = boundsUnder({ unknowns: 2, rows: [row(5, 1, 1), row(5, 1, 1), row(0, 1, 0)] })!;
    expect(twice([0, 1])).toEqual({ least: 5, greatest: 5 });
    expect(boundsUnder({ unknowns: 1, rows: [] })!([1])).toEqual({ least: 0, greatest: Infinity });
  });
});
