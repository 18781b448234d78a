import { searchWords } from './search-words.js';

describe('the words of a search', () => {
  it('are letters and digits of any script, in small letters', () => {
    expect(searchWords('Badge, PIV-card & 2nd Ñandú!')).toEqual([
      'badge',
      'piv',
      'card',
      '2nd',
      'ñandú',
    ]);
    expect(searchWords('שלום 画面')).toEqual(['שלום', '画面']);
  });

  it('are no operators, and none at all where there are no letters', () => {
    expect(searchWords(`a:* | !b & (c) <-> 'd'`)).toEqual(['a', 'b', 'c', 'd']);
    expect(searchWords('🦊 %% -- \0')).toEqual([]);
  });

  it('are at most eight of at most forty letters', () => {
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
    expect(searchWords('x'.repeat(100))).toEqual(['x'.repeat(40)]);
  });
});
