import { type ReactElement, useEffect, useState } from 'react';
import { announce } from './announcer.js';

const quietForMs = 300;

/** Nothing for 300 ms, then "Loading …" in words, also for those who listen. */
export const DelayedLoading = ({ what }: { readonly what: string }): ReactElement | null => {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setVisible(true);
      announce(`Loading ${what}…`);
    }, quietForMs);
    return () => clearTimeout(timer);
  }, [what]);
  return visible ? <p className="app-loading">Loading {what}…</p> : null;
};
