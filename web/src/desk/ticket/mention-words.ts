/** A name that is being typed after "@": where the "@" stands, and what follows it so far. */
export interface TypedMention {
  readonly at: number;
  readonly q: string;
}

const beforeCaret = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3})$/u;

/** The name that is being typed before the caret; null when none is. */
export const typedMention = (text: string, caret: number): TypedMention | null => {
  const q = beforeCaret.exec(text.slice(Math.max(0, caret - 120), caret))?.[1];
  return q === undefined ? null : { at: caret - q.length - 1, q };
};

/** The text with the name in the place of what was typed of it, and where the caret then stands. */
export const withMention = (
  text: string,
  { at, q }: TypedMention,
  fullName: string,
): { readonly text: string; readonly caret: number } => {
  const rest = text.slice(at + 1 + q.length);
  const goesOn = /^\s/.test(rest);
  const called = `@${fullName}${goesOn ? '' : ' '}`;
  const caret = at + called.length + (goesOn ? 1 : 0);
  return { text: `${text.slice(0, at)}${called}${rest}`, caret };
};

/** Of the names, those that the text calls; the server judges for itself whom it tells. */
export const calledIn = (text: string, names: readonly string[]): readonly string[] => {
  const words = text.toLowerCase();
  return names.filter((name) => words.includes(`@${name.toLowerCase()}`));
};
