import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { api } from '../api/client.js';
import { asProblem } from '../api/problem-error.js';
import { useSession, useSessionActs } from './session.js';
import { noteSignedInAgain, useSignedOut } from './signed-out-signal.js';

/**
 * The session ended while somebody was working. The page and what was typed stay where they are;
 * the same person signs in here and goes on.
 */
export const SignedOutDialog = (): ReactElement | null => {
  const signedOut = useSignedOut();
  const { person } = useSession();
  if (!signedOut || !person) return null;
  return <SignInAgain email={person.email} name={person.givenName} />;
};

const SignInAgain = ({
  email,
  name,
}: {
  readonly email: string;
  readonly name: string;
}): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState('');
  const [sending, setSending] = useState(false);
  const ids = { title: useId(), field: useId(), error: useId() };
  const { demo } = useSession();
  const { refresh } = useSessionActs();
  const client = useQueryClient();

  useEffect(() => {
    dialog.current?.showModal();
    password.current?.focus();
  }, []);

  const signIn = async (call: () => Promise<unknown>): Promise<void> => {
    if (sending) return;
    setSending(true);
    setFailure('');
    try {
      await refresh();
      await call();
      await refresh();
      noteSignedInAgain();
      await client.invalidateQueries();
    } catch (error) {
      setFailure(asProblem(error).message);
      setSending(false);
      password.current?.focus();
    }
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = password.current?.value ?? '';
    if (typed === '') {
      setFailure('Enter your password');
      password.current?.focus();
      return;
    }
    void signIn(() => api.POST('/session', { body: { email, password: typed } }));
  };

  return (
    <dialog
      ref={dialog}
      className="cp-dialog app-sign-in-again"
      aria-labelledby={ids.title}
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id={ids.title}>You have been signed out</h2>
      <p>What you typed is still here, {name}. Sign in again to go on where you were.</p>
      <form onSubmit={submit} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <p>
          Signing in as <strong>{email}</strong>
        </p>
        <div className={failure ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
          <label className="usa-label" htmlFor={ids.field}>
            Password
          </label>
          {failure && (
            <span className="usa-error-message" id={ids.error} role="alert">
              {failure}
            </span>
          )}
          <input
            ref={password}
            id={ids.field}
            className={failure ? 'usa-input usa-input--error' : 'usa-input'}
            type="password"
            autoComplete="current-password"
            aria-describedby={failure ? ids.error : undefined}
            aria-invalid={failure ? true : undefined}
          />
        </div>
        <div className="cp-actions">
          <button type="submit" className="usa-button" aria-disabled={sending}>
            {sending ? 'Signing in…' : 'Sign in'}
          </button>
          {demo && (
            <button
              type="button"
              className="usa-button usa-button--outline"
              onClick={() => void signIn(() => api.POST('/session/demo', { body: { email } }))}
            >
              Sign in as this demo person
            </button>
          )}
          <a href="/sign-in">Sign in as somebody else</a>
        </div>
      </form>
    </dialog>
  );
};
