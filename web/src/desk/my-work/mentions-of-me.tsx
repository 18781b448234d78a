import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortMoment } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { mentionsQuery } from '../api/mentions-api.js';
import { UnreadMark } from '../queue/unread-mark.js';

/** Where colleagues called the reader in a staff note in the last thirty days; nothing when nobody did. */
export const MentionsOfMe = (): ReactElement | null => {
  const { timeZone } = usePerson();
  const found = useInfiniteQuery(mentionsQuery);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  if (found.isError) {
    return (
      <ErrorState
        error={found.error}
        title="We couldn’t load your mentions"
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (items.length === 0) return null;
  return (
    <section aria-label="Mentions" className="desk-mine">
      <h2>Mentions</h2>
      <ul className="desk-drafts desk-drafts--mentions">
        {items.map((item) => (
          <li key={`${item.number} ${item.at}`}>
            <p>
              {item.unread && <UnreadMark />}
              <Link href={`/desk/tickets/${item.number}`}>
                {item.authorName} on {item.number} {item.subject}
              </Link>{' '}
              <span className="cp-small cp-quiet">{shortMoment(item.at, timeZone)}</span>
            </p>
            <p className="desk-drafts__text">{item.words}</p>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="link"
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show older mentions
        </Button>
      )}
    </section>
  );
};
