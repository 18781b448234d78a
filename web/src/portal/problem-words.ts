import type { ProblemError } from '../api/problem-error.js';
import type { FormError } from '../components/error-summary.js';

const quote = (problem: ProblemError): string =>
  problem.requestId ? ` If you call for help, quote ${problem.requestId}.` : '';

const wait = (problem: ProblemError): string => {
  const seconds = problem.retryAfterSeconds;
  if (seconds === undefined) return 'Try again in a moment.';
  return seconds < 90
    ? `Try again in ${seconds} seconds.`
    : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
};

/** Why sending failed, in words that say what is safe and what to do. */
const failureWords = (problem: ProblemError, safe: string): string => {
  if (problem.status === 0) return `We can’t reach the service. ${safe} Check your connection.`;
  if (problem.status === 401) return `You have been signed out. ${safe} Sign in, then send again.`;
  if (problem.status === 413) return `That is too long to send. ${safe} Shorten it.`;
  if (problem.status === 429) return `That was many tries in a short time. ${wait(problem)}`;
  if (problem.status === 503) return `The service is busy or restarting. ${safe} ${wait(problem)}`;
  if (problem.status >= 500 || problem.status < 0)
    return `Something failed on our side. ${safe} ${wait(problem)}${quote(problem)}`;
  return problem.message;
};

/**
 * A refusal as the lines of an error summary: one for each field the server named, or one in words
 * when it is about no field. `fieldId` gives the control of a field on the page, if it has one.
 */
export const formErrors = (
  problem: ProblemError | null,
  fieldId: (field: string) => string | undefined,
  safe = 'What you typed is still here.',
): readonly FormError[] => {
  if (!problem) return [];
  if (problem.fields.length === 0) return [{ message: failureWords(problem, safe) }];
  return problem.fields.map(({ field, message }) => {
    const id = field === undefined ? undefined : fieldId(field);
    return id === undefined ? { message } : { message, fieldId: id };
  });
};
