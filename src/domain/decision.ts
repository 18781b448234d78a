/** One reason why a rule says no: a stable dotted code, words for a person, and the input field it is about, if any. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/**
 * What every rule answers: either the outcome, or all refusals at once
 * (never only the first, because the page shows the list).
 */
export type Decision<T> =
  | { readonly allowed: true; readonly outcome: T }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] };

/** The rule says yes, with what follows from it. */
export function allow<T>(outcome: T): Decision<T> {
  return { allowed: true, outcome };
}

/** The rule says no, for every reason given; at least one is required. */
export function refuse(first: Refusal, ...others: Refusal[]): Decision<never> {
  return { allowed: false, refusals: [first, ...others] };
}

/**
 * Yes with the outcome when no reason against it was found, else no with every reason found.
 * The outcome is only worked out when nothing stands against it.
 */
export function decide<T>(
  reasonsAgainst: readonly (Refusal | null)[],
  outcome: () => T,
): Decision<T> {
  const [first, ...others] = reasonsAgainst.filter((reason) => reason !== null);
  return first === undefined ? allow(outcome()) : refuse(first, ...others);
}
