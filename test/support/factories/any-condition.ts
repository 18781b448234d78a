import fc from 'fast-check';
import type {
  Condition,
  ConditionSet,
  FieldTest,
} from '../../../src/domain/conditions/condition.js';
import {
  conditionFields,
  fieldDefinition,
  operatorsOf,
  type ConditionField,
} from '../../../src/domain/conditions/condition-fields.js';
import { valueKindOf, takesOneValue } from '../../../src/domain/conditions/condition-values.js';

/** Codes and people that the generated tests and tickets share, so that some of them meet. */
export const sharedCodes = ['alpha', 'beta', 'gamma'];
export const sharedTags = ['vpn', 'laptop-loan', 'género'];
export const sharedPeople = [1, 2, 3];

const fields = Object.keys(conditionFields) as ConditionField[];

const anyTest: fc.Arbitrary<FieldTest> = fc.constantFrom(...fields).chain((field) =>
  fc.constantFrom(...operatorsOf(field)).chain((op) => {
    const kind = valueKindOf(field, op);
    const choices = Object.keys(fieldDefinition(field).choices);
    const value = {
      choice: fc.constantFrom(...choices, ...(choices.length ? [] : ['none'])),
      code: fc.constantFrom(...sharedCodes, 'gone'),
      tag: fc.constantFrom(...choices, ...sharedTags, 'nowhere'),
      person: fc.constantFrom(...choices, ...sharedPeople.map(String)),
      yes_or_no: fc.constantFrom('yes', 'no'),
      date: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', '2026-12-24'),
      time_length: fc.constantFrom('30m', '4h', '1d', '9d', '40d'),
    }[kind];
    const values = fc.uniqueArray(value, { minLength: 1, maxLength: takesOneValue(kind) ? 1 : 3 });
    return values.map((texts) => ({ field, op, values: texts }));
  }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const members = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      anyTest,
      members.map((all) => ({ all })),
      members.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  };
});

/** Any set of conditions that is well formed. */
export const anyConditionSet: fc.Arbitrary<ConditionSet> = fc
  .array(condition, { maxLength: 3 })
  .map((all) => ({ version: 1, all }));
