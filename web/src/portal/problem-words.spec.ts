import { ProblemError } from '../api/problem-error.js';
import { formErrors } from './problem-words.js';

const problem = (status: number, more: Partial<ProblemError> = {}): ProblemError =>
  new ProblemError(
    status,
    'some.code',
    'A title',
    'A detail',
    more.fields ?? [],
    more.requestId,
    more.retryAfterSeconds,
  );

const noField = (): undefined => undefined;
const words = (failed: ProblemError): string => formErrors(failed, noField)[0]?.message ?? '';

describe('why a form was not sent', () => {
  it('is nothing at all before it was tried', () => {
    expect(formErrors(null, noField)).toEqual([]);
  });

  it('is one line for each field, tied to its control where the page has one', () => {
    const fields = [
      { field: 'body', code: 'too_long', message: 'Your message must be shorter' },
      { field: 'other', code: 'x', message: 'Something else' },
      { field: undefined, code: 'y', message: 'No field at all' },
    ];
    const controls = (field: string): string | undefined =>
      field === 'body' ? 'reply' : undefined;
    expect(formErrors(problem(400, { fields }), controls)).toEqual([
      { message: 'Your message must be shorter', fieldId: 'reply' },
      { message: 'Something else' },
      { message: 'No field at all' },
    ]);
  });

  it('says that what was typed is still there when no answer came or the session ended', () => {
    expect(words(problem(0))).toBe(
      'We can’t reach the service. What you typed is still here. Check your connection.',
    );
    expect(words(problem(401))).toContain('What you typed is still here.');
  });

  it('says when to try again', () => {
    expect(words(problem(503, { retryAfterSeconds: 5 }))).toContain('Try again in 5 seconds.');
    expect(words(problem(429, { retryAfterSeconds: 600 }))).toContain('Try again in 10 minutes.');
    expect(words(problem(503))).toContain('Try again in a moment.');
  });

  it('gives the number to quote when it was our fault', () => {
    expect(words(problem(500, { requestId: 'r-17' }))).toContain('quote r-17');
  });

  it('says that a text is too long and is still there, and repeats the server in all else', () => {
    expect(words(problem(413))).toMatch(/too long to send\. .+ Shorten it\./);
    expect(words(problem(409))).toBe('A detail');
  });
});
