/** How two coders' labels agree: the table's rows are the first coder's choices, its columns the second's. */
export interface Agreement {
  /** The share of cases with the same label. */
  readonly observed: number;
  /** Cohen's kappa: agreement beyond chance; null where chance alone would agree always. */
  readonly kappa: number | null;
}

/** Themes are published only from this kappa on. */
export const kappaToPublish = 0.6;

/**
 * Cohen's kappa of a square table of counts; null for a table without cases. With quadratic weights, for
 * ordered scores, a disagreement counts by the square of its distance.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: 'none' | 'quadratic' = 'none',
): Agreement | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + row[at]!, 0));
  const total = rows.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const weight = (i: number, j: number) =>
    weights === 'quadratic' ? (i - j) ** 2 : Number(i !== j);
  let agreed = 0;
  let disagreement = 0;
  let byChance = 0;
  for (const [i, row] of table.entries()) {
    agreed += row[i]!;
    for (const [j, count] of row.entries()) {
      disagreement += weight(i, j) * count;
      byChance += (weight(i, j) * rows[i]! * columns[j]!) / total;
    }
  }
  return { observed: agreed / total, kappa: byChance === 0 ? null : 1 - disagreement / byChance };
}
