import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { announce } from '../../app/announcer.js';
import { classes } from '../../components/classes.js';
import { Icon } from '../../components/icon.js';
import { type PresentPerson, presencesQuery } from '../api/presence-api.js';
import { presenceSentences, someoneWrites } from './presence-words.js';

const nobody: readonly PresentPerson[] = [];

/** That somebody begins to write is said once; who comes and goes to read is not. */
const useWritersAnnounced = (people: readonly PresentPerson[]): void => {
  const before = useRef('');
  useEffect(() => {
    const words = presenceSentences(people.filter(({ doing }) => doing !== 'reading'));
    if (words !== '' && words !== before.current) announce(words);
    before.current = words;
  }, [people]);
};

/** "Ana Ruiz is writing a reply. Sam Lee is reading." It keeps its line, so that nothing jumps when somebody comes. */
export const PresenceLine = ({ number }: { readonly number: string }): ReactElement => {
  const found = useQuery(presencesQuery([number])).data;
  const people = found?.find((one) => one.number === number)?.people ?? nobody;
  useWritersAnnounced(people);
  return (
    <p className="desk-presence">
      {people.length > 0 && <PresenceMark people={people} words={presenceSentences(people)} />}
    </p>
  );
};

interface PresenceMarkProps {
  readonly people: readonly PresentPerson[];
  readonly words: string;
}

/** The same with its icon, for a row of a list. */
export const PresenceMark = ({ people, words }: PresenceMarkProps): ReactElement => {
  const writes = someoneWrites(people);
  return (
    <span className={classes('desk-presence__mark', writes && 'desk-presence__mark--writes')}>
      <Icon name={writes ? 'edit' : 'visibility'} /> {words}
    </span>
  );
};
