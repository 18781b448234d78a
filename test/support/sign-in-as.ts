import { createHmac, randomBytes } from 'node:crypto';
import supertest from 'supertest';
import { sessionCookieName } from '../../src/platform/http/sessions.js';
import { createTestApp, type TestApp } from './test-app.js';

/** A client with a session: it sends the cookie and the CSRF token with every request. */
export type SignedInClient = ReturnType<typeof supertest.agent>;

/**
 * Signs a person in by writing the session that a sign-in would have written, without the cost of
 * a password. `csrf: false` leaves the CSRF token out, as another site's page would have to.
 */
export async function signInAs(
  person: { readonly id: number },
  options: { readonly csrf?: boolean } = {},
): Promise<SignedInClient> {
  const { url } = await createTestApp();
  const { cookie, csrfToken } = await sessionOf(person);
  const client = supertest.agent(url);
  client.set('Cookie', cookie);
  if (options.csrf !== false) client.set('X-CSRF-Token', csrfToken);
  return client;
}

/** A session of the person: its Cookie header, good for every app on this database, and its CSRF token. */
export async function sessionOf(
  person: { readonly id: number },
  app?: TestApp,
): Promise<{ readonly cookie: string; readonly csrfToken: string }> {
  const { environment, dataSource } = app ?? (await createTestApp());
  const sid = randomBytes(16).toString('hex');
  const csrfToken = randomBytes(16).toString('hex');
  const now = Date.now();
  const session = {
    cookie: { originalMaxAge: 43_200_000, httpOnly: true, path: '/', sameSite: 'lax' },
    personId: person.id,
    csrfToken,
    signedInAt: now,
    seenAt: now,
  };
  await dataSource.query(
    `INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, now() + interval '12 hours')`,
    [sid, JSON.stringify(session)],
  );
  const value = encodeURIComponent(`s:${sid}.${signatureOf(sid, environment.sessionSecret!)}`);
  return { cookie: `${sessionCookieName(environment)}=${value}`, csrfToken };
}

/** As the cookie-signature package signs. */
function signatureOf(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64').replace(/=+$/, '');
}
