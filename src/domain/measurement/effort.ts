/** What a request cost the customer beyond asking once; every part can be pointed at in its history. */
export interface EffortParts {
  readonly transfers: number;
  readonly repeatContacts: number;
  readonly channelSwitches: number;
  /** Fields asked for although a source of truth for this person holds them, and not prefilled. */
  readonly knownFieldAsks: number;
  readonly reopens: number;
}

/** The observed effort of one request: the plain sum of its parts, shown with them. It stands beside the answer to "It was easy". */
export function observedEffort(parts: EffortParts): number {
  const { transfers, repeatContacts, channelSwitches, knownFieldAsks, reopens } = parts;
  return transfers + repeatContacts + channelSwitches + knownFieldAsks + reopens;
}

/** Mean effort with the mean of each part; null of no requests. */
export function meanEffort(
  requests: readonly EffortParts[],
): (EffortParts & { readonly total: number; readonly n: number }) | null {
  const n = requests.length;
  if (n === 0) return null;
  const mean = (value: (parts: EffortParts) => number) =>
    requests.reduce((sum, parts) => sum + value(parts), 0) / n;
  return {
    n,
    total: mean(observedEffort),
    transfers: mean((parts) => parts.transfers),
    repeatContacts: mean((parts) => parts.repeatContacts),
    channelSwitches: mean((parts) => parts.channelSwitches),
    knownFieldAsks: mean((parts) => parts.knownFieldAsks),
    reopens: mean((parts) => parts.reopens),
  };
}

/** Burden as the Paperwork Reduction Act counts it: responses × minutes each ÷ 60, in hours. */
export function burdenHours(responses: number, minutesEach: number): number {
  return (responses * minutesEach) / 60;
}

/** An answer that calls a promise that was kept a failure: kept, and 1 or 2. The list of these is shown, not their share. */
export function isKeptButUnhappy(promiseKept: boolean | null, score: number | null): boolean {
  return promiseKept === true && score !== null && score <= 2;
}
