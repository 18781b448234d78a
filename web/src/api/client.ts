import createClient, { type Middleware } from 'openapi-fetch';
import { problemFromResponse, unreachableProblem } from './problem-error.js';
import type { paths } from './schema.js';

/** The server's paths without their common prefix: `api.GET('/queues')`. */
type VersionOnePaths = {
  [Path in keyof paths as Path extends `/api/v1${infer Rest}` ? Rest : Path]: paths[Path];
};

let csrfToken = '';

/** The session's token; every call that changes something carries it. */
export const rememberCsrfToken = (token: string): void => {
  csrfToken = token;
};

/** For calls that cannot go through `api`, such as an upload with progress. */
export const currentCsrfToken = (): string => csrfToken;

let onRefusedToken: () => void = () => undefined;

/** What to do when the server refuses the token: another tab has signed in anew. */
export const whenTokenIsRefused = (act: () => void): void => {
  onRefusedToken = act;
};

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

const sessionGuard: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept', 'application/json, application/problem+json');
    if (!reading.has(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await problemFromResponse(response);
    if (problem.code === 'access.csrf_token') onRefusedToken();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return unreachableProblem();
  },
};

/** The typed client. A call that fails rejects with a `ProblemError`, whatever the reason. */
export const api = createClient<VersionOnePaths>({
  baseUrl: '/api/v1',
  credentials: 'same-origin',
});
api.use(sessionGuard);

/** The body of a call that succeeded: `await answer(api.GET('/queues'))`. */
export const answer = async <T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> =>
  (await call).data as NonNullable<T>;

/**
 * Headers of a write: `repeatKey` makes sending the same thing twice harmless, `version` refuses
 * the edit (412) when somebody else changed the thing since it was read.
 */
export const writeHeaders = (write: {
  repeatKey?: string | undefined;
  version?: number | undefined;
}): Record<string, string> => ({
  ...(write.repeatKey === undefined ? {} : { 'Idempotency-Key': write.repeatKey }),
  ...(write.version === undefined ? {} : { 'If-Match': `"${write.version}"` }),
});

/** A new key for one act of one person; keep it while the same act is retried. */
export const newRepeatKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
