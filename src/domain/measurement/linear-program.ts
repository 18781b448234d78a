const tiny = 1e-9;

/** Equations over unknowns that are never negative: each row's coefficients times the unknowns is its `total`. */
export interface Equations {
  readonly unknowns: number;
  readonly rows: readonly { readonly coefficients: readonly number[]; readonly total: number }[];
}

/** The least and the greatest value that a sum of unknowns can have, given the equations. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

interface Tableau {
  /** One row an equation, solved for its basic unknown; the last column is the value. */
  readonly rows: number[][];
  readonly basis: number[];
}

/**
 * Solves equations once and answers bounds of any sum of unknowns by linear programming: the two-phase simplex
 * method on a dense tableau with Bland's rule, which never cycles. For the few hundred unknowns of published
 * tables; totals are counts, so they are 0 or more. Null where the equations contradict each other.
 */
export function boundsUnder(equations: Equations): ((of: readonly number[]) => Bounds) | null {
  const solved = firstSolution(equations);
  if (solved === null) return null;
  return (of) => {
    const down = optimum(
      solved,
      of.map((value) => -value),
    );
    const up = optimum(solved, of);
    return { least: down === 0 ? 0 : -down, greatest: up };
  };
}

function firstSolution({ unknowns, rows }: Equations): Tableau | null {
  const tableau: Tableau = {
    rows: rows.map(({ coefficients, total }, at) => [
      ...coefficients,
      ...rows.map((_, other) => Number(other === at)),
      total,
    ]),
    basis: rows.map((_, at) => unknowns + at),
  };
  const missing = rows.map(() => -1);
  const left = maximise(tableau, [...Array.from({ length: unknowns }, () => 0), ...missing]);
  if (left < -tiny * 1e3) return null;
  return withoutArtificial(tableau, unknowns);
}

/** Takes the artificial unknowns out of the basis; an equation that follows from the others goes with its one. */
function withoutArtificial({ rows, basis }: Tableau, unknowns: number): Tableau {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    if (basis[at]! < unknowns) continue;
    const column = rows[at]!.findIndex(
      (value, place) => place < unknowns && Math.abs(value) > tiny,
    );
    if (column >= 0) pivot({ rows, basis }, at, column);
    else {
      rows.splice(at, 1);
      basis.splice(at, 1);
    }
  }
  return { rows: rows.map((row) => [...row.slice(0, unknowns), row.at(-1)!]), basis };
}

function optimum({ rows, basis }: Tableau, objective: readonly number[]): number {
  return maximise({ rows: rows.map((row) => [...row]), basis: [...basis] }, objective);
}

/** Moves the tableau to a greatest value of the objective and answers it; infinite where nothing holds it. */
function maximise(tableau: Tableau, objective: readonly number[]): number {
  for (;;) {
    const { rows, basis } = tableau;
    const column = objective.findIndex((gain, place) => {
      const cost = rows.reduce((sum, row, at) => sum + objective[basis[at]!]! * row[place]!, 0);
      return gain - cost > tiny;
    });
    if (column < 0) {
      return rows.reduce((sum, row, at) => sum + objective[basis[at]!]! * row.at(-1)!, 0);
    }
    const leaving = leavingRow(tableau, column);
    if (leaving < 0) return Infinity;
    pivot(tableau, leaving, column);
  }
}

function leavingRow({ rows, basis }: Tableau, column: number): number {
  let best = -1;
  let least = Infinity;
  for (const [at, row] of rows.entries()) {
    if (row[column]! <= tiny) continue;
    const ratio = row.at(-1)! / row[column]!;
    const earlier = Math.abs(ratio - least) <= tiny && basis[at]! < basis[best]!;
    if (ratio < least - tiny || earlier) [best, least] = [at, ratio];
  }
  return best;
}

function pivot({ rows, basis }: Tableau, at: number, column: number): void {
  const scale = rows[at]![column]!;
  const row = rows[at]!.map((value) => value / scale);
  rows[at] = row;
  basis[at] = column;
  for (const [other, values] of rows.entries()) {
    const factor = values[column]!;
    if (other === at || factor === 0) continue;
    rows[other] = values.map((value, place) => value - factor * row[place]!);
  }
}
