import { type ReactElement, useState } from 'react';
import { announce } from '../app/announcer.js';
import { Alert } from '../components/alert.js';

interface DraftNote {
  /** The words as they stand above the form; nothing while there is nothing to say. */
  readonly shown: ReactElement | null;
  readonly say: (words: string) => void;
  /** An older version was put into the form: says so, and goes to its beginning. */
  readonly sayRestored: (version: number) => void;
}

/** What an editor's page says of its draft: found again, filled from an older version, given up. */
export const useDraftNote = (cameBack: boolean): DraftNote => {
  const [words, say] = useState(cameBack ? 'Your changes from before are back.' : '');
  return {
    shown: words ? (
      <Alert tone="info" slim role="status">
        <p>{words}</p>
      </Alert>
    ) : null,
    say,
    sayRestored: (version) => {
      say(`Version ${version} is in the form. Nothing is published yet.`);
      announce(`Version ${version} is in the form`);
      scrollTo({ top: 0 });
    },
  };
};

/** The reason that is proposed for publishing an older version again; what was typed stays. */
export const againReason = (typed: string, version: number): string =>
  typed || `Version ${version} again`;
