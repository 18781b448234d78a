import type { Answers, MyRecord, ServicePage, ServiceField } from '../api/portal-types.js';

const recordValue = (record: MyRecord, source: string): string => {
  const values: Readonly<Record<string, string | undefined>> = {
    fullName: record.fullName,
    email: record.email,
    phone: record.phone,
    bureauName: record.bureau.name,
    title: record.title,
    workLocation: record.workLocation,
    supervisorName: record.supervisor?.fullName,
  };
  return values[source] ?? '';
};

/** The answers that the staff record gives. */
export const prefilledAnswers = (form: readonly ServiceField[], record: MyRecord): Answers =>
  Object.fromEntries(
    form.flatMap(({ key, prefill }) => {
      const value = prefill ? recordValue(record, prefill) : '';
      return value ? [[key, value]] : [];
    }),
  );

/** Takes the staff record's answers out again, where they were left as they came. */
export const withoutPrefill = (
  form: readonly ServiceField[],
  record: MyRecord,
  answers: Answers,
): Answers => {
  const prefilled = prefilledAnswers(form, record);
  return Object.fromEntries(
    Object.entries(answers).filter(([key, answer]) => prefilled[key] !== answer),
  );
};

/** The first answers of a new request: from the record, and the words of a search that found nothing. */
export const firstAnswers = (service: ServicePage, record: MyRecord, words: string): Answers => {
  const answers = prefilledAnswers(service.form.fields, record);
  const field =
    service.form.fields.find(
      ({ kind, maxLength }) => kind === 'text' && words.length <= (maxLength ?? 200),
    ) ?? service.form.fields.find(({ kind }) => kind === 'long_text');
  return words && field ? { ...answers, [field.key]: words } : answers;
};
