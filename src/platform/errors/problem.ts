/** One thing that is wrong, in the shape an error summary wants; `field` is the path of the input it is about. */
export interface ProblemDetail {
  readonly field?: string;
  readonly code: string;
  readonly message: string;
}

/** A rule's answer, seen structurally so that the machinery needs no rule's type. */
export type DecisionShaped<T> =
  | { readonly allowed: true; readonly outcome: T }
  | { readonly allowed: false; readonly refusals: readonly ProblemDetail[] };

/** What else an error may carry into its answer. */
export interface ProblemExtras {
  readonly errors?: readonly ProblemDetail[];
  /** Further members of the answer's body, such as the current version. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Seconds for the Retry-After header. */
  readonly retryAfter?: number;
}

/**
 * An error that is meant for the caller: the filter turns it into application/problem+json
 * (RFC 9457). `detail` is a sentence for a person; everything else thrown becomes a 500 without words.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly ProblemDetail[];
  readonly members: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    extras: ProblemExtras = {},
  ) {
    super(`${status} ${code}: ${detail}`);
    this.errors = extras.errors ?? [];
    this.members = extras.members ?? {};
    this.retryAfter = extras.retryAfter;
  }

  /** 400: the input has the wrong shape; one entry for each wrong field. */
  static invalid(errors: readonly ProblemDetail[]): Problem {
    const detail = errors.map((error) => error.message).join(' ') || 'The request cannot be read.';
    return new Problem(400, 'request.invalid', 'There is a problem with the input', detail, {
      errors,
    });
  }

  /** 401: nobody is signed in. */
  static notSignedIn(detail = 'Sign in to continue.'): Problem {
    return new Problem(401, 'session.required', 'Not signed in', detail);
  }

  /** 403: only for an actor who may know that the thing exists. */
  static forbidden(detail: string, code = 'access.forbidden'): Problem {
    return new Problem(403, code, 'Not allowed', detail);
  }

  /** 404: does not exist, or the actor may not know that it does. Both read the same. */
  static notFound(detail = 'This does not exist, or you do not have access to it.'): Problem {
    return new Problem(404, 'not_found', 'Not found', detail);
  }

  /** 409: the thing has changed, exists already, or this was done before. */
  static conflict(code: string, detail: string, members?: Record<string, unknown>): Problem {
    return new Problem(409, code, 'Conflict', detail, members ? { members } : {});
  }

  /** 410: it existed and is over, such as an expired link. */
  static gone(code: string, detail: string): Problem {
    return new Problem(410, code, 'No longer available', detail);
  }

  /** 412: the caller's version is behind; the current one is given so that it can show both. */
  static stale(code: string, detail: string, currentVersion: number): Problem {
    return new Problem(412, code, 'Changed in the meantime', detail, {
      members: { currentVersion },
    });
  }

  /** 413: more bytes than are taken. */
  static tooLarge(detail: string, field?: string): Problem {
    return new Problem(413, 'request.too_large', 'Too large', detail, {
      errors: field === undefined ? [] : [{ field, code: 'request.too_large', message: detail }],
    });
  }

  /** 415: a kind of content that is not taken. */
  static unsupportedMedia(detail: string, field?: string): Problem {
    const code = 'request.unsupported_media';
    return new Problem(415, code, 'Kind of content not taken', detail, {
      errors: field === undefined ? [] : [{ field, code, message: detail }],
    });
  }

  /** 422: the input is well formed and a rule says no; all refusals at once. */
  static refused(refusals: readonly ProblemDetail[]): Problem {
    const detail = refusals.map((refusal) => refusal.message).join(' ');
    return new Problem(422, refusals[0]?.code ?? 'refused', 'This cannot be done', detail, {
      errors: refusals,
    });
  }

  /** 428: an edit without the version it was made on. */
  static versionRequired(): Problem {
    const detail = 'Send the version you are changing in the If-Match header.';
    return new Problem(428, 'request.version_required', 'Version required', detail);
  }

  /** 429: too often; `retryAfter` in seconds. */
  static tooMany(detail: string, retryAfter: number): Problem {
    return new Problem(429, 'request.too_many', 'Too many attempts', detail, { retryAfter });
  }

  /** 503: the database cannot be reached or is too busy; safe to try again. */
  static unavailable(): Problem {
    const detail = 'The service cannot reach its database right now. Try again in a few seconds.';
    return new Problem(503, 'service.unavailable', 'Not available right now', detail, {
      retryAfter: 5,
    });
  }
}

/** The outcome of a decision, or the 422 that carries its refusals. */
export function requireAllowed<T>(decision: DecisionShaped<T>): T {
  if (decision.allowed) return decision.outcome;
  throw Problem.refused(decision.refusals);
}
