import { allow, refuse, type Decision, type Refusal } from '../decision.js';
import { isListOf, isRecord } from '../shapes.js';
import type { Condition, ConditionOperator, ConditionSet } from './condition.js';
import { fieldDefinition, isConditionField, operatorsOf } from './condition-fields.js';
import { conditionRefusal, type ConditionRefusalCode } from './condition-refusals.js';
import { isValueOf, takesOneValue, valueKindOf, type ValueKind } from './condition-values.js';

/** How much a set of conditions may hold; enough for people, little enough for the database. */
export const conditionLimits = { tests: 40, values: 50, depth: 4 } as const;

const isTexts = isListOf((value) => typeof value === 'string');

const malformed: Readonly<Record<ValueKind, ConditionRefusalCode>> = {
  choice: 'condition.choice_unknown',
  code: 'condition.code_malformed',
  person: 'condition.person_malformed',
  tag: 'condition.tag_malformed',
  yes_or_no: 'condition.yes_or_no',
  date: 'condition.date_malformed',
  time_length: 'condition.time_length_malformed',
};

/**
 * The set of conditions in a value from outside, or from storage. Every fault is told with the place
 * it stands at, such as `condition.all.2.values`; `place` is that of the value itself.
 */
export function readConditionSet(value: unknown, place = 'condition'): Decision<ConditionSet> {
  if (!isRecord(value) || value['version'] !== 1 || !Array.isArray(value['all'])) {
    return refuse(conditionRefusal('condition.bad_shape', place));
  }
  const reading = new Reading();
  const all = reading.list(value['all'], `${place}.all`, 1);
  if (reading.tests > conditionLimits.tests) reading.wrong('condition.too_many', place);
  const [first, ...others] = reading.refusals;
  return first ? refuse(first, ...others) : allow({ version: 1, all });
}

/** Collects what is wrong while it reads; what it gives is only of use when nothing was. */
class Reading {
  readonly refusals: Refusal[] = [];
  tests = 0;

  list(values: readonly unknown[], place: string, depth: number): Condition[] {
    return values.flatMap((value, index) => this.condition(value, `${place}.${index}`, depth));
  }

  private condition(value: unknown, place: string, depth: number): Condition[] {
    if (!isRecord(value)) return this.wrong('condition.bad_shape', place);
    const [member, ...others] = Object.keys(value);
    if ('field' in value && others.length === 2) return this.test(value, place);
    if (others.length > 0) return this.wrong('condition.bad_shape', place);
    if (depth >= conditionLimits.depth) return this.wrong('condition.too_deep', place);
    if (member === 'not') {
      const negated = this.condition(value['not'], `${place}.not`, depth + 1);
      return negated.map((not) => ({ not }));
    }
    if (member !== 'all' && member !== 'any') return this.wrong('condition.bad_shape', place);
    const members = value[member];
    if (!Array.isArray(members)) return this.wrong('condition.bad_shape', place);
    if (members.length === 0) return this.wrong('condition.empty_group', place);
    const read = this.list(members, `${place}.${member}`, depth + 1);
    return [member === 'all' ? { all: read } : { any: read }];
  }

  private test({ field, op, values }: Record<string, unknown>, place: string): Condition[] {
    this.tests += 1;
    if (typeof field !== 'string') return this.wrong('condition.bad_shape', place);
    if (!isConditionField(field)) {
      return this.wrong('condition.field_gone', `${place}.field`, field.slice(0, 100));
    }
    const { label } = fieldDefinition(field);
    if (!operatorsOf(field).includes(op as ConditionOperator)) {
      return this.wrong('condition.operator_unknown', `${place}.op`, label);
    }
    if (!isTexts(values)) return this.wrong('condition.bad_shape', `${place}.values`);
    const test = { field, op: op as ConditionOperator, values: [...new Set(values as string[])] };
    const kind = valueKindOf(field, test.op);
    const refused = (code: ConditionRefusalCode) => this.wrong(code, `${place}.values`, label);
    if (test.values.length === 0) return refused('condition.value_missing');
    if (test.values.length > conditionLimits.values) return refused('condition.too_many_values');
    if (takesOneValue(kind) && test.values.length > 1) return refused('condition.one_value');
    const fits = test.values.every((text) => isValueOf(field, kind, text));
    return fits ? [test] : refused(malformed[kind]);
  }

  wrong(code: ConditionRefusalCode, place: string, named?: string): [] {
    this.refusals.push(conditionRefusal(code, place, named));
    return [];
  }
}
