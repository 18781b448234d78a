/** Whose turn it was during a stretch of a ticket's life. */
export type Turn = 'unclaimed' | 'us' | 'customer' | 'third_party' | 'approval' | 'finished';

/** From `at` on it was somebody's turn; changes are ordered by `at` (epoch ms). */
export interface TurnChange {
  readonly at: number;
  readonly turn: Turn;
}

/** Calendar milliseconds by whose turn it was; the parts sum exactly to `until - since`. */
export type TimePartition = Readonly<Record<Turn, number>>;

/**
 * Splits [since, until) by whose turn it was, in calendar milliseconds, nothing left out:
 * the parts always sum to `until - since`. Time before the first change is unclaimed.
 * Changes outside the stretch only set the turn that holds at its start.
 */
export function partitionByTurn(
  changes: readonly TurnChange[],
  since: number,
  until: number,
): TimePartition {
  const parts = { unclaimed: 0, us: 0, customer: 0, third_party: 0, approval: 0, finished: 0 };
  let turn: Turn = 'unclaimed';
  let from = since;
  for (const change of changes) {
    const at = Math.min(Math.max(change.at, since), until);
    parts[turn] += at - from;
    from = at;
    turn = change.turn;
  }
  parts[turn] += until - from;
  return parts;
}
