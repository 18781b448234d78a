import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession, useSessionActs } from './session.js';
import { asProblem } from '../api/problem-error.js';
import { Button } from '../components/button.js';
import { announce } from './announcer.js';
import { countDrafts, deleteDrafts } from './kept-drafts.js';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');

/** Who is signed in, the way to the profile, and sign-out: a plain disclosure, not a menu role. */
export const PersonMenu = (): ReactElement | null => {
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const [path] = useLocation();
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', onPointer);
    return () => removeEventListener('pointerdown', onPointer);
  }, [open]);

  if (!person) return null;
  return (
    <div
      className="app-person"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="app-person__button"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span className="app-person__initials" aria-hidden="true">
          {initialsOf(person.fullName)}
        </span>
        <span className="app-person__name">{person.fullName}</span>
      </button>
      <div className="app-person__list" id={listId} hidden={!open}>
        <p className="app-person__who">
          <strong>{person.fullName}</strong>
          <br />
          {person.email}
        </p>
        <ul>
          <li>
            <Link href="/profile">Your profile</Link>
          </li>
          <li>
            <SignOutButton personId={person.id} />
          </li>
        </ul>
      </div>
    </div>
  );
};

const draftWords = (count: number): string =>
  count === 1 ? 'one unsent draft' : `${count} unsent drafts`;

/** Ends the session. Words that were not sent are asked about first: others may use this computer. */
const SignOutButton = ({ personId }: { readonly personId: number }): ReactElement => {
  const { signOut } = useSessionActs();
  const [leaving, setLeaving] = useState(false);
  const [drafts, setDrafts] = useState(0);
  const leave = async (): Promise<void> => {
    if (leaving) return;
    setLeaving(true);
    try {
      await signOut();
    } catch (error) {
      setLeaving(false);
      announce(`You are still signed in. ${asProblem(error).message}`, { urgent: true });
    }
  };
  const press = (): void => {
    const count = countDrafts(personId);
    if (count === 0) void leave();
    else setDrafts(count);
  };
  if (drafts > 0 && !leaving) {
    return (
      <div className="app-person__ask" role="group" aria-label="Sign out">
        <p>This browser keeps {draftWords(drafts)} of yours.</p>
        <Button
          small
          autoFocus
          onClick={() => {
            deleteDrafts(personId);
            void leave();
          }}
        >
          Delete and sign out
        </Button>
        <Button small variant="outline" onClick={() => void leave()}>
          Keep and sign out
        </Button>
      </div>
    );
  }
  return (
    <Button variant="link" onClick={press}>
      {leaving ? 'Signing out…' : 'Sign out'}
    </Button>
  );
};
