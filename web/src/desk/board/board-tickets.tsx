import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { clockTime } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { Loading } from '../../components/loading.js';
import { queueTicketsQuery } from '../api/queue-api.js';
import { DeskChip } from '../desk-chip.js';
import type { BoardView, QueueRow } from '../desk-types.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import type { BoardAddress, BoardList } from './board-address.js';
import { Reassign } from './reassign.js';

interface BoardTicketsProps {
  readonly view: BoardView;
  readonly address: BoardAddress;
}

const hourMs = 3_600_000;

const headingOf = (list: BoardList, view: BoardView): string => {
  if (list === 'unclaimed') return 'Unclaimed';
  if (list === 'due') return 'Late, or due in an hour';
  if (list === 'missed') return 'Missed today';
  const name = view.people.find(({ id }) => list === `person-${id}`)?.fullName;
  return name ? `Tickets of ${name}` : 'Tickets of a colleague';
};

/** The tickets behind a figure, the most urgent first, each to be given to somebody else by a menu. */
export const BoardTickets = ({ view, address }: BoardTicketsProps): ReactElement => {
  useRowKeys();
  const shown = useRef(address.list);
  useEffect(() => {
    if (shown.current === address.list) return;
    shown.current = address.list;
    document.getElementById('board-tickets')?.scrollIntoView({ block: 'nearest' });
  }, [address.list]);
  return (
    <section aria-labelledby="board-tickets">
      <h2 id="board-tickets">{headingOf(address.list, view)}</h2>
      {address.list === 'missed' ? (
        <Missed view={view} />
      ) : (
        <Listed view={view} list={address.list} />
      )}
    </section>
  );
};

const None = (): ReactElement => <p className="cp-quiet">There is none right now.</p>;

/** The page of the queue is in the order of due dates, so what is due soon comes first in it. */
const Listed = ({
  view,
  list,
}: {
  readonly view: BoardView;
  readonly list: Exclude<BoardList, 'missed'>;
}): ReactElement => {
  const code = view.team?.code ?? '';
  const assignee =
    list === 'unclaimed' ? 'none' : list === 'due' ? undefined : list.replace('person-', '');
  const tickets = useQuery(queueTicketsQuery(code, assignee === undefined ? {} : { assignee }));
  if (tickets.isError && !tickets.data) {
    return (
      <ErrorState
        error={tickets.error}
        title="We couldn’t load these tickets"
        headingLevel={3}
        onRetry={() => void tickets.refetch()}
      />
    );
  }
  if (!tickets.data) return <Loading what="these tickets" lines={4} />;
  const soon = Date.parse(view.generatedAt) + hourMs;
  const isWanted = (row: QueueRow): boolean => {
    if (list === 'unclaimed') return row.status !== 'pending';
    return list !== 'due' || (row.clock?.dueAt != null && Date.parse(row.clock.dueAt) < soon);
  };
  const rows = tickets.data.items.filter(isWanted);
  if (rows.length === 0) return <None />;
  return (
    <>
      <ul className="desk-cards">
        {rows.map((row) => (
          <TicketLine key={row.number} row={row} view={view} />
        ))}
      </ul>
      {tickets.data.nextCursor && rows.length === tickets.data.items.length && (
        <p className="cp-small">
          These are the most urgent {rows.length}.{' '}
          <Link href={`/desk/${code}${assignee ? `?assignee=${assignee}` : ''}`}>See all</Link>
        </p>
      )}
    </>
  );
};

const TicketLine = ({
  row,
  view,
}: {
  readonly row: QueueRow;
  readonly view: BoardView;
}): ReactElement => (
  <li className="desk-card">
    <div className="desk-card__marks">
      {row.clock?.chip && <DeskChip chip={row.clock.chip} />}
      <span>{row.clock?.label ?? row.statusLabel}</span>
    </div>
    <h3 className="desk-card__subject">
      <Link href={`/desk/tickets/${row.number}`} data-row-link>
        {row.subject}
      </Link>
    </h3>
    <p className="desk-card__more">
      {row.customerName}, {row.serviceName} · <span className="cp-number">{row.number}</span>
    </p>
    <Reassign key={row.version} row={row} people={view.people} />
  </li>
);

const Missed = ({ view }: { readonly view: BoardView }): ReactElement => {
  const { timeZone } = usePerson();
  if (view.missed.length === 0) return <None />;
  return (
    <>
      <ul className="desk-cards">
        {view.missed.map((miss) => (
          <li className="desk-card" key={`${miss.number} ${miss.metric}`}>
            <p className="desk-card__more">
              {miss.label}, missed at {clockTime(miss.at, timeZone)}
            </p>
            <h3 className="desk-card__subject">
              <Link href={`/desk/tickets/${miss.number}`} data-row-link>
                {miss.subject}
              </Link>
            </h3>
            <p className="desk-card__more">
              {miss.assigneeName ?? 'Nobody yet'} · <span className="cp-number">{miss.number}</span>
            </p>
          </li>
        ))}
      </ul>
      {view.figures.missedToday > view.missed.length && (
        <p className="cp-small">These are the latest {view.missed.length}.</p>
      )}
    </>
  );
};
