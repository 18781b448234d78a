import type { components } from '../../api/schema.js';

type PresentPerson = components['schemas']['PresentPersonView'];

const doingWords: Readonly<Record<PresentPerson['doing'], string>> = {
  replying: 'writing a reply',
  noting: 'writing a staff note',
  reading: 'reading',
};

const mostNamed = 3;

/** "Ana Ruiz", "Ana Ruiz and Sam Lee", "Ana Ruiz, Sam Lee and 3 others". */
const named = (people: readonly PresentPerson[]): string => {
  const names = people.slice(0, mostNamed).map(({ fullName }) => fullName);
  const others = people.length - names.length;
  const all = others > 0 ? [...names, others === 1 ? '1 other' : `${others} others`] : names;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

const sentence = (people: readonly PresentPerson[], doing: PresentPerson['doing']): string[] => {
  const they = people.filter((person) => person.doing === doing);
  if (they.length === 0) return [];
  return [`${named(they)} ${they.length === 1 ? 'is' : 'are'} ${doingWords[doing]}`];
};

/** "Ana Ruiz is writing a reply. Sam Lee is reading.": who writes comes first; empty where nobody is. */
export const presenceSentences = (people: readonly PresentPerson[]): string =>
  (['replying', 'noting', 'reading'] as const)
    .flatMap((doing) => sentence(people, doing))
    .map((words) => `${words}.`)
    .join(' ');

/** Whether anybody writes. */
export const someoneWrites = (people: readonly PresentPerson[]): boolean =>
  people.some(({ doing }) => doing !== 'reading');
