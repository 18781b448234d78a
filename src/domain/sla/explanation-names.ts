import type { FoldInput } from './sla-clock.js';

/** What of an explanation has a name beside its code. */
export type NamedKind = 'team' | 'stage' | 'contract' | 'policy' | 'calendar';

/** What things are called, by kind and code; a code without a name stands for itself. */
export type ExplanationNames = {
  readonly [kind in NamedKind]?: Readonly<Record<string, string>>;
};

/** What a fold takes, with the names in which it is told. */
export type ExplainedInput = FoldInput & { readonly names?: ExplanationNames };

/** The name in quotation marks: “Standard IT”; without a name, the code as it is. */
export function quotedName(names: ExplanationNames, kind: NamedKind, code: string): string {
  const name = names[kind]?.[code];
  return name === undefined ? code : `“${name}”`;
}

/** The name as people say it, for teams and vendors; without a name, the code. */
export function plainName(names: ExplanationNames, kind: NamedKind, code: string): string {
  return names[kind]?.[code] ?? code;
}
