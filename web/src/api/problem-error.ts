/** One field of the request that the server refused, in words that can be shown beside it. */
export interface FieldProblem {
  readonly field: string | undefined;
  readonly code: string;
  readonly message: string;
}

interface ProblemBody {
  code?: unknown;
  title?: unknown;
  detail?: unknown;
  requestId?: unknown;
  errors?: unknown;
}

/**
 * What every failed call rejects with. Status 0 means that no answer came at all (offline, server
 * gone); `body` is the whole problem document, for codes that carry more (a moved conversation).
 */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly requestId: string | undefined = undefined,
    readonly retryAfterSeconds: number | undefined = undefined,
    readonly body: unknown = undefined,
  ) {
    super(detail || title);
    this.name = 'ProblemError';
  }

  /** True when the same call may work later without any change: no answer, overload, restart. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The message for one field, if the server refused that field. */
  forField(field: string): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.message;
  }
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

const fieldProblem = (value: unknown): FieldProblem => {
  const entry = (value ?? {}) as { field?: unknown; code?: unknown; message?: unknown };
  return {
    field: typeof entry.field === 'string' ? entry.field : undefined,
    code: text(entry.code, 'unknown'),
    message: text(entry.message, 'This was not accepted.'),
  };
};

const retryAfterOf = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
};

/** Reads a failed response into a `ProblemError`; a body that is no problem document is survived. */
export const problemFromResponse = async (response: Response): Promise<ProblemError> => {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return problemFromBody(response.status, body, {
    requestId: response.headers.get('X-Request-Id'),
    retryAfterSeconds: retryAfterOf(response),
  });
};

/** The same for callers that have no `Response`, such as an upload with progress. */
export const problemFromBody = (
  status: number,
  body: ProblemBody | null,
  headers: { requestId?: string | null; retryAfterSeconds?: number | undefined } = {},
): ProblemError =>
  new ProblemError(
    status,
    text(body?.code, `http.${status}`),
    text(body?.title, 'Something went wrong'),
    text(body?.detail, ''),
    Array.isArray(body?.errors) ? body.errors.map(fieldProblem) : [],
    text(body?.requestId, headers.requestId ?? '') || undefined,
    headers.retryAfterSeconds,
    body,
  );

/** The problem of a call that got no answer. */
export const unreachableProblem = (): ProblemError =>
  new ProblemError(
    0,
    'network.unreachable',
    'We can’t reach the service',
    'Check your connection, then try again.',
  );

/** Any thrown value as a `ProblemError`, so that screens handle one shape. */
export const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError
    ? error
    : new ProblemError(-1, 'page.failed', 'This page stopped working', String(error));
