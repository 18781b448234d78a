/** Versions of tickets to which the reader alone brought them, by the version before. */
const followed = new Map<string, number>();

/** Remembers that the ticket went from one version to the next by an act of the reader. */
export const noteOwnChange = (number: string, from: number, to: number): void => {
  if (to === from + 1) followed.set(`${number} ${from}`, to);
};

/**
 * The version that a form may go on from which was opened at `seen`: a tick of the reader beside the
 * form is no news to them, a change by anybody else is.
 */
export const afterOwnChanges = (number: string, seen: number): number => {
  let version = seen;
  for (;;) {
    const next = followed.get(`${number} ${version}`);
    if (next === undefined) return version;
    version = next;
  }
};
