/** Does a value from outside have the form that is wanted? */
export type Fits = (value: unknown) => boolean;

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose every item fits. */
export function isListOf(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

/** A record whose every item fits, under any names or only under these. */
export function isRecordOf(fits: Fits, names?: readonly string[]): Fits {
  return (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, item]) => fits(item) && (names?.includes(name) ?? true));
}

/** One of these texts. */
export function isOneOf(texts: readonly string[]): Fits {
  return (value) => typeof value === 'string' && texts.includes(value);
}

/** Absent, or it fits. */
export function isAbsentOr(fits: Fits): Fits {
  return (value) => value === undefined || fits(value);
}

/** A text of at most 300 characters. */
export const isText: Fits = (value) => typeof value === 'string' && value.length <= 300;

/** The wanted form of each member, and what it is called when it has another. */
export type Shape = Readonly<Record<string, readonly [fits: Fits, wanted: string]>>;

/** The members of a record that have another form than wanted, or that are not wanted at all. */
export function misshapen(
  value: Record<string, unknown>,
  shape: Shape,
): { readonly member: string; readonly wanted: string }[] {
  const wrong = Object.entries(shape).filter(([member, [fits]]) => !fits(value[member]));
  const unknown = Object.keys(value).filter((member) => !Object.hasOwn(shape, member));
  return [
    ...wrong.map(([member, [, wanted]]) => ({ member, wanted })),
    ...unknown.map((member) => ({ member, wanted: 'left out: there is no such setting' })),
  ];
}
