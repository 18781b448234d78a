import { closestWord } from '../../../domain/words/typing-errors.js';
import { type AgencyEntry } from './agency-entry.js';

/** Reports a reference to something that is not described. Empty references were reported when they were read. */
export function requireKnown(
  entry: AgencyEntry,
  key: string,
  code: string,
  known: readonly string[],
  noun: string,
): boolean {
  if (code === '' || known.includes(code)) return true;
  const near = closestWord(code, known);
  const hint = near ? ` Did you mean "${near}"?` : '';
  entry.fault([key], `There is no ${noun} "${code}".${hint}`);
  return false;
}

/** Reports every code that was used before. */
export function requireUnique(
  described: readonly { readonly entry: AgencyEntry; readonly code: string }[],
  noun: string,
): void {
  const seen = new Set<string>();
  for (const { entry, code } of described) {
    if (code !== '' && seen.has(code)) {
      entry.fault(['code'], `Another ${noun} has the code "${code}".`);
    }
    seen.add(code);
  }
}
