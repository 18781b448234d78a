import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon.js';

interface NewerOlderProps {
  /** What is paged, for the name of the navigation: "Requests". */
  readonly label: string;
  readonly newerHref: string | null;
  readonly olderHref: string | null;
  readonly newerWord?: string;
  readonly olderWord?: string;
}

/** Pages of a list that only knows its neighbours. Nothing is shown when all of it is on one page. */
export const NewerOlder = ({
  label,
  newerHref,
  olderHref,
  newerWord = 'Newer',
  olderWord = 'Older',
}: NewerOlderProps): ReactElement | null => {
  if (newerHref === null && olderHref === null) return null;
  return (
    <nav className="cp-pages" aria-label={`${label}, pages`}>
      {newerHref !== null && (
        <Link href={newerHref} className="cp-pages__link">
          <Icon name="navigate_before" />
          {newerWord}
        </Link>
      )}
      {olderHref !== null && (
        <Link href={olderHref} className="cp-pages__link cp-pages__link--next">
          {olderWord}
          <Icon name="navigate_next" />
        </Link>
      )}
    </nav>
  );
};
