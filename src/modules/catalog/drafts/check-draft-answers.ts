import type { RawAnswers } from '../../../domain/catalog/check-answers.js';
import { readAnswer } from '../../../domain/catalog/read-answer.js';
import {
  longestText,
  type FormField,
  type ServiceForm,
} from '../../../domain/catalog/service-form.js';
import type { Refusal } from '../../../domain/decision.js';

/** What may not even be kept in a draft; everything else may be half done. */
const neverKept = new Set(['answers.too_long', 'answers.bad_characters', 'answers.not_text']);

const mostTicked = 200;

/**
 * Why answers can't be kept as they are: a question the form doesn't have, a text that is too long
 * or can't be stored, or something no form sends. A missing or half-typed answer is fine in a draft.
 */
export function refusalsOfDraft(form: ServiceForm, answers: RawAnswers): Refusal[] {
  const fields = new Map(form.map((field) => [field.key, field]));
  return Object.entries(answers).flatMap(([key, answer]) => {
    const field = fields.get(key);
    if (!field) {
      const message = 'This form does not ask for this.';
      return [{ code: 'answers.unknown_field', message, field: key }];
    }
    return refusalsOfAnswer(field, answer);
  });
}

function refusalsOfAnswer(field: FormField, answer: unknown): Refusal[] {
  if (!couldBeTyped(answer)) {
    const message = 'This answer can’t be saved. Type it again.';
    return [{ code: 'answers.not_an_answer', message, field: field.key }];
  }
  const asText = { ...field, kind: field.kind === 'text' ? 'text' : 'long_text' } as const;
  const texts = (Array.isArray(answer) ? answer : [answer]).filter(
    (part) => typeof part === 'string',
  );
  return texts.flatMap((text) => {
    const reading = readAnswer(asText, text);
    return reading.allowed ? [] : reading.refusals.filter(({ code }) => neverKept.has(code));
  });
}

/** What a form's fields can hold: a text, a number, yes or no, or a list of ticked values; null for cleared. */
function couldBeTyped(answer: unknown): boolean {
  if (Array.isArray(answer)) {
    return (
      answer.length <= mostTicked &&
      answer.every((part) => typeof part === 'string' && part.length <= longestText)
    );
  }
  if (typeof answer === 'number') return Number.isFinite(answer);
  return answer === null || typeof answer === 'string' || typeof answer === 'boolean';
}
