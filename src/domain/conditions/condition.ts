import type { ConditionField } from './condition-fields.js';

/** How a test compares what a ticket has with its values. */
export const conditionOperators = [
  'is',
  'is_not',
  'before',
  'from',
  'within_last',
  'longer_ago',
  'within_next',
] as const;
export type ConditionOperator = (typeof conditionOperators)[number];

/**
 * One test of one field. Values are texts whatever the field: codes, ids of people, `me` and `nobody`,
 * `yes` and `no`, a date (`2026-11-30`, in the reader's zone) or a length of time (`30m`, `4h`, `3d`).
 * Several values are alternatives.
 */
export interface FieldTest {
  readonly field: ConditionField;
  readonly op: ConditionOperator;
  readonly values: readonly string[];
}

/** Every one of these, at least one of them, or not this. Groups are never empty. */
export type Condition =
  | FieldTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What views, rules and reports choose tickets by: all of these conditions; none at all is every
 * ticket. `version` is that of the shape, so that what is stored can be read after the shape grows.
 */
export interface ConditionSet {
  readonly version: 1;
  readonly all: readonly Condition[];
}

/** The conditions that every ticket meets. */
export const everyTicket: ConditionSet = { version: 1, all: [] };

/** The tests of a condition in the order of reading. */
export function testsOf(condition: Condition): FieldTest[] {
  if ('field' in condition) return [condition];
  if ('not' in condition) return testsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(testsOf);
}
