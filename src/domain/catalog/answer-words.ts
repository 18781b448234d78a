import type { CleanAnswers } from './check-answers.js';
import type { Answer } from './read-answer.js';
import { optionsOf, type FormField, type ServiceForm } from './service-form.js';

/** An answer as it is read back: on the review page, the request page, the ticket and in print. */
export interface AnswerInWords {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const dateWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const numberWords = new Intl.NumberFormat('en-US');
const dollarWords = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});

function optionLabel(field: FormField, value: string): string {
  return optionsOf(field).find((option) => option.value === value)?.label ?? value;
}

function inWords(
  field: FormField,
  answer: Answer,
  personName: (id: number) => string | undefined,
): string {
  if (Array.isArray(answer)) return answer.map((value) => optionLabel(field, value)).join(', ');
  switch (field.kind) {
    case 'person':
      return personName(Number(answer)) ?? 'Someone no longer in the staff record';
    case 'date':
      return dateWords.format(new Date(`${String(answer)}T00:00:00Z`));
    case 'money':
      return dollarWords.format(Number(answer));
    case 'number':
      return numberWords.format(Number(answer));
    default:
      return optionLabel(field, String(answer));
  }
}

/**
 * The answers in the order of the form, in words: the labels of options, "$1,250.50", "March 6, 2026",
 * a person's name from the look-up given. Questions without an answer are left out.
 */
export function answersInWords(
  form: ServiceForm,
  answers: CleanAnswers,
  personName: (id: number) => string | undefined,
): AnswerInWords[] {
  return form.flatMap((field) => {
    const answer = answers[field.key];
    return answer === undefined
      ? []
      : [{ key: field.key, label: field.label, value: inWords(field, answer, personName) }];
  });
}
