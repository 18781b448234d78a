/** Whoever acts, as far as the machinery needs to know: an id and what they may do. */
export interface Principal {
  readonly id: number;
  readonly permissions: ReadonlySet<string>;
}

/** Turns a session or a bearer token into a principal. The module that knows people provides it. */
export abstract class PrincipalLoader {
  /** null when that person may no longer act; the session then counts as signed out. */
  abstract bySession(personId: number): Promise<Principal | null>;
  /** The same for many at once: those who may still act, in any order. */
  abstract ofSessions(personIds: readonly number[]): Promise<Principal[]>;
  /** null when the token is unknown, expired or revoked. */
  abstract byToken(token: string): Promise<Principal | null>;
}
