import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { daysAway, shortMoment } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { discardDraft, unsentDraftsQuery } from '../api/composing-api.js';
import { queueTicketsQuery } from '../api/queue-api.js';
import type { ViewColumn } from '../api/view-api.js';
import type { QueueRow } from '../desk-types.js';
import { rememberQueue } from '../queue/last-queue.js';
import { QueueList } from '../queue/queue-list.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FlashSlot } from '../shell/flash.js';
import { MentionsOfMe } from './mentions-of-me.js';
import { type DraftKind, dropDraft, unsentDrafts } from '../ticket/drafts.js';

const isPaused = (row: QueueRow): boolean => row.status === 'pending';

/** Waits until some time today, or should have gone on before. */
const isBackToday = (row: QueueRow, timeZone: string): boolean =>
  isPaused(row) && row.pendingUntil !== null && daysAway(row.pendingUntil, timeZone) <= 0;

/**
 * What the reader has in hand: what is due next, what they did not send, what comes back today, where
 * colleagues call them, what waits for others.
 */
export const MyWorkPage = (): ReactElement => {
  const { timeZone } = usePerson();
  const mine = useQuery(queueTicketsQuery('mine', {}));
  useRowKeys();
  const columns = mine.data?.columns ?? [];
  const rows = mine.data?.items ?? [];
  const due = rows.filter((row) => !isPaused(row));
  const back = rows.filter((row) => isBackToday(row, timeZone));
  const paused = rows.filter((row) => isPaused(row) && !back.includes(row));
  const numbers = rows.map((row) => row.number).join(' ');
  useEffect(() => {
    if (numbers) rememberQueue({ href: '/desk/me', name: 'My work', numbers: numbers.split(' ') });
  }, [numbers]);
  return (
    <div className="desk-queue desk-queue--comfortable">
      <FlashSlot />
      <PageHeading section="Desk">My work</PageHeading>
      {mine.isPending && <Loading what="your tickets" lines={6} />}
      {mine.isError && !mine.data && (
        <ErrorState
          error={mine.error}
          title="We couldn’t load your tickets"
          onRetry={() => void mine.refetch()}
        />
      )}
      {mine.data && rows.length === 0 && (
        <EmptyState
          heading="You have nothing in hand"
          action={<ButtonLink href="/desk">Go to the queue</ButtonLink>}
        >
          <p>Claim the next ticket there, the most urgent comes first.</p>
        </EmptyState>
      )}
      {due.length > 0 && <Rows heading="Due next" rows={due} columns={columns} />}
      <Drafts />
      {back.length > 0 && <Rows heading="Waiting until today" rows={back} columns={columns} />}
      <MentionsOfMe />
      {paused.length > 0 && <Rows heading="Waiting for others" rows={paused} columns={columns} />}
      {mine.data?.nextCursor && (
        <p>
          These are the first {rows.length}. <Link href="/desk/mine">See all of them</Link>
        </p>
      )}
    </div>
  );
};

const Rows = ({
  heading,
  rows,
  columns,
}: {
  readonly heading: string;
  readonly rows: readonly QueueRow[];
  readonly columns: readonly ViewColumn[];
}): ReactElement => (
  <section aria-label={heading} className="desk-mine">
    <h2>
      {heading} <span className="cp-quiet">({rows.length})</span>
    </h2>
    <QueueList
      name={heading}
      rows={rows.map((row) => ({ row, gone: false }))}
      updatedAt={null}
      columns={columns}
      order="due first"
    />
  </section>
);

const kindWords: Record<DraftKind, string> = {
  reply: 'Reply',
  note: 'Staff note',
  resolve: 'Words for the customer',
};

interface UnsentText {
  readonly number: string;
  readonly kind: DraftKind;
  readonly body: string;
  readonly savedAt: number | string;
  readonly returnedBecause: string | null;
}

/** What the server keeps, and what only this browser does. */
const useUnsentTexts = (personId: number) => {
  const client = useQueryClient();
  const onServer = useQuery(unsentDraftsQuery).data?.items ?? [];
  const [inBrowser, setInBrowser] = useState(() => unsentDrafts(personId));
  const texts: UnsentText[] = [
    ...onServer,
    ...inBrowser
      .filter(
        ({ number, kind }) => !onServer.some((one) => one.number === number && one.kind === kind),
      )
      .map((draft) => ({ ...draft, returnedBecause: null })),
  ];
  const drop = async ({ number, kind }: UnsentText): Promise<void> => {
    dropDraft(personId, number, kind);
    setInBrowser(unsentDrafts(personId));
    if (kind !== 'resolve') await discardDraft(number, kind).catch(() => undefined);
    await client.invalidateQueries({ queryKey: unsentDraftsQuery.queryKey });
  };
  return { texts, drop };
};

const Drafts = (): ReactElement | null => {
  const { id, timeZone } = usePerson();
  const { texts, drop } = useUnsentTexts(id);
  if (texts.length === 0) return null;
  return (
    <section aria-label="Unsent drafts" className="desk-mine">
      <h2>
        Unsent drafts <span className="cp-quiet">({texts.length})</span>
      </h2>
      <ul className="desk-drafts">
        {texts.map((draft) => (
          <li key={`${draft.number}${draft.kind}`}>
            <p>
              <Link href={`/desk/tickets/${draft.number}?do=${draft.kind}`}>
                {kindWords[draft.kind]} on {draft.number}
              </Link>{' '}
              <span className="cp-small cp-quiet">{shortMoment(draft.savedAt, timeZone)}</span>
            </p>
            {draft.returnedBecause !== null && (
              <p className="cp-small">
                <strong>Not sent.</strong> {draft.returnedBecause}
              </p>
            )}
            <p className="desk-drafts__text">{draft.body}</p>
            <DropButton number={draft.number} onDrop={() => void drop(draft)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const DropButton = ({
  number,
  onDrop,
}: {
  readonly number: string;
  readonly onDrop: () => void;
}): ReactElement => {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="link" onClick={() => setAsking(true)}>
        Discard<span className="cp-hidden"> the draft on {number}</span>
      </Button>
    );
  }
  return (
    <span className="cp-row">
      Discard these words?
      <Button variant="danger" small autoFocus onClick={onDrop}>
        Discard them
      </Button>
      <Button variant="outline" small onClick={() => setAsking(false)}>
        Keep them
      </Button>
    </span>
  );
};
