import type { ReactElement } from 'react';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { usePerson } from '../../app/session.js';
import type { QueuePageView } from '../desk-types.js';
import { dueWords } from './summary-line.js';

interface QueueEmptyProps {
  readonly code: string;
  readonly name: string;
  readonly filtered: boolean;
  readonly page: QueuePageView;
}

/** Nothing matches, or all is done: two different pieces of news. */
export const QueueEmpty = ({ code, name, filtered, page }: QueueEmptyProps): ReactElement => {
  const { timeZone } = usePerson();
  const { pending, nextDueAt } = page.summary;
  if (filtered) {
    return (
      <EmptyState
        heading="No tickets match"
        action={
          <ButtonLink href={`/desk/${code}`} variant="outline">
            Clear filters
          </ButtonLink>
        }
      >
        <p>Nothing in {name} has all of these at once.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState heading={`Nothing is waiting in ${name}`}>
      <p>
        {pending > 0 && `${pending} ${pending === 1 ? 'is' : 'are'} paused. `}
        {nextDueAt
          ? `Next promise: ${dueWords(nextDueAt, timeZone)}.`
          : 'There is no promise to keep right now.'}
      </p>
    </EmptyState>
  );
};
