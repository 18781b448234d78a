import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { announce } from '../../app/announcer.js';
import { Alert, type AlertTone } from '../../components/alert.js';
import { Button } from '../../components/button.js';

interface Flash {
  readonly tone: AlertTone;
  readonly words: string;
  /** The page it belongs to; going anywhere else clears it. */
  readonly path: string;
  /** `work` when the reader stays where they are: it then shows beside what they pressed. */
  readonly place?: 'top' | 'work';
}

let current: Flash | null = null;
const listeners = new Set<() => void>();

const set = (flash: Flash | null): void => {
  current = flash;
  for (const listener of listeners) listener();
};

/** What the last act did, at the top of the page it leads to. It stays until the next act. */
export const showFlash = (flash: Flash): void => {
  set(flash);
  announce(flash.words, { urgent: flash.tone === 'error' });
};

/** Where a page sends its reader on to another one, what was said for it is shown there. */
export const carryFlash = (from: string, to: string): void => {
  if (current?.path === from) set({ ...current, path: to });
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

interface FlashSlotProps {
  readonly place?: 'top' | 'work';
}

/** Where a page shows what the last act did; nothing when there is nothing to say. */
export const FlashSlot = ({ place = 'top' }: FlashSlotProps): ReactElement | null => {
  const [path] = useLocation();
  const flash = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (current && current.path !== path) set(null);
  }, [path]);
  if (!flash || flash.path !== path || (flash.place ?? 'top') !== place) return null;
  return (
    <Alert tone={flash.tone} slim className="desk-flash">
      <p>
        {flash.words}{' '}
        <Button
          variant="link"
          onClick={() => {
            set(null);
            document.querySelector('h1')?.focus();
          }}
        >
          Dismiss
        </Button>
      </p>
    </Alert>
  );
};
