import { decide, type Decision, type Refusal } from '../decision.js';

/** The kinds of question a form can ask. */
export const fieldKinds = [
  'text',
  'long_text',
  'radios',
  'checkboxes',
  'select',
  'person',
  'date',
  'money',
  'yes_no',
  'number',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** What of a person's record a field can be filled in from. */
export const prefillSources = [
  'fullName',
  'email',
  'phone',
  'bureauName',
  'title',
  'workLocation',
  'supervisorName',
] as const;
export type PrefillSource = (typeof prefillSources)[number];

/** One answer to choose: the value is stored, the label is read. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** A question is asked only when an earlier one was answered this way; of checkboxes, when one of the values is ticked. */
export type ShowWhen =
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly in: readonly string[] };

/** One question. It must be answered unless `required` is false; lengths count characters, `min` and `max` are for number and money. */
export interface FormField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly options?: readonly FieldOption[];
  readonly showWhen?: ShowWhen;
  readonly min?: number;
  readonly max?: number;
  readonly prefill?: PrefillSource;
  /** The whole error for a missing answer ("Enter a charge code"), where one made from the label would read badly. */
  readonly missingMessage?: string;
}

/** The questions of a service, in the order in which they are asked. */
export type ServiceForm = readonly FormField[];

/** The longest text a form may ask for, in characters. */
export const longestText = 20_000;

/** How long an answer may be when the field does not say. */
export const defaultMaxLength = { text: 200, long_text: 5_000 } as const;

/** The answers to a yes-or-no question, as values and as options. */
export const yesNoOptions: readonly FieldOption[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The options of a field that is answered by choosing: a yes-or-no question has two, a typed one has none. */
export function optionsOf(field: FormField): readonly FieldOption[] {
  return field.kind === 'yes_no' ? yesNoOptions : (field.options ?? []);
}

/** The values that let a question be asked. */
export function showingValues(condition: ShowWhen): readonly string[] {
  return 'equals' in condition ? [condition.equals] : condition.in;
}

const keyPattern = /^[a-z][a-z0-9_]{0,59}$/;

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}

function isDeclaredByOptions(kind: FieldKind): boolean {
  return kind === 'radios' || kind === 'checkboxes' || kind === 'select';
}

function isText(kind: FieldKind): boolean {
  return kind === 'text' || kind === 'long_text';
}

function isAmount(kind: FieldKind): boolean {
  return kind === 'number' || kind === 'money';
}

type FieldRule = (
  field: FormField,
  form: ServiceForm,
  index: number,
) => [string, string, string] | null;

function said(holds: boolean, code: string, part: string, message: string): ReturnType<FieldRule> {
  return holds ? [code, part, message] : null;
}

function earlier(form: ServiceForm, index: number, key: string): FormField | undefined {
  return form.slice(0, index).find((field) => field.key === key);
}

const rules: readonly FieldRule[] = [
  ({ key }) =>
    said(
      !keyPattern.test(key),
      'form.key_invalid',
      'key',
      'A key starts with a small letter and has only small letters, digits and underscores.',
    ),
  ({ key }, form, index) =>
    said(
      earlier(form, index, key) !== undefined,
      'form.key_twice',
      'key',
      `Another question has the key "${key}".`,
    ),
  ({ kind }) =>
    said(!isOneOf(fieldKinds, kind), 'form.kind_unknown', 'kind', `There is no kind "${kind}".`),
  ({ label }) => said(label.trim() === '', 'form.label_missing', 'label', 'Enter the question.'),
  ({ kind, options = [] }) =>
    said(
      isDeclaredByOptions(kind) && options.length < (kind === 'checkboxes' ? 1 : 2),
      'form.options_missing',
      'options',
      'Give at least two answers to choose from (one for checkboxes).',
    ),
  ({ kind, options }) =>
    said(
      !isDeclaredByOptions(kind) && options !== undefined,
      'form.options_not_wanted',
      'options',
      'Only radios, checkboxes and select have options.',
    ),
  ({ options = [] }) =>
    said(
      new Set(options.map(({ value }) => value)).size < options.length,
      'form.option_twice',
      'options',
      'Two options have the same value.',
    ),
  ({ kind, maxLength }) =>
    said(
      maxLength !== undefined &&
        !(isText(kind) && Number.isInteger(maxLength) && maxLength > 0 && maxLength <= longestText),
      'form.max_length_invalid',
      'maxLength',
      `Only text has a longest length, a whole number from 1 to ${longestText}.`,
    ),
  ({ kind, min, max }) =>
    said(
      (min !== undefined || max !== undefined) && !isAmount(kind),
      'form.range_not_wanted',
      'min',
      'Only number and money have a smallest and a largest value.',
    ),
  ({ min, max }) =>
    said(
      min !== undefined && max !== undefined && min > max,
      'form.range_invalid',
      'min',
      'The smallest value is larger than the largest.',
    ),
  ({ kind, prefill }) =>
    said(
      prefill !== undefined && !(isText(kind) && isOneOf(prefillSources, prefill)),
      'form.prefill_invalid',
      'prefill',
      `Only text is filled in from the record, from one of: ${prefillSources.join(', ')}.`,
    ),
];

function conditionRefusal(
  field: FormField,
  form: ServiceForm,
  index: number,
): ReturnType<FieldRule> {
  const condition = field.showWhen;
  if (condition === undefined) return null;
  const part = 'showWhen';
  const asked = earlier(form, index, condition.field);
  if (asked === undefined) {
    return form.some(({ key }) => key === condition.field)
      ? [
          'form.condition_forward',
          part,
          `"${condition.field}" is asked later; a question can depend only on an earlier one.`,
        ]
      : ['form.condition_unknown', part, `There is no question "${condition.field}".`];
  }
  const options = optionsOf(asked).map(({ value }) => value);
  if (options.length === 0) {
    return [
      'form.condition_not_choice',
      part,
      `"${condition.field}" is not answered by choosing, so nothing can depend on it.`,
    ];
  }
  const values = showingValues(condition);
  const unknown = values.filter((value) => !options.includes(value));
  return said(
    values.length === 0 || unknown.length > 0,
    'form.condition_value_unknown',
    part,
    `"${condition.field}" has no answer "${unknown.join('", "')}".`,
  );
}

/**
 * Whether a form can be published: keys are unique, every choice has answers, and a question depends
 * only on the answers of an earlier one. Each refusal names its place, as in "fields.3.showWhen".
 */
export function checkForm(form: ServiceForm): Decision<ServiceForm> {
  const refusals = form.flatMap((field, index): Refusal[] =>
    [...rules, conditionRefusal].flatMap((rule) => {
      const found = rule(field, form, index);
      if (found === null) return [];
      const [code, part, message] = found;
      return [{ code, message, field: `fields.${index}.${part}` }];
    }),
  );
  return decide(refusals, () => form);
}
