import type { CleanAnswers } from '../../../domain/catalog/check-answers.js';
import type { FormField } from '../../../domain/catalog/service-form.js';
import type { CatalogService } from '../../catalog/catalog-service.js';

/** The title and the words of a request. */
export interface WordsOfRequest {
  readonly subject: string;
  readonly description: string;
}

const longestSubject = 120;

/**
 * The title a request is known by: the one given, else the answer to the form's question for one,
 * else the service with the first short answer in the person's own words. The description is the
 * first long answer. A sensitive request is only ever titled by its service: titles are read in lists.
 */
export function wordsOfRequest(
  { name, form, sensitive }: Pick<CatalogService, 'name' | 'form' | 'sensitive'>,
  answers: CleanAnswers,
  given:
    Partial<WordsOfRequest> | { subject?: string | undefined; description?: string | undefined },
): WordsOfRequest {
  const answerOf = (wanted: (field: FormField) => boolean): string | undefined => {
    const answer = form
      .filter(wanted)
      .map(({ key }) => answers[key])
      .find((text) => text);
    return typeof answer === 'string' ? answer : undefined;
  };
  const asked = given.subject ?? answerOf(({ key }) => key === 'subject');
  const shortAnswer = answerOf(({ kind, key }) => kind === 'text' && key !== 'subject');
  const named = shortAnswer === undefined ? name : `${name}: ${shortAnswer}`;
  return {
    subject: cut(sensitive ? name : (asked ?? named)),
    description: given.description ?? answerOf(({ kind }) => kind === 'long_text') ?? '',
  };
}

function cut(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= longestSubject
    ? letters.join('')
    : `${letters.slice(0, longestSubject - 1).join('')}…`;
}
