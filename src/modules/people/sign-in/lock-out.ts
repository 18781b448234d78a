const minute = 60_000;

/** How many wrong sign-ins in which time lock an address, and for how long. */
export const lockOutRule = {
  wrongTries: 5,
  withinMs: 15 * minute,
  lockedForMs: 15 * minute,
} as const;

/** What is remembered of an address: when it was tried, oldest first, and until when it is locked. */
export interface TriesSoFar {
  readonly triedAt: readonly number[];
  readonly lockedUntil: number | null;
}

/** Whether the password may be looked at, and what to remember in either case. */
export interface TryJudgement {
  readonly admitted: boolean;
  readonly tries: TriesSoFar;
}

/**
 * Counts a sign-in as wrong before the password is looked at, so that no number of
 * simultaneous guesses gets more than the five; a right password clears the count.
 */
export function judgeTry(before: TriesSoFar, now: number): TryJudgement {
  if (before.lockedUntil !== null && before.lockedUntil > now) {
    return { admitted: false, tries: before };
  }
  const recent = before.lockedUntil === null ? before.triedAt : [];
  const triedAt = [...recent.filter((at) => at > now - lockOutRule.withinMs), now];
  const lockedUntil =
    triedAt.length >= lockOutRule.wrongTries ? now + lockOutRule.lockedForMs : null;
  return { admitted: true, tries: { triedAt, lockedUntil } };
}
