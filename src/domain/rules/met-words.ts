import { fieldDefinition, isNamedField } from '../conditions/condition-fields.js';
import { conditionWords, type NameOf } from '../conditions/condition-words.js';
import type { MetTest } from './why-met.js';

const lead = 'Tickets where '.length;

/** A condition that matched, in words, with what the ticket had: "priority is High or Urgent", "High". */
export interface MetWords {
  readonly condition: string;
  readonly found: string;
}

/** Each test that made a rule act, in plain words. */
export function metWords(met: readonly MetTest[], nameOf: NameOf): MetWords[] {
  return met.map(({ test, found, negated }) => ({
    condition: conditionWords({ version: 1, all: [negated ? { not: test } : test] }, nameOf).slice(
      lead,
      -1,
    ),
    found: foundWords(test.field, found, nameOf),
  }));
}

function foundWords(field: MetTest['test']['field'], found: string | null, nameOf: NameOf): string {
  const { choices, kind } = fieldDefinition(field);
  if (found === null) return 'nothing';
  if (kind === 'flag') return found === 'true' ? 'yes' : 'no';
  if (isNamedField(field)) return nameOf(field, found) ?? found;
  return choices[found] ?? found;
}

/** Why a rule acted, as one sentence of a history: "priority is High, and assignee is nobody". */
export function becauseWords(words: readonly MetWords[]): string {
  if (words.length === 0) return 'it has no conditions';
  return words.map(({ condition }) => condition).join(', and ');
}
