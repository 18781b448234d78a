import { asProblem, problemFromBody, problemFromResponse } from './problem-error.js';

const answer = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers });

describe('a call that failed', () => {
  it('carries code, words, fields, request id and when to try again', async () => {
    const problem = await problemFromResponse(
      answer(
        400,
        JSON.stringify({
          code: 'input.invalid',
          title: 'Some answers need attention',
          detail: 'Look at the title.',
          requestId: 'r-1',
          errors: [{ field: 'subject', code: 'required', message: 'Enter a short title.' }],
        }),
        { 'Retry-After': '5' },
      ),
    );
    expect(problem).toMatchObject({
      status: 400,
      code: 'input.invalid',
      message: 'Look at the title.',
      requestId: 'r-1',
      retryAfterSeconds: 5,
      temporary: false,
    });
    expect(problem.forField('subject')).toBe('Enter a short title.');
    expect(problem.forField('body')).toBeUndefined();
  });

  it('survives an answer that is no problem document', async () => {
    const problem = await problemFromResponse(
      answer(502, '<html>Bad gateway</html>', { 'X-Request-Id': 'r-2' }),
    );
    expect(problem).toMatchObject({ status: 502, code: 'http.502', requestId: 'r-2', fields: [] });
    expect(problem.temporary).toBe(true);
  });

  it('shows something for an entry without words', () => {
    const { fields } = problemFromBody(422, { errors: [null, { code: 'x' }] });
    expect(fields.map(({ message }) => message)).toEqual([
      'This was not accepted.',
      'This was not accepted.',
    ]);
  });

  it('is a problem whatever was thrown', () => {
    const known = problemFromBody(404, null);
    expect(asProblem(known)).toBe(known);
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({
      status: -1,
      code: 'page.failed',
      temporary: false,
    });
  });
});
