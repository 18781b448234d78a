import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, use, useMemo } from 'react';
import { answer, api, rememberCsrfToken } from '../api/client.js';
import { ErrorState } from './error-state.js';
import { Loading } from '../components/loading.js';

/** The four parts of the application a person may be let into. */
export type AreaName = 'portal' | 'desk' | 'dashboards' | 'admin';

export interface SessionPerson {
  readonly id: number;
  readonly fullName: string;
  readonly givenName: string;
  readonly email: string;
  readonly bureauCode: string;
  readonly timeZone: string;
}

/** Who is signed in and what they may do, as GET /session says. */
export interface Session {
  readonly signedIn: boolean;
  readonly person: SessionPerson | null;
  readonly areas: readonly AreaName[];
  readonly permissions: readonly string[];
  readonly demo: boolean;
}

const sessionKey = ['session'] as const;

const readSession = async (): Promise<Session> => {
  const body = (await answer(api.GET('/session'))) as Session & { csrfToken?: string | null };
  rememberCsrfToken(body.csrfToken ?? '');
  return {
    signedIn: body.signedIn,
    person: body.person ?? null,
    areas: body.areas ?? [],
    permissions: body.permissions ?? [],
    demo: body.demo === true,
  };
};

const SessionContext = createContext<Session | null>(null);

/** Reads the session before anything else is shown; without it no page can know what to offer. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const session = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });
  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>;
  if (session.isError) {
    return (
      <main id="main" className="app-alone">
        <ErrorState
          error={session.error}
          title="We can’t start right now"
          onRetry={() => void session.refetch()}
        />
      </main>
    );
  }
  return <Loading what="Counterpart" />;
};

/** The session of the page's reader. */
export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside SessionProvider.');
  return session;
};

/** The person who is signed in; only for pages behind sign-in. */
export const usePerson = (): SessionPerson => {
  const { person } = useSession();
  if (!person) throw new Error('usePerson is called on a page that needs no sign-in.');
  return person;
};

/** What a page does about the session: read it again after signing in, or end it. */
export const useSessionActs = (): {
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
} => {
  const client = useQueryClient();
  return useMemo(
    () => ({
      refresh: async () => {
        const fresh = await readSession();
        client.setQueryData(sessionKey, fresh);
      },
      signOut: async () => {
        await api.DELETE('/session');
        // A full load drops everything this page has read for the person who leaves.
        location.assign('/sign-in?signed-out=1');
      },
    }),
    [client],
  );
};
