import { isAhead, positionOf, positionWord } from './snapshot-position.js';

describe('a position as a word', () => {
  it.each(['745:745:', '745:750:745,748', '1:3:2'])('is read as it was written: %s', (snapshot) => {
    const position = { snapshot, takenAt: 1_795_000_000 };
    const word = positionWord(position);
    expect(word).toMatch(/^[\d.-]+$/);
    expect(positionOf(word)).toEqual(position);
  });

  it.each([
    ['', 'nothing'],
    ['1-2', 'too few parts'],
    ['1-745-750-745.', 'an end that is missing'],
    ['1-750-745-', 'an end before its beginning'],
    ['1-745-750-748.746', 'what is out of order'],
    ['1-745-750-748.748', 'what is said twice'],
    ['1-745-750-744', 'what is before its beginning'],
    ['1-745-750-750', 'what is after its end'],
    ['1-0-750-', 'no transaction at all'],
    ['1-745-750-746,747', 'other signs'],
    [`1-1-99999-${'2.'.repeat(3000)}3`, 'more than anybody was given'],
  ])('is none: %s is %s', (word) => {
    expect(positionOf(word)).toBeNull();
  });

  it('is ahead when it knows of transactions that have not begun', () => {
    const at = (snapshot: string) => ({ snapshot, takenAt: 0 });
    expect(isAhead(at('5:10:'), at('3:9:'))).toBe(true);
    expect(isAhead(at('5:9:'), at('9:9:'))).toBe(false);
  });
});
