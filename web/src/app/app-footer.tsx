import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { answer, api } from '../api/client.js';
import { useSession } from './session.js';

const phoneHref = (phone: string): string => `tel:+1${phone.replace(/\D/g, '')}`;

interface Desk {
  readonly code: string;
  readonly deskName: string;
  readonly phone: string;
}

const storageKey = 'counterpart.desks';

/** Whom to call, as this browser last read it: wanted most when nothing can be read. */
const rememberedDesks = (): readonly Desk[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Desk[];
  } catch {
    return [];
  }
};

const rememberDesks = (desks: readonly Desk[]): void => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(desks));
  } catch {
    // Storage is full or forbidden: the numbers are then read anew each time.
  }
};

const useDesks = (): readonly Desk[] => {
  const { signedIn } = useSession();
  const groups = useQuery({
    queryKey: ['service-groups'],
    queryFn: ({ signal }) => answer(api.GET('/service-groups', { signal })),
    staleTime: 10 * 60_000,
    enabled: signedIn,
  });
  const desks = groups.data?.offices;
  useEffect(() => {
    if (desks) rememberDesks(desks);
  }, [desks]);
  return desks ?? rememberedDesks();
};

/** Help in the same place on each page: whom to call, and the request that always works. */
export const AppFooter = (): ReactElement => {
  const { signedIn } = useSession();
  const desks = useDesks();
  const [path] = useLocation();
  return (
    <footer className="app-footer">
      <div className="app-footer__inner">
        <p className="app-footer__help">
          <strong>Need help?</strong>{' '}
          {desks.map(({ code, deskName, phone }) => (
            <span key={code} className="app-footer__desk">
              {deskName} <a href={phoneHref(phone)}>{phone}</a>
            </span>
          ))}
          {signedIn ? (
            <Link href="/services/tell-us/request/new/1">Tell us in your own words</Link>
          ) : (
            'Ask the help desk of your office for a password.'
          )}
        </p>
        <p className="app-footer__about">
          {signedIn && path !== '/feedback' && (
            <>
              <Link href={`/feedback?page=${encodeURIComponent(path)}`}>
                Tell us about this page
              </Link>
              {' · '}
            </>
          )}
          Counterpart, open-source software for shared services.
        </p>
      </div>
    </footer>
  );
};
