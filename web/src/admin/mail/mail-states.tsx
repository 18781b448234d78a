import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/empty-state.js';
import { adminHref } from '../admin-api.js';

interface StateCount {
  readonly state: string;
  readonly label: string;
  readonly mails: number;
  /** Whether there are more: counts are exact up to a thousand. */
  readonly orMore: boolean;
}

interface MailStatesProps {
  /** Of the list, below /admin. */
  readonly path: string;
  readonly state: string | null;
  readonly states: readonly StateCount[];
}

const countWords = (mails: number, orMore: boolean): string =>
  `${mails.toLocaleString('en-US')}${orMore ? '+' : ''}`;

/** Which state of mail a list shows, with how many there are. */
export const MailStates = ({ path, state, states }: MailStatesProps): ReactElement => {
  const total = states.reduce((sum, { mails }) => sum + mails, 0);
  const more = states.some(({ orMore }) => orMore);
  return (
    <nav aria-label="Which mail" className="ad-chips">
      <ul>
        <li>
          <Link href={adminHref(path)} aria-current={state === null ? 'page' : undefined}>
            All <span className="cp-number">{countWords(total, more)}</span>
          </Link>
        </li>
        {states.map((count) => (
          <li key={count.state}>
            <Link
              href={adminHref(path, { state: count.state })}
              aria-current={state === count.state ? 'page' : undefined}
            >
              {count.label}{' '}
              <span className="cp-number">{countWords(count.mails, count.orMore)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface NoMailProps extends MailStatesProps {
  /** What is said when there is no mail in any state. */
  readonly none: ReactElement;
}

/** That nothing is in the list, and the way back to all of it. */
export const NoMail = ({ path, state, states, none }: NoMailProps): ReactElement => {
  if (state === null) return none;
  const label = states.find((count) => count.state === state)?.label ?? state;
  return (
    <EmptyState
      heading={`No mail is in state “${label}”`}
      action={<Link href={adminHref(path)}>See all mail</Link>}
    />
  );
};
