import type { ReactElement, ReactNode } from 'react';
import type { PresentPerson } from '../api/presence-api.js';
import { PresenceMark } from './presence-line.js';
import { presenceInShort } from './presence-words.js';

interface WhoAsksProps {
  readonly customerName: string;
  readonly bureauName: string;
  readonly people: readonly PresentPerson[] | undefined;
  /** What stands before it, such as that the ticket is new to the reader. */
  readonly marks?: ReactNode;
}

/**
 * Who asks, and who of the colleagues is there right now. They share one line, so that no row grows when
 * somebody comes: the customer's bureau makes room for them.
 */
export const WhoAsks = (props: WhoAsksProps): ReactElement => {
  const { customerName, bureauName, people = [], marks } = props;
  if (people.length === 0) {
    return (
      <>
        {marks}
        {`${customerName}, ${bureauName}`}
      </>
    );
  }
  return (
    <span className="desk-who">
      {marks}
      <span className="desk-who__customer">{customerName}</span>
      <PresenceMark people={people} words={presenceInShort(people)} />
    </span>
  );
};
