import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { api } from '../../api/client.js';
import type { ProblemError } from '../../api/problem-error.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSession, useSessionActs } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { TextField } from '../../components/text-field.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { DemoAccounts } from './demo-accounts.js';

const fieldIds: Readonly<Record<string, string>> = { email: 'email', password: 'password' };

/** Only addresses of this application: never a way to another site. */
const safeNext = (next: string | null): string =>
  next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

const emptyFields = (email: string, password: string): FormError[] => [
  ...(email.trim() ? [] : [{ message: 'Enter your email address', fieldId: 'email' }]),
  ...(password ? [] : [{ message: 'Enter your password', fieldId: 'password' }]),
];

const refusalErrors = (problem: ProblemError | null): readonly FormError[] =>
  problem?.status === 401
    ? [{ message: problem.message, fieldId: 'email' }]
    : formErrors(problem, (field) => fieldIds[field], 'Nothing is lost.');

/** Where everybody comes in; afterwards the page that was wanted opens. */
export const SignInPage = (): ReactElement => {
  const session = useSession();
  const { refresh } = useSessionActs();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const next = safeNext(search.get('next'));

  const enter = async (call: Promise<unknown>): Promise<void> => {
    await call;
    await refresh();
    navigate(next, { replace: true });
  };
  const signIn = useAct((body: { email: string; password: string }) =>
    enter(api.POST('/session', { body })),
  );
  const refused = useMemo(() => refusalErrors(signIn.problem), [signIn.problem]);
  const errors = missing.length > 0 ? missing : refused;
  const errorFor = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = emptyFields(email, password);
    setMissing(empty);
    if (empty.length === 0) void signIn.run({ email: email.trim(), password });
    else signIn.forget();
  };

  if (session.signedIn && !signIn.busy) return <Redirect to={next} replace />;
  return (
    <div className={session.demo ? 'portal-sign-in portal-sign-in--demo' : 'portal-sign-in'}>
      <div>
        <PageHeading withErrors={errors.length > 0}>Sign in to Counterpart</PageHeading>
        <p className="cp-lead">Help from human resources, IT and acquisition, in one place.</p>
        {search.has('signed-out') && (
          <Alert tone="success" slim>
            <p>You have signed out.</p>
          </Alert>
        )}
        <form className="portal-sign-in__form" onSubmit={submit} noValidate>
          <ErrorSummary errors={errors} />
          <TextField
            id="email"
            label="Email address"
            type="email"
            value={email}
            onChange={setEmail}
            error={errorFor('email')}
            input={{ autoComplete: 'username', spellCheck: false, autoCapitalize: 'none' }}
          />
          <TextField
            id="password"
            label="Password"
            type="password"
            value={password}
            onChange={setPassword}
            error={errorFor('password')}
            input={{ autoComplete: 'current-password' }}
          />
          <div className="cp-actions">
            <Button type="submit" busy={signIn.busy} busyLabel="Signing in…">
              Sign in
            </Button>
          </div>
        </form>
      </div>
      {session.demo && <DemoAccounts enter={enter} />}
    </div>
  );
};
