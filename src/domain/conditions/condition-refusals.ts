import type { Refusal } from '../decision.js';

/** Every reason for which a condition is not taken, with the words a person is shown; “…” is what it names. */
export const conditionRefusals = {
  'condition.bad_shape': 'This condition is not one that can be read.',
  'condition.field_gone': 'This condition names a field that is gone: “…”. Choose another.',
  'condition.operator_unknown': '“…” can’t be compared that way. Choose another comparison.',
  'condition.value_missing': 'Choose what “…” is compared with.',
  'condition.one_value': 'Give one value for “…”.',
  'condition.choice_unknown': 'One of the values of “…” does not exist. Choose from the list.',
  'condition.code_malformed': 'Choose from the list for “…”.',
  'condition.person_malformed': 'Choose people from the list for “…”.',
  'condition.tag_malformed':
    'Choose tags for “…”. A tag is made of small letters, digits and hyphens, such as laptop-loan.',
  'condition.yes_or_no': 'Choose yes or no for “…”.',
  'condition.date_malformed': 'Give a date for “…”, such as 2026-11-30.',
  'condition.time_length_malformed':
    'Give a length of time for “…”, such as 30 minutes, 4 hours or 3 days.',
  'condition.empty_group': 'This group holds no condition. Add one, or remove the group.',
  'condition.too_deep': 'Groups can’t be nested this deeply.',
  'condition.too_many': 'These are more than 40 conditions. Remove some.',
  'condition.too_many_values': 'These are more than 50 values for “…”. Remove some.',
  'condition.address_malformed': 'The conditions in this address can’t be read.',
} as const;

export type ConditionRefusalCode = keyof typeof conditionRefusals;

/** The refusal about the place it stands at, naming what it is about. */
export function conditionRefusal(
  code: ConditionRefusalCode,
  field: string,
  named = 'this',
): Refusal {
  return { code, message: conditionRefusals[code].replace('“…”', `“${named}”`), field };
}
