import { expandQuery, longestQuery, normalizeQuery, synonymTable } from './search.js';

describe('a search query', () => {
  it.each([
    ['  Lost   BADGE!! ', 'lost badge'],
    ['Wi–Fi “slow”', 'wi-fi slow'],
    ['résumé', 'resume'],
    ["can't sign-in?", "can't sign-in"],
    ['-- laptop --', 'laptop'],
    ['it’s broken', "it's broken"],
    ['<script>alert(1)</script>', 'script alert 1 script'],
    ['a\u0000b', 'a b'],
    ['🙂', ''],
    ['', ''],
  ])('%j is searched for as %j', (typed, normal) => {
    expect(normalizeQuery(typed)).toBe(normal);
  });

  it('is cut at 200 characters', () => {
    expect(longestQuery).toBe(200);
    expect(normalizeQuery(`${'x'.repeat(199)} ${'y'.repeat(50)}`)).toBe('x'.repeat(199));
  });
});

describe('synonyms', () => {
  const table = synonymTable([
    ['badge', 'PIV card', 'access card', 'Badge', ''],
    ['card', 'badge', 'pass'],
  ]);

  it('find each other within a group, and a word in two groups finds both', () => {
    expect(table.get('badge')).toEqual(['piv card', 'access card', 'card', 'pass']);
    expect(table.get('pass')).toEqual(['card', 'badge']);
    expect(table.has('')).toBe(false);
  });

  it('are found for the longest term first', () => {
    expect(expandQuery('lost piv card', table)).toEqual([
      { words: 'lost', alternatives: [] },
      { words: 'piv card', alternatives: ['badge', 'access card'] },
    ]);
    expect(expandQuery('card reader', table)).toEqual([
      { words: 'card', alternatives: ['badge', 'pass'] },
      { words: 'reader', alternatives: [] },
    ]);
  });

  it('of nothing are nothing', () => {
    expect(expandQuery('', table)).toEqual([]);
  });
});
