import type { ReactElement } from 'react';
import type { PresentPerson } from '../api/presence-api.js';
import { PresenceMark } from './presence-line.js';
import { presenceSentences, someoneWrites } from './presence-words.js';

interface RowPresenceProps {
  readonly people: readonly PresentPerson[] | undefined;
}

/** Who is at a ticket, in its row: those who write, else those who read. */
export const RowPresence = ({ people = [] }: RowPresenceProps): ReactElement | null => {
  if (people.length === 0) return null;
  const writers = people.filter(({ doing }) => doing !== 'reading');
  const shown = someoneWrites(people) ? writers : people;
  const words = presenceSentences(shown).replace(/\.$/, '');
  return <PresenceMark people={shown} words={words} />;
};
