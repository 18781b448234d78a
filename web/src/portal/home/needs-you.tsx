import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../components/icon.js';
import { Panel } from '../../components/panel.js';
import type { RequestLine } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';

const most = 3;

/** What only you can move on, oldest first. It goes away when it is done, never by a close button. */
export const NeedsYou = ({
  requests,
}: {
  readonly requests: readonly RequestLine[];
}): ReactElement | null => {
  const words = useDateWords();
  const waiting = requests
    .filter((request) => request.needsYou)
    .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
  if (waiting.length === 0) return null;
  return (
    <Panel
      heading="You need to do this"
      className="portal-needs cp-wash"
      aside={waiting.length > most && <Link href="/requests">See all {waiting.length}</Link>}
    >
      <ul className="cp-plain-list">
        {waiting.slice(0, most).map((request) => (
          <li key={request.number} className="portal-needs__item">
            <Icon name="flag" />
            <div>
              <Link href={`/requests/${request.number}`} className="portal-needs__link">
                Answer our question about “{request.subject}”
              </Link>
              <p className="cp-small">
                We asked {words.onDay(request.updatedAt)}. Our work waits for your answer.
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
