import type { Answers, ServiceField } from '../api/portal-types.js';

const yesNo: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No' };

const optionLabel = (field: ServiceField, value: unknown): string =>
  field.options?.find((option) => option.value === value)?.label ?? String(value);

const dateWords = (value: string): string => {
  const at = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? value
    : at.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
};

const moneyWords = (value: string): string => {
  const amount = Number(value.replace(/[$,\s]/g, ''));
  return Number.isNaN(amount)
    ? value
    : amount.toLocaleString('en-US', {
        style: 'currency',
        currency: 'USD',
        trailingZeroDisplay: 'stripIfInteger',
      });
};

/** An answer as it is read back on the review page; empty text when there is none. */
export const answerInWords = (
  field: ServiceField,
  answer: unknown,
  personName: (id: number) => string | undefined,
): string => {
  if (answer === undefined || answer === null || answer === '') return '';
  if (Array.isArray(answer)) return answer.map((value) => optionLabel(field, value)).join(', ');
  if (field.kind === 'person') return personName(Number(answer)) ?? 'A colleague';
  if (field.kind === 'date') return dateWords(String(answer));
  if (field.kind === 'money') return moneyWords(String(answer));
  if (field.kind === 'yes_no') return yesNo[String(answer)] ?? String(answer);
  return optionLabel(field, answer);
};

/** The answers as they are filed: only to questions that are asked. */
export const answersToFile = (shown: readonly ServiceField[], answers: Answers): Answers =>
  Object.fromEntries(
    shown.flatMap(({ key }) => {
      const answer = answers[key];
      if (answer === undefined || answer === null || answer === '') return [];
      return [[key, answer]];
    }),
  );
