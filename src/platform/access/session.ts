import { randomBytes } from 'node:crypto';
import { type Request } from 'express';
import type {} from 'express-session';

declare module 'express-session' {
  interface SessionData {
    personId: number;
    csrfToken: string;
    signedInAt: number;
    seenAt: number;
  }
}

/**
 * Signs a person in on this browser: a new session id (so that a fixed one is worthless), and a
 * CSRF token that is returned and must come back in X-CSRF-Token with every change.
 */
export async function startSession(request: Request, personId: number): Promise<string> {
  await called((done) => request.session.regenerate(done));
  const csrfToken = randomBytes(24).toString('base64url');
  const now = Date.now();
  Object.assign(request.session, { personId, csrfToken, signedInAt: now, seenAt: now });
  await called((done) => request.session.save(done));
  return csrfToken;
}

/** Signs out: the session row is deleted, so a copied cookie is worthless too. */
export async function endSession(request: Request): Promise<void> {
  await called((done) => request.session.destroy(done));
}

function called(work: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error as Error) : resolve()));
  });
}
