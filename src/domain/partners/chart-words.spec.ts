import { findingWords, signalWords } from './chart-words.js';

describe('the words of a chart', () => {
  it.each([
    ['outside', 'Outside the normal range'],
    ['run', 'Eight weeks in a row on one side of where we started'],
    ['near_limit', 'Three of four weeks near the end of the normal range'],
    ['trend', 'Six weeks in a row going one way'],
  ] as const)('for the rule "%s" are "%s"', (signal, words) => {
    expect(signalWords(signal, 'weeks')).toBe(words);
  });

  it('say how many points were better, and how many worse', () => {
    const points = [3, 5, 5, 4].map((value) => ({ value, centre: 4 }));
    const out = ['outside'] as const;
    expect(findingWords(points, [[], [], [], []], 'month')).toContain('No month shows more than');
    expect(findingWords(points, [out, out, out, []], 'month')).toBe(
      '2 months were better than where we started and 1 month was worse than where we started, more than normal variation.',
    );
    expect(findingWords(points, [out, [], [], []], 'month')).toBe(
      '1 month was worse than where we started, more than normal variation.',
    );
  });
});
