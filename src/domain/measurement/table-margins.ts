import { defaultMinimumGroup } from './suppression.js';

/** A cell of a table that is not shown: how many of its answers are hits. */
export interface HiddenCell {
  readonly hits: number;
  readonly of: number;
}

/**
 * Whether the margins of a table of hits, shown beside how many answers each cell has, give away fewer than `minimum`: the
 * hits of a cell follow when nothing can be moved between cells along a closed way through rows and columns, up in one
 * cell and down in the next (Gusfield 1988); what is then left of a row or column follows from its margin. Where a whole row
 * or column is hits, or has none, its cells are no finding: the margin itself says so. A table has at least one row.
 */
export function marginsTellOfFew(
  table: readonly (readonly HiddenCell[])[],
  minimum = defaultMinimumGroup,
): boolean {
  const columns = table[0]!.map((_, column) => table.map((row) => row[column]!));
  const alike = { rows: table.map(isAlike), columns: columns.map(isAlike) };
  const isFew = (of: number) => of > 0 && of < minimum;
  const open: boolean[][] = [];
  for (const [row, cells] of table.entries()) {
    open.push([]);
    for (const [column, { of }] of cells.entries()) {
      const said = alike.rows[row]! || alike.columns[column]!;
      const moves = !said && of > 0 && (canSwap(table, row, column) || canMove(table, row, column));
      if (isFew(of) && !moves && !said) return true;
      open[row]!.push(moves);
    }
  }
  const left = [
    ...table.map((cells, row) => sizeOf(cells.filter((_, column) => open[row]![column]))),
    ...columns.map((cells, column) => sizeOf(cells.filter((_, row) => open[row]![column]))),
  ];
  return left.some(isFew);
}

/** Whether a cell can be moved with three others, which is the common case and quick to see. */
function canSwap(table: readonly (readonly HiddenCell[])[], row: number, column: number): boolean {
  const up = ({ hits, of }: HiddenCell) => hits < of;
  const down = ({ hits }: HiddenCell) => hits > 0;
  const own = table[row]!;
  const swaps = (here: typeof up, there: typeof up) =>
    here(own[column]!) &&
    own.some(
      (beside, other) =>
        other !== column &&
        there(beside) &&
        table.some((cells, at) => at !== row && here(cells[other]!) && there(cells[column]!)),
    );
  return swaps(up, down) || swaps(down, up);
}

/** Whether the hits of a cell can be others though all margins stay: the ends of the cell are joined by a way around it. */
function canMove(table: readonly (readonly HiddenCell[])[], row: number, column: number): boolean {
  const { hits, of } = table[row]![column]!;
  const around = (fromRow: boolean) => {
    const seen = { rows: new Set<number>(), columns: new Set<number>() };
    const visit = (at: number, isRow: boolean): boolean => {
      const known = isRow ? seen.rows : seen.columns;
      if (known.has(at)) return false;
      known.add(at);
      if (isRow !== fromRow && at === (isRow ? row : column)) return true;
      return isRow
        ? table[at]!.some(
            (cell, to) => !(at === row && to === column) && cell.hits < cell.of && visit(to, false),
          )
        : table.some((cells, to) => {
            const cell = cells[at]!;
            return !(to === row && at === column) && cell.hits > 0 && visit(to, true);
          });
    };
    return visit(fromRow ? row : column, fromRow);
  };
  return (hits < of && around(false)) || (hits > 0 && around(true));
}

function isAlike(cells: readonly HiddenCell[]): boolean {
  const hits = cells.reduce((sum, cell) => sum + cell.hits, 0);
  return hits === 0 || hits === sizeOf(cells);
}

function sizeOf(cells: readonly HiddenCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.of, 0);
}
