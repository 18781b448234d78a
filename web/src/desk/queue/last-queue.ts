/** The list the reader came from, so that a ticket can lead to the one before and after it. */
export interface LastQueue {
  readonly href: string;
  readonly name: string;
  readonly numbers: readonly string[];
}

const key = 'counterpart.desk.last-queue';

export const rememberQueue = (queue: LastQueue): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(queue));
  } catch {
    // Then a ticket simply offers no neighbours.
  }
};

export const lastQueue = (): LastQueue | null => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as LastQueue | null;
  } catch {
    return null;
  }
};

/** The numbers before and after a ticket in the list the reader came from. */
export const neighboursOf = (
  number: string,
): { readonly previous: string | undefined; readonly next: string | undefined } => {
  const numbers = lastQueue()?.numbers ?? [];
  const place = numbers.indexOf(number);
  if (place === -1) return { previous: undefined, next: undefined };
  return { previous: numbers[place - 1], next: numbers[place + 1] };
};
