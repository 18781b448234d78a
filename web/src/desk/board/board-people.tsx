import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Tag } from '../../components/tag.js';
import type { BoardPerson, BoardView } from '../desk-types.js';
import { type BoardAddress, boardHref } from './board-address.js';

interface BoardPeopleProps {
  readonly view: BoardView;
  readonly address: BoardAddress;
}

/** Everybody of the team, by name: what they have, and whether they can be given more. */
export const BoardPeople = ({ view, address }: BoardPeopleProps): ReactElement => (
  <section aria-labelledby="board-people">
    <h2 id="board-people">People</h2>
    {view.people.length === 0 ? (
      <p>Nobody is in this team.</p>
    ) : (
      <ul className="desk-board__people">
        {view.people.map((person) => (
          <PersonLine key={person.id} person={person} view={view} address={address} />
        ))}
      </ul>
    )}
  </section>
);

const loadWords = ({ inHand, limit }: BoardPerson): string =>
  limit === null ? `${inHand} in hand` : `${inHand} of ${limit} in hand`;

const restWords = ({ late, dueSoon, waiting }: BoardPerson): string =>
  [
    ...(late > 0 ? [`${late} late`] : []),
    ...(dueSoon > 0 ? [`${dueSoon} due in an hour`] : []),
    ...(waiting > 0 ? [`${waiting} waiting for others`] : []),
  ].join(', ');

const PersonLine = ({
  person,
  view,
  address,
}: BoardPeopleProps & { readonly person: BoardPerson }): ReactElement => {
  const list = `person-${person.id}` as const;
  return (
    <li>
      <p className="desk-board__name">
        <Link
          href={boardHref(view.team?.code ?? '', list)}
          aria-current={address.list === list ? 'true' : undefined}
        >
          {person.fullName}
        </Link>{' '}
        {person.obstacleLabel && (
          <Tag icon={person.obstacle === 'full' ? 'octagon' : 'schedule'}>
            {person.obstacleLabel}
          </Tag>
        )}
      </p>
      <p className="desk-board__load">
        {loadWords(person)}
        {restWords(person) && `. ${restWords(person)}`}
        {person.standsIn && `. ${person.standsIn} stands in`}
      </p>
      {person.limit !== null && (
        <meter
          className="desk-board__meter"
          min={0}
          max={person.limit}
          value={Math.min(person.inHand, person.limit)}
          aria-label={`${person.fullName}: ${loadWords(person)}`}
        />
      )}
      <p className="cp-small">
        <Link href={`/desk/availability/${person.id}`}>
          Availability<span className="cp-hidden"> of {person.fullName}</span>
        </Link>
      </p>
    </li>
  );
};
