import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { clockTime, zoneName } from '../../app/date-words.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { SelectField } from '../../components/select-field.js';
import { boardQuery } from '../api/board-api.js';
import type { BoardView } from '../desk-types.js';
import { LeadsOnly } from '../leads-only.js';
import { FlashSlot } from '../shell/flash.js';
import { type BoardAddress, boardAddressOf, boardHref } from './board-address.js';
import { BoardPeople } from './board-people.js';
import { BoardTickets } from './board-tickets.js';

/** The shift at a glance: what waits, what is about to be late, who has how much and who is not there. */
export const BoardPage = (): ReactElement => {
  const address = boardAddressOf(useSearch());
  const [, navigate] = useLocation();
  const { timeZone } = usePerson();
  const board = useQuery(boardQuery(address.team));
  if (board.isError && asProblem(board.error).status === 404) return <NotFoundPage />;
  const view = board.data;
  return (
    <div className="desk-queue desk-board">
      <FlashSlot />
      <PageHeading section="Desk">
        {view?.team ? `Shift board: ${view.team.name}` : 'Shift board'}
      </PageHeading>
      {view && (
        <p className="desk-queue__summary">
          As of {clockTime(view.generatedAt, timeZone)} {zoneName(timeZone)}. It is renewed every 20
          seconds.
        </p>
      )}
      {view && view.teams.length > 1 && (
        <div className="desk-fairness__period">
          <SelectField
            id="board-team"
            label="Team"
            placeholder={null}
            choices={view.teams.map(({ code, name }) => ({ value: code, label: name }))}
            value={view.team?.code ?? ''}
            onChange={(team) => navigate(boardHref(team, 'unclaimed'))}
          />
        </div>
      )}
      {board.isPending && <Loading what="the shift board" lines={8} />}
      {board.isError && !view && (
        <LeadsOnly error={board.error} what="the board" onRetry={() => void board.refetch()} />
      )}
      {view && !view.team && (
        <EmptyState heading="You lead no team">
          <p>The board appears here once you are the lead of a team or of its office.</p>
        </EmptyState>
      )}
      {view?.team && <Board view={view} address={address} />}
    </div>
  );
};

interface BoardProps {
  readonly view: BoardView;
  readonly address: BoardAddress;
}

const Board = ({ view, address }: BoardProps): ReactElement => {
  const team = view.team?.code ?? '';
  const { unclaimed, dueSoon, late, missedToday, open } = view.figures;
  const tiles = [
    { list: 'unclaimed', count: unclaimed, words: 'unclaimed' },
    { list: 'due', count: late + dueSoon, words: `due in an hour or late (${late} late)` },
    { list: 'missed', count: missedToday, words: 'missed today' },
  ] as const;
  return (
    <>
      <ul className="desk-board__tiles" aria-label={`${open} tickets are open`}>
        {tiles.map(({ list, count, words }) => (
          <li key={list}>
            <Link
              href={boardHref(team, list)}
              className="desk-board__tile"
              aria-current={address.list === list ? 'true' : undefined}
            >
              <strong>{count}</strong> <span>{words}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="desk-board__zones">
        <BoardPeople view={view} address={address} />
        <BoardTickets view={view} address={address} />
      </div>
      <p className="cp-small">
        <Link href={`/desk/teams/${team}`}>How {view.team?.name} gives work out</Link> ·{' '}
        <Link href={`/desk/teams/${team}/fairness`}>Who was given what</Link>
      </p>
    </>
  );
};
