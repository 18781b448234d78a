import type { components } from '../../api/schema.js';

type PresentPerson = components['schemas']['PresentPersonView'];

const doingWords: Readonly<Record<PresentPerson['doing'], string>> = {
  replying: 'writing a reply',
  noting: 'writing a staff note',
  reading: 'reading',
};

/** "Ana Ruiz", "Ana Ruiz and Sam Lee", "Ana Ruiz, Sam Lee and 3 others". */
const named = (people: readonly PresentPerson[], mostNamed: number): string => {
  const names = people.slice(0, mostNamed).map(({ fullName }) => fullName);
  const others = people.length - names.length;
  const all = others > 0 ? [...names, others === 1 ? '1 other' : `${others} others`] : names;
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

const sentence = (people: readonly PresentPerson[], doing: PresentPerson['doing']): string[] => {
  const they = people.filter((person) => person.doing === doing);
  if (they.length === 0) return [];
  return [`${named(they, 3)} ${they.length === 1 ? 'is' : 'are'} ${doingWords[doing]}`];
};

/** "Ana Ruiz is writing a reply. Sam Lee is reading.": who writes comes first; empty where nobody is. */
export const presenceSentences = (people: readonly PresentPerson[]): string =>
  (['replying', 'noting', 'reading'] as const)
    .flatMap((doing) => sentence(people, doing))
    .map((words) => `${words}.`)
    .join(' ');

const shortWords: Readonly<Record<PresentPerson['doing'], string>> = {
  replying: 'replying',
  noting: 'writing a note',
  reading: 'reading',
};

/** The same for a row of a list, in a few words: those who write, else those who read. */
export const presenceInShort = (people: readonly PresentPerson[]): string => {
  const doing = (['replying', 'noting', 'reading'] as const).find((one) =>
    people.some((person) => person.doing === one),
  );
  const they = people.filter((person) => person.doing === doing);
  if (doing === undefined) return '';
  return `${named(they, 1)} ${they.length === 1 ? 'is' : 'are'} ${shortWords[doing]}`;
};

/** Whether anybody writes. */
export const someoneWrites = (people: readonly PresentPerson[]): boolean =>
  people.some(({ doing }) => doing !== 'reading');
