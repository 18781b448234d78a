import type { ConditionOperator } from './condition.js';
import { fieldDefinition, type ConditionField } from './condition-fields.js';
import { isTag } from '../ticket/tag.js';
import { isDateText, timeLengthOf } from './condition-times.js';

/** What a value of a test has to be. */
export type ValueKind = 'choice' | 'code' | 'person' | 'tag' | 'yes_or_no' | 'date' | 'time_length';

/** What the values of this field are with this operator. */
export function valueKindOf(field: ConditionField, op: ConditionOperator): ValueKind {
  const { kind } = fieldDefinition(field);
  if (kind === 'instant') return op === 'before' || op === 'from' ? 'date' : 'time_length';
  if (kind === 'flag') return 'yes_or_no';
  return kind === 'name' ? 'code' : kind;
}

/** Whether a test of the kind takes exactly one value: dates, lengths of time, yes or no. */
export function takesOneValue(kind: ValueKind): boolean {
  return kind === 'date' || kind === 'time_length' || kind === 'yes_or_no';
}

/** Whether the text can be such a value. That the code or the person exists is another question. */
export function isValueOf(field: ConditionField, kind: ValueKind, text: string): boolean {
  const { choices } = fieldDefinition(field);
  if (kind === 'choice') return Object.hasOwn(choices, text);
  if (kind === 'person') return Object.hasOwn(choices, text) || /^[1-9]\d{0,14}$/.test(text);
  if (kind === 'tag') return Object.hasOwn(choices, text) || isTag(text);
  if (kind === 'yes_or_no') return text === 'yes' || text === 'no';
  if (kind === 'date') return isDateText(text);
  return kind === 'code' ? /^[a-z0-9][a-z0-9_-]{0,99}$/.test(text) : timeLengthOf(text) !== null;
}
