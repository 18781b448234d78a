import { type ReactElement, useEffect, useState } from 'react';
import { announce } from '../app/announcer.js';

const quietForMs = 300;

/** How many of these show their words now. */
let shown = 0;

interface LoadingProps {
  /** What is being loaded: "your requests". */
  readonly what: string;
  /** Grey lines in the shape of what comes; never read out. */
  readonly lines?: number;
  /** Nothing else is on the page yet: the words are its heading until the real one comes. */
  readonly wholePage?: boolean;
}

/**
 * Nothing for 300 ms, because most answers are quicker; then words, and lines that hold the place.
 * Where one wait follows another, a page's code and then its data, the words stay.
 */
export const Loading = ({ what, lines = 0, wholePage = false }: LoadingProps): ReactElement => {
  const [visible, setVisible] = useState(() => shown > 0);
  useEffect(() => {
    const timer = setTimeout(() => {
      setVisible(true);
      announce(`Loading ${what}…`);
    }, quietForMs);
    return () => clearTimeout(timer);
  }, [what]);
  useEffect(() => {
    if (!visible) return undefined;
    shown += 1;
    return () => {
      shown -= 1;
    };
  }, [visible]);
  // Marks that the content of the page is still to come, also while nothing is shown.
  const mark = lines > 0 || wholePage ? 'cp-waiting' : undefined;
  if (!visible) return <div className={mark} />;
  const Words = wholePage ? 'h1' : 'p';
  return (
    <div className={mark}>
      <Words className="cp-loading">
        <span className="cp-spinner" aria-hidden="true" />
        Loading {what}…
      </Words>
      {lines > 0 && (
        <div className="cp-skeleton" aria-hidden="true">
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} />
          ))}
        </div>
      )}
    </div>
  );
};
