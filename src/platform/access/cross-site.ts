import { timingSafeEqual } from 'node:crypto';
import { type Request } from 'express';
import './session.js';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether this request may change something, and so needs protection against forgery. */
export function changesSomething(request: Request): boolean {
  return !readingMethods.has(request.method);
}

/**
 * Whether the browser says that another site caused this request: by Sec-Fetch-Site where it sends
 * that, else by an Origin of another host. Programs that send neither are not browsers, and no
 * browser's cookie is at stake.
 */
export function comesFromAnotherSite(request: Request, publicUrl: string): boolean {
  const fetchSite = request.get('sec-fetch-site');
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  const origin = request.get('origin');
  if (origin === undefined) return false;
  return origin !== publicUrl && !(URL.canParse(origin) && new URL(origin).host === request.host);
}

/** Whether the X-CSRF-Token header holds the token of this session, compared in constant time. */
export function carriesCsrfToken(request: Request): boolean {
  const expected = Buffer.from(request.session.csrfToken ?? '');
  const given = Buffer.from(request.get('x-csrf-token') ?? '');
  return (
    expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given)
  );
}
