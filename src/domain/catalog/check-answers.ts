import { decide, type Decision, type Refusal } from '../decision.js';
import { readAnswer, type Answer } from './read-answer.js';
import { showingValues, type FormField, type ServiceForm } from './service-form.js';

/** Answers as they come in, by the key of the question. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** Answers as they are kept: text, a number, a date as YYYY-MM-DD, an option's value, or the values ticked. */
export type CleanAnswers = Readonly<Record<string, Answer>>;

function isShown(field: FormField, known: ReadonlyMap<string, Answer>): boolean {
  if (field.showWhen === undefined) return true;
  const answer = known.get(field.showWhen.field);
  const given = Array.isArray(answer) ? answer : [answer];
  return showingValues(field.showWhen).some((value) => given.includes(value));
}

function unknownKeys(form: ServiceForm, answers: RawAnswers): Refusal[] {
  const keys = new Set(form.map(({ key }) => key));
  return Object.keys(answers)
    .filter((key) => !keys.has(key))
    .map((key) => ({
      code: 'answers.unknown_field',
      message: 'This form does not ask for this.',
      field: key,
    }));
}

/**
 * The answers of a form, cleaned, or one error for each question that is not answered well, in the
 * words of the page. Answers to questions that are not asked because of an earlier answer are dropped;
 * optional questions left empty are left out; an answer to a question the form does not have is refused.
 * Whether a person or a bureau exists is for the caller to look up.
 */
export function checkAnswers(form: ServiceForm, answers: RawAnswers): Decision<CleanAnswers> {
  const known = new Map<string, Answer>();
  const refusals: Refusal[] = unknownKeys(form, answers);
  for (const field of form) {
    if (!isShown(field, known)) continue;
    const given = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    const reading = readAnswer(field, given);
    if (!reading.allowed) refusals.push(...reading.refusals);
    else if (reading.outcome !== null) known.set(field.key, reading.outcome);
  }
  return decide(refusals, () => Object.fromEntries(known));
}

/** The questions that are asked, given the answers so far; answers that would be refused count as not given. */
export function shownFields(form: ServiceForm, answers: RawAnswers): FormField[] {
  const known = new Map<string, Answer>();
  return form.filter((field) => {
    if (!isShown(field, known)) return false;
    const reading = readAnswer(
      field,
      Object.hasOwn(answers, field.key) ? answers[field.key] : undefined,
    );
    if (reading.allowed && reading.outcome !== null) known.set(field.key, reading.outcome);
    return true;
  });
}
