import type { Answers, ServiceField } from '../api/portal-types.js';

const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

const showingValues = (when: NonNullable<ServiceField['showWhen']>): readonly string[] =>
  when.in ?? (when.equals === undefined ? [] : [when.equals]);

/** The questions that are asked, given the answers so far: an unasked question shows nothing below it. */
export const shownFields = (
  form: readonly ServiceField[],
  answers: Answers,
): readonly ServiceField[] => {
  const shown = new Set<string>();
  return form.filter((field) => {
    const when = field.showWhen;
    const given = when && shown.has(when.field) ? [answers[when.field]].flat() : [];
    const isShown = !when || showingValues(when).some((value) => given.includes(value));
    if (isShown) shown.add(field.key);
    return isShown;
  });
};

const mostOnOnePage = 6;
const mostOnEachPage = 4;

/**
 * The pages of a form. Up to six questions stay together; longer forms are cut evenly into pages of
 * at most four. A question that depends on another stays on that one's page.
 */
export const formPages = (form: readonly ServiceField[]): readonly (readonly ServiceField[])[] => {
  const leading = form.filter((field) => !field.showWhen).length;
  const count = leading <= mostOnOnePage ? 1 : Math.ceil(leading / mostOnEachPage);
  const perPage = Math.ceil(leading / count);
  const pages: ServiceField[][] = [];
  let onPage = 0;
  for (const field of form) {
    const page = pages.at(-1);
    if (page && (field.showWhen || onPage < perPage)) page.push(field);
    else {
      pages.push([field]);
      onPage = 0;
    }
    if (!field.showWhen) onPage += 1;
  }
  return pages;
};

const choosing = new Set(['radios', 'checkboxes', 'select', 'yes_no', 'person']);

/** The words for a question that was left empty, as the server says them. */
export const missingWords = ({ kind, label, missingMessage }: ServiceField): string => {
  if (missingMessage) return missingMessage;
  const verb = choosing.has(kind) ? 'Choose' : 'Enter';
  if (label.endsWith('?')) return `${verb} an answer to “${label}”`;
  const inSentence = /^[A-Z][A-Z0-9]/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
  return `${verb} ${inSentence}`;
};

/** The questions on a page that must be answered and are not; everything else is for the server to judge. */
export const unanswered = (
  fields: readonly ServiceField[],
  answers: Answers,
): readonly ServiceField[] =>
  fields.filter((field) => field.required !== false && isEmpty(answers[field.key]));

/** The id of a question's control on its page. */
export const controlId = (key: string): string => `q-${key}`;

/** The question a server error is about: it names it as `key` or `answers.key`. */
export const questionOf = (
  form: readonly ServiceField[],
  errorField: string | undefined,
): ServiceField | undefined =>
  form.find(({ key }) => errorField === key || errorField === `answers.${key}`);

/** The number, from 1, of the page that asks a question. */
export const pageOf = (pages: readonly (readonly ServiceField[])[], key: string): number =>
  Math.max(1, pages.findIndex((page) => page.some((field) => field.key === key)) + 1);
