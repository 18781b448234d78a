import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { answer, api, rememberCsrfToken, whenTokenIsRefused } from '../api/client.js';
import type { components } from '../api/schema.js';
import { ErrorState } from './error-state.js';
import { Loading } from '../components/loading.js';
import { noteSignedOut } from './signed-out-signal.js';

/** The parts of the application a person may be let into. */
export type AreaName = components['schemas']['SessionView']['areas'][number];

export type SessionPerson = components['schemas']['SessionPersonView'];

/** Who is signed in and what they may do, as GET /session says. */
export type Session = Omit<components['schemas']['SessionView'], 'csrfToken'>;

const sessionKey = ['session'] as const;

const readSession = async (): Promise<Session> => {
  const { csrfToken, ...session } = await answer(api.GET('/session'));
  rememberCsrfToken(csrfToken ?? '');
  return session;
};

const SessionContext = createContext<Session | null>(null);

/**
 * The session this page was opened with. When it ends meanwhile, the page and its text stay and the
 * dialog asks to sign in again; when somebody else signs in in another tab, the page starts anew.
 */
const useHeldSession = (fresh: Session | undefined): Session | undefined => {
  const [held, setHeld] = useState(fresh);
  const ended = Boolean(held?.person && fresh && !fresh.signedIn);
  const replaced = Boolean(held?.person && fresh?.person && fresh.person.id !== held.person.id);
  if (fresh && fresh !== held && !ended && !replaced) setHeld(fresh);
  useEffect(() => {
    if (ended) noteSignedOut();
    if (replaced) location.reload();
  }, [ended, replaced]);
  return held;
};

/** Reads the session before anything else is shown; without it no page can know what to offer. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const session = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });
  const held = useHeldSession(session.data);
  const { refetch } = session;
  useEffect(() => whenTokenIsRefused(() => void refetch()), [refetch]);
  if (held) return <SessionContext value={held}>{children}</SessionContext>;
  if (session.isError) {
    return (
      <main id="main" className="app-alone">
        <h1 className="cp-hidden">Counterpart</h1>
        <ErrorState
          error={session.error}
          title="We can’t start right now"
          onRetry={() => void session.refetch()}
        />
      </main>
    );
  }
  return (
    <main className="app-alone">
      <Loading what="Counterpart" wholePage />
    </main>
  );
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
        client.setQueryData(sessionKey, await readSession());
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
