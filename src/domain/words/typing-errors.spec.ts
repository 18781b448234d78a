import fc from 'fast-check';
import { closestWord, nearestWords, typingErrors } from './typing-errors.js';

const words = ['badge', 'laptop', 'printer', 'password', 'invoice', 'leave', 'leaving'];

describe('the nearest word', () => {
  test.each([
    ['bdge', 'badge', 'a letter left out'],
    ['baddge', 'badge', 'a letter too many'],
    ['badhe', 'badge', 'a wrong letter'],
    ['bagde', 'badge', 'two letters swapped'],
    ['latpop', 'laptop', 'two swaps in a longer word'],
    ['pasword', 'password', 'a double letter written once'],
  ])('"%s" was meant as "%s": %s', (typed, meant) => {
    expect(closestWord(typed, words)).toBe(meant);
  });

  test('a short word with two errors was not meant as anything', () => {
    expect(closestWord('bge', words)).toBeNull();
  });

  test('a word like no other was not meant as anything', () => {
    expect(closestWord('xyzzy', words)).toBeNull();
  });

  test('of two equally near words the first, more common one is taken', () => {
    expect(closestWord('leavx', ['leave', 'leavy'])).toBe('leave');
  });

  test('a nearer word wins over a more common one', () => {
    expect(closestWord('printr', ['pointer', 'printer'])).toBe('printer');
  });
});

describe('the nearest words', () => {
  test('are all that are equally near, without the word itself', () => {
    expect(nearestWords('leavx', ['leavx', 'leave', 'leavy', 'lease'], 5)).toEqual([
      'leave',
      'leavy',
    ]);
  });

  test('are nearer ones only, when there are any', () => {
    expect(nearestWords('pritner', ['printed', 'printer', 'pointer'], 5)).toEqual(['printer']);
  });

  test('are no more than asked for, each once', () => {
    expect(nearestWords('badge', ['badgy', 'badgy', 'badgo', 'badgi'], 2)).toEqual([
      'badgy',
      'badgo',
    ]);
  });

  test('are none for a word of three letters, nor for one like no other', () => {
    expect(nearestWords('vpm', ['vpn'], 5)).toEqual([]);
    expect(nearestWords('xyzzy', words, 5)).toEqual([]);
  });
});

describe('typing errors', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  test('there are none in the same word, and as many from one to the other as back', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(typingErrors(one, one)).toBe(0);
        expect(typingErrors(one, other)).toBe(typingErrors(other, one));
      }),
      { seed: 7 },
    );
  });

  test('leaving out one letter is one error', () => {
    fc.assert(
      fc.property(word, word, (start, end) => {
        expect(typingErrors(`${start}x${end}`, `${start}${end}`)).toBe(1);
      }),
      { seed: 7 },
    );
  });
});
