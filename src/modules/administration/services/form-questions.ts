import {
  defaultMaxLength,
  optionsOf,
  showingValues,
  type FieldKind,
  type FormField,
  type ServiceForm,
} from '../../../domain/catalog/service-form.js';
import type { SetupConditionView, SetupQuestionView } from './service-setup.views.js';

const kindLabels: Readonly<Record<FieldKind, string>> = {
  text: 'One line of text',
  long_text: 'Text',
  radios: 'One of a few',
  checkboxes: 'Any of a few',
  select: 'One of a list',
  person: 'A colleague',
  date: 'A date',
  money: 'An amount in dollars',
  yes_no: 'Yes or no',
  number: 'A whole number',
};

/** The questions of a form with everything in words that decides when and how they are asked. */
export function questionsOf(form: ServiceForm): SetupQuestionView[] {
  return form.map((field) => ({
    key: field.key,
    kind: field.kind,
    kindLabel: kindLabels[field.kind],
    label: field.label,
    hint: field.hint ?? null,
    required: field.required ?? true,
    options: (field.options ?? []).map(({ value, label }) => ({ value, label })),
    askedWhen: conditionOf(field, form),
    prefill: field.prefill ?? null,
    limits: limitsOf(field),
  }));
}

function conditionOf({ showWhen }: FormField, form: ServiceForm): SetupConditionView | null {
  if (showWhen === undefined) return null;
  const asked = form.find(({ key }) => key === showWhen.field)!;
  const labels = new Map(optionsOf(asked).map(({ value, label }) => [value, label]));
  return {
    question: asked.label,
    answers: showingValues(showWhen).map((value) => labels.get(value) ?? value),
  };
}

function limitsOf({ kind, maxLength, min, max }: FormField): string | null {
  if (kind === 'text' || kind === 'long_text') {
    return `Up to ${inWords(maxLength ?? defaultMaxLength[kind])} characters`;
  }
  if (min !== undefined && max !== undefined) return `From ${inWords(min)} to ${inWords(max)}`;
  if (min !== undefined) return `${inWords(min)} or more`;
  return max === undefined ? null : `Up to ${inWords(max)}`;
}

function inWords(amount: number): string {
  return amount.toLocaleString('en-US');
}
