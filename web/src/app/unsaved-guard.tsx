import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';

interface UnsavedGuardProps {
  /** Whether something was typed that leaving would put aside. */
  readonly unsaved: boolean;
  /** What it is, as it reads in "Your changes to … are not published". */
  readonly what: string;
}

/** Asks before a link or the browser leads away from what was typed. */
export const UnsavedGuard = ({ unsaved, what }: UnsavedGuardProps): ReactElement => {
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string | null>(null);
  const leaving = useRef(false);
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    const ask = (event: MouseEvent): void => {
      const href = leaving.current ? null : hrefAway(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(href);
    };
    addEventListener('beforeunload', warn);
    document.addEventListener('click', ask, true);
    return () => {
      removeEventListener('beforeunload', warn);
      document.removeEventListener('click', ask, true);
    };
  }, [unsaved]);
  const leave = (): void => {
    leaving.current = true;
    setWanted(null);
    navigate(wanted!);
  };
  return (
    <Dialog heading="Leave without saving?" open={wanted !== null} onClose={() => setWanted(null)}>
      <p>Your changes to {what} are not saved.</p>
      <div className="cp-actions">
        <Button onClick={() => setWanted(null)}>Stay here</Button>
        <Button variant="outline" onClick={leave}>
          Leave
        </Button>
      </div>
    </Dialog>
  );
};

/** Where an ordinary press on a link of ours would lead; null when it stays on the page or opens elsewhere. */
const hrefAway = (event: MouseEvent): string | null => {
  const pressed = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!pressed || !(link instanceof HTMLAnchorElement) || link.target === '_blank') return null;
  const { origin, pathname, search } = new URL(link.href);
  if (origin !== location.origin || pathname === location.pathname) return null;
  return `${pathname}${search}`;
};
