/**
 * The value below which the given share of the values lies, by R's type 7: linear between neighbours, the
 * same as PostgreSQL's percentile_cont. The values need not be sorted; of no values there is none.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle value, or null of no values. */
export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}
