import { presenceInShort, presenceSentences, someoneWrites } from './presence-words.js';

const person = (fullName: string, doing: 'reading' | 'replying' | 'noting') => ({
  ...{ id: fullName.length, fullName, doing },
});

describe('who is at a ticket, in words', () => {
  it('says who writes before who reads', () => {
    const people = [
      person('Sam Lee', 'reading'),
      person('Ana Ruiz', 'replying'),
      person('Bo Chen', 'noting'),
    ];
    expect(presenceSentences(people)).toBe(
      'Ana Ruiz is writing a reply. Bo Chen is writing a staff note. Sam Lee is reading.',
    );
    expect(someoneWrites(people)).toBe(true);
  });

  it('names three at most, and counts the rest', () => {
    const readers = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => person(name, 'reading'));
    expect(presenceSentences(readers.slice(0, 2))).toBe('Ana and Bo are reading.');
    expect(presenceSentences(readers.slice(0, 4))).toBe('Ana, Bo, Cy and 1 other are reading.');
    expect(presenceSentences(readers)).toBe('Ana, Bo, Cy and 2 others are reading.');
    expect(someoneWrites(readers)).toBe(false);
  });

  it('is shorter in a row: who writes, else who reads, and one name', () => {
    const people = [person('Sam Lee', 'reading'), person('Bo Chen', 'noting')];
    expect(presenceInShort(people)).toBe('Bo Chen is writing a note');
    expect(presenceInShort([...people, person('Ana Ruiz', 'replying')])).toBe(
      'Ana Ruiz is replying',
    );
    const readers = ['Ana', 'Bo', 'Cy'].map((name) => person(name, 'reading'));
    expect(presenceInShort(readers)).toBe('Ana and 2 others are reading');
    expect(presenceInShort([])).toBe('');
  });

  it('is empty where nobody else is', () => {
    expect(presenceSentences([])).toBe('');
  });
});
