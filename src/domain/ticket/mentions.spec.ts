import fc from 'fast-check';
import { mentionedIn, mostMentioned } from './mentions.js';

const people = [
  { id: 1, fullName: 'Ana Ruiz' },
  { id: 2, fullName: 'Ana Ruiz Gómez' },
  { id: 3, fullName: 'Priya Nair' },
  { id: 4, fullName: 'Priya Nair' },
  { id: 5, fullName: '' },
];

describe('whom a staff note calls', () => {
  test.each([
    ['@Ana Ruiz, please look.', [1]],
    ['Please ask @ana ruiz', [1]],
    ['(@Ana Ruiz)', [1]],
    ['@Ana Ruiz Gómez knows', [2]],
    ['@ANA RUIZ GÓMEZ and @Ana Ruiz', [2, 1]],
    ['@Ana Ruiz @Ana Ruiz', [1]],
    ['@Priya Nair', [3, 4]],
    ['@Ana', []],
    ['@Ana Ruizgo', []],
    ['mail@Ana Ruiz', []],
    ['Ana Ruiz', []],
    ['@ and @', []],
    ['', []],
  ])('in "%s": %j', (text, expected) => {
    expect(mentionedIn(text, people)).toEqual(expected);
  });

  test('an accent may be written in two ways', () => {
    expect(mentionedIn('@Ana Ruiz Go\u0301mez', people)).toEqual([2]);
  });

  test('are ten at the most', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: at, fullName: `Agent ${at}` }));
    const text = many.map(({ fullName }) => `@${fullName}`).join(' ');
    expect(mentionedIn(text, many)).toHaveLength(mostMentioned);
  });

  test('are only people who were given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mentionedIn(text, [])).toEqual([]);
      }),
      { seed: 7 },
    );
  });
});
