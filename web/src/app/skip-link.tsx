import type { ReactElement } from 'react';

/** The first stop of the keyboard on every page. */
export const SkipLink = (): ReactElement => (
  <a
    className="usa-skipnav"
    href="#main"
    onClick={(event) => {
      event.preventDefault();
      document.getElementById('main')?.focus();
    }}
  >
    Skip to main content
  </a>
);
