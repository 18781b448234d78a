import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { cannedClosesQuery } from '../api/saved-replies-api.js';

/** For leads: what was closed with a saved reply, as it was, for its only answer. Nobody is named here. */
export const CannedCloses = (): ReactElement => {
  const { timeZone } = usePerson();
  const closes = useInfiniteQuery(cannedClosesQuery);
  const [first] = closes.data?.pages ?? [];
  const items = (closes.data?.pages ?? []).flatMap((page) => page.items);
  return (
    <section aria-labelledby="canned-heading" className="cp-stack">
      <h2 id="canned-heading">Closed with nothing but a saved reply</h2>
      {closes.isError && !closes.data && (
        <ErrorState
          error={closes.error}
          title="We couldn’t load these"
          onRetry={() => void closes.refetch()}
        />
      )}
      {first && (
        <p>
          {first.cannedLately} of {first.closedLately} that your teams closed in the last 30 days
          had a saved reply, word for word, as their only answer.
        </p>
      )}
      {items.length > 0 && (
        <ul className="desk-cards">
          {items.map((close) => (
            <li key={close.number} className="desk-card">
              <h3 className="desk-card__subject">
                <Link href={`/desk/tickets/${close.number}`}>{close.subject}</Link>
              </h3>
              <p className="desk-card__more">
                {close.number} · {close.serviceName} · {close.teamName} · closed{' '}
                {shortDate(close.closedAt, timeZone)} with “{close.savedReplyTitle}”
              </p>
            </li>
          ))}
        </ul>
      )}
      {closes.hasNextPage && (
        <Button
          variant="outline"
          busy={closes.isFetchingNextPage}
          onClick={() => void closes.fetchNextPage()}
        >
          Show older ones
        </Button>
      )}
    </section>
  );
};
