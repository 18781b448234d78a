import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'wouter';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Loading } from '../../components/loading.js';
import { Timeline } from '../../components/timeline.js';
import { historyQuery } from '../api/ticket-api.js';

/** Everything that happened to a ticket, newest first, as it was recorded. */
export const HistoryPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const { timeZone } = usePerson();
  const history = useQuery(historyQuery(number));
  return (
    <div className="desk-narrow">
      <Breadcrumb trail={[{ label: number, href: `/desk/tickets/${number}` }]} current="History" />
      <PageHeading section="Desk" title={`History of ${number}`}>
        Everything that happened to {number}
      </PageHeading>
      <p className="cp-small cp-quiet">Newest first. Times in {zoneName(timeZone)}.</p>
      {history.isPending && <Loading what="the history" lines={6} />}
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      <h2 className="cp-hidden">Events</h2>
      {history.data && (
        <Timeline
          headingLevel={3}
          shown={100}
          entries={history.data.items.map((entry) => ({
            id: entry.sequence,
            title: entry.sentence,
            at: entry.at,
            when: shortMoment(entry.at, timeZone),
            by: entry.actorName ?? 'a rule',
          }))}
        />
      )}
      {history.data?.nextCursor && (
        <p className="cp-small cp-quiet">The newest {history.data.items.length} are shown.</p>
      )}
    </div>
  );
};
