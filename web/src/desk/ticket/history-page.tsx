import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useParams } from 'wouter';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Button } from '../../components/button.js';
import { Loading } from '../../components/loading.js';
import { Timeline } from '../../components/timeline.js';
import { historyQuery, ticketQuery } from '../api/ticket-api.js';
import { FlashSlot } from '../shell/flash.js';
import { EarlierMessageForm } from './earlier-message-form.js';
import { EntryMore, EntryTitle } from './history-entry.js';

/** Everything that happened to a ticket, newest first, as it was recorded. */
export const HistoryPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const { timeZone } = usePerson();
  const history = useQuery(historyQuery(number));
  const mayRewrite = history.data?.items.some(({ timeCorrectable }) => timeCorrectable) ?? false;
  const ticket = useQuery({ ...ticketQuery(number), enabled: mayRewrite });
  const [writing, setWriting] = useState(false);
  return (
    <div className="desk-narrow">
      <Breadcrumb trail={[{ label: number, href: `/desk/tickets/${number}` }]} current="History" />
      <PageHeading section="Desk" title={`History of ${number}`}>
        Everything that happened to {number}
      </PageHeading>
      <p className="cp-small cp-quiet">Newest first. Times in {zoneName(timeZone)}.</p>
      <FlashSlot />
      {mayRewrite && ticket.data && !writing && (
        <p className="desk-history__write">
          <Button variant="outline" small onClick={() => setWriting(true)}>
            Write down what was said earlier
          </Button>
        </p>
      )}
      {writing && ticket.data && (
        <EarlierMessageForm ticket={ticket.data} onClose={() => setWriting(false)} />
      )}
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
            title: <EntryTitle entry={entry} />,
            more: <EntryMore entry={entry} ticket={ticket.data ?? null} />,
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
