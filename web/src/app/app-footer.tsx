import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { answer, api } from '../api/client.js';
import { useSession } from './session.js';

const phoneHref = (phone: string): string => `tel:+1${phone.replace(/\D/g, '')}`;

const useOffices = (): readonly { code: string; deskName: string; phone: string }[] => {
  const { signedIn } = useSession();
  const groups = useQuery({
    queryKey: ['service-groups'],
    queryFn: ({ signal }) => answer(api.GET('/service-groups', { signal })),
    staleTime: 10 * 60_000,
    enabled: signedIn,
  });
  return groups.data?.offices ?? [];
};

/** Help in the same place on each page: whom to call, and the request that always works. */
export const AppFooter = (): ReactElement => {
  const { signedIn } = useSession();
  const offices = useOffices();
  return (
    <footer className="app-footer">
      <div className="app-footer__inner">
        <p className="app-footer__help">
          <strong>Need help?</strong>{' '}
          {offices.map(({ code, deskName, phone }) => (
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
        <p className="app-footer__about">Counterpart, open-source software for shared services.</p>
      </div>
    </footer>
  );
};
