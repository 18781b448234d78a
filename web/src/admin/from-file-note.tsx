import type { ReactElement } from 'react';

interface FromFileNoteProps {
  /** What is shown: "Services". */
  readonly what: string;
  readonly source: string;
}

/** Says that this page only shows, and where it is changed. */
export const FromFileNote = ({ what, source }: FromFileNoteProps): ReactElement => (
  <p className="ad-source">
    {what} are kept in files, so that a change can be reviewed. To change one, edit{' '}
    <code>{source}</code> and restart: wrong files are refused with the line to put right, and
    nothing is loaded. Editors for this page come later.
  </p>
);
