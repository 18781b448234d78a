import { contradictionIn } from './contradiction.js';
import type { PulseAnswer } from './pulse-answer.js';

const answer = (
  satisfaction: 1 | 2 | 3 | 4 | 5,
  drivers: PulseAnswer['drivers'],
  comment: string | null = null,
) => contradictionIn({ scores: { satisfaction }, drivers, comment });

describe('a contradiction', () => {
  it.each<[1 | 2 | 3 | 4 | 5, PulseAnswer['drivers'], string | null]>([
    [1, ['positive_ease'], 'ticks'],
    [2, ['positive_ease', 'negative_ease'], null],
    [5, ['negative_efficiency'], 'ticks'],
    [4, ['positive_employee'], null],
    [3, ['positive_employee'], null],
    [1, [], null],
  ])('of score %i with the ticks %j: %s', (score, ticked, expected) => {
    expect(answer(score, ticked)).toBe(expected);
  });

  it.each<[1 | 2 | 3 | 4 | 5, string, string | null]>([
    [1, 'Quick, friendly and done the first time. Thank you!', 'words'],
    [2, 'Excellent.', 'words'],
    [1, 'Great, three weeks for a badge.', null],
    [1, 'They didn’t call. Great.', null],
    [1, 'Nobody told me.', null],
    [5, 'This was terrible.', 'words'],
    [4, 'Terrible form, but very helpful people. Thank you.', null],
    [5, 'Quick.', null],
    [3, 'Terrible.', null],
  ])('of score %i with “%s”: %s', (score, comment, expected) => {
    expect(answer(score, [], comment)).toBe(expected);
  });

  it('is looked for in the ticks first, since they say what is meant', () => {
    expect(answer(1, ['negative_ease'], 'Excellent.')).toBeNull();
  });

  it('is judged by trust where satisfaction was not asked, and never without a score', () => {
    const drivers = ['positive_ease'] as const;
    expect(contradictionIn({ scores: { trust: 1 }, drivers, comment: null })).toBe('ticks');
    expect(contradictionIn({ scores: {}, drivers, comment: null })).toBeNull();
  });
});
